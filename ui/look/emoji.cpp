// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace starling::ui {

namespace {

using Range = std::pair<char32_t, char32_t>;

/// Characters that are pictures by themselves; sorted. What lies between 1F300 and 1FAFF and is
/// text by nature is in here too: nobody writes it but as a picture.
constexpr std::array<Range, 57> kPictures{
    {{0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
     {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
     {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},
     {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
     {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
     {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
     {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
     {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
     {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
     {0x1F191, 0x1F19A}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A}, {0x1F22F, 0x1F22F},
     {0x1F232, 0x1F236}, {0x1F238, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F64F},
     {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A},
     {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FA7C}, {0x1FA80, 0x1FA88},
     {0x1FA90, 0x1FABD}, {0x1FABF, 0x1FAC5}, {0x1FACE, 0x1FADB}, {0x1FAE0, 0x1FAE8},
     {0x1FAF0, 0x1FAF8}}};

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kAsPicture = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool within(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

bool isPicture(char32_t c) {
    return std::any_of(kPictures.begin(), kPictures.end(),
                       [c](const Range& range) { return within(c, range.first, range.second); });
}

/// Characters that are a picture when kAsPicture follows.
bool canBePicture(char32_t c) {
    return c == 0xA9 || c == 0xAE || within(c, 0x203C, 0x3299) || within(c, 0x1F170, 0x1F251);
}

bool isFlagLetter(char32_t c) {
    return within(c, 0x1F1E6, 0x1F1FF);
}

class Reader {
public:
    Reader(const QString& text, qsizetype at) : text_{text}, at_{at} {}

    qsizetype at() const { return at_; }

    char32_t next(qsizetype* length = nullptr) const {
        if (at_ >= text_.size()) return 0;
        const QChar first = text_[at_];
        const bool pair =
            first.isHighSurrogate() && at_ + 1 < text_.size() && text_[at_ + 1].isLowSurrogate();
        if (length) *length = pair ? 2 : 1;
        return pair ? QChar::surrogateToUcs4(first, text_[at_ + 1]) : first.unicode();
    }

    template <class Wanted>
    bool take(Wanted wanted) {
        qsizetype length = 0;
        const char32_t c = next(&length);
        if (c == 0 || !wanted(c)) return false;
        at_ += length;
        return true;
    }

    bool take(char32_t wanted) {
        return take([wanted](char32_t c) { return c == wanted; });
    }

    bool element();

private:
    const QString& text_;
    qsizetype at_;
};

/// One picture without joiners: a base, and what dresses it.
bool Reader::element() {
    const char32_t base = next();
    if (!take([](char32_t c) { return isPicture(c) || canBePicture(c); })) return false;
    const bool asked = take(kAsPicture);
    const bool toned = take([](char32_t c) { return within(c, 0x1F3FB, 0x1F3FF); });
    while (take([](char32_t c) { return within(c, 0xE0020, 0xE007F); })) {
    }
    return asked || toned || isPicture(base);
}

}  // namespace

qsizetype emojiLength(const QString& text, qsizetype at) {
    Reader reader{text, at};
    if (reader.take(isFlagLetter)) return reader.take(isFlagLetter) ? reader.at() - at : 0;
    if (reader.take([](char32_t c) { return within(c, '0', '9') || c == '#' || c == '*'; })) {
        reader.take(kAsPicture);
        return reader.take(kKeycap) ? reader.at() - at : 0;
    }
    if (!reader.element()) return 0;
    qsizetype end = reader.at();
    while (reader.take(kJoiner) && reader.element())
        end = reader.at();
    return end - at;
}

int emojiOnly(const QString& text, int most) {
    int count = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const auto length = emojiLength(text, at);
        if (length == 0 || ++count > most) return 0;
        at += length;
    }
    return count;
}

}  // namespace starling::ui
