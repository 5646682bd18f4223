// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/marks.h"

#include <algorithm>
#include <array>

namespace starling::ui {

namespace {

constexpr int kFence = 3;  ///< So many backticks begin and end a block.

bool isLineEnd(QChar c) {
    return c == u'\n' || c == QChar::LineSeparator;
}

bool isBlank(QChar c) {
    return c.isSpace() && !isLineEnd(c);
}

/// Part of a word. What only colours an emoji is not.
bool isInWord(char32_t c) {
    constexpr char32_t kEmojiStyle = 0xFE0F;
    constexpr char32_t kKeycap = 0x20E3;
    return QChar::isLetterOrNumber(c) || (QChar::isMark(c) && c != kEmojiStyle && c != kKeycap);
}

/// There are emoticons like >_<: not all that is no letter is the edge of a word.
bool isEdge(char32_t c, QStringView asciiEdges) {
    if (c == 0 || QChar::isSpace(c)) return true;
    return c < 0x80 ? asciiEdges.contains(QChar{static_cast<char16_t>(c)}) : !isInWord(c);
}

/// Takes a text apart. Everything counts units of the text as it was written, up to the end.
class Parser {
public:
    explicit Parser(const QString& written)
        : text_{written}
        , size_{static_cast<int>(written.size())}
        , notes_(static_cast<std::size_t>(size_) + 1) {}

    FormattedText parse() {
        findBlocks();
        findCode();
        for (auto& link : findLinks(text_))
            if (!note(link.range.from).isSafe) keep(std::move(link));
        findWrapped();
        return result();
    }

private:
    struct Note {
        bool isSafe = false;  ///< Nothing here is a mark any more.
        bool isGone = false;
        bool breaksBefore = false;
    };
    struct Opened {
        int at = -1;
        int words = 0;  ///< How many there were before it.
    };
    /// What is written on both sides of some words.
    struct Wrap {
        char16_t sign;
        int length;
        Mark mark;
    };
    static constexpr std::array kWraps{
        Wrap{u'*', 1, Mark::Bold},   Wrap{u'*', 2, Mark::Bold},   Wrap{u'_', 1, Mark::Italic},
        Wrap{u'~', 1, Mark::Strike}, Wrap{u'~', 2, Mark::Strike}, Wrap{u'|', 2, Mark::Spoiler},
    };

    Note& note(int at) { return notes_[static_cast<std::size_t>(at)]; }
    QChar at(int position) const { return text_.at(position); }

    char32_t before(int position) const {
        if (position == 0) return 0;
        const auto c = at(position - 1);
        if (!c.isLowSurrogate() || position < 2) return c.unicode();
        return QChar::surrogateToUcs4(at(position - 2), c);
    }
    char32_t after(int position) const {
        if (position >= size_) return 0;
        const auto c = at(position);
        if (!c.isHighSurrogate() || position + 1 == size_) return c.unicode();
        return QChar::surrogateToUcs4(c, at(position + 1));
    }
    int runEnd(int from) const {
        int end = from + 1;
        while (end < size_ && at(end) == at(from))
            ++end;
        return end;
    }
    int blanksBefore(int position) const {
        int from = position;
        while (from > 0 && isBlank(at(from - 1)))
            --from;
        return from;
    }
    int blanksAfter(int position) const {
        int to = position;
        while (to < size_ && isBlank(at(to)))
            ++to;
        return to;
    }

    void drop(int from, int to) {
        for (int i = from; i < to; ++i)
            note(i).isGone = true;
    }
    void protect(int from, int to) {
        for (int i = from; i < to; ++i)
            note(i).isSafe = true;
    }
    void keep(Link link) {
        protect(link.range.from, link.range.to);
        links_.push_back(std::move(link));
    }

    void findBlocks() {
        std::vector<int> fences;
        for (int i = 0; i < size_;) {
            const int end = runEnd(i);
            if (at(i) == u'`' && end - i == kFence) fences.push_back(i);
            i = end;
        }
        for (std::size_t i = 0; i + 1 < fences.size(); ++i)
            if (isFenced(fences[i], fences[i + 1])) {
                takeFenced(fences[i], fences[i + 1]);
                ++i;
            }
    }

    bool isFenced(int open, int close) const {
        const auto inside = QStringView{text_}.mid(open + kFence, close - open - kFence);
        return !isInWord(before(open)) && !isInWord(after(close + kFence)) &&
               !inside.trimmed().isEmpty();
    }

    void takeFenced(int open, int close) {
        int from = open + kFence;
        int to = close;
        int end = close + kFence;
        protect(open, end);
        drop(open, from);
        drop(to, end);
        const int lead = blanksBefore(open);
        const int rest = blanksAfter(end);
        const bool startsLine = lead == 0 || isLineEnd(at(lead - 1));
        const bool endsLine = rest == size_ || isLineEnd(at(rest));
        const auto first = std::find_if(text_.cbegin() + from, text_.cbegin() + to, isLineEnd);
        if (first == text_.cbegin() + to && !(startsLine && endsLine))
            return marks_.push_back({{from, to}, Mark::Code});
        drop(lead, open);
        drop(end, rest);
        // Only one end of the line, ours or theirs, is left on either side.
        const bool breaksAfterOpen = isLineEnd(at(from));
        const bool breaksBeforeClose = isLineEnd(at(to - 1));
        if (breaksAfterOpen && startsLine) drop(from, from + 1);
        if (!breaksAfterOpen && !startsLine) note(open).breaksBefore = true;
        if (breaksBeforeClose && endsLine) drop(to - 1, to);
        if (!breaksBeforeClose && !endsLine) note(end).breaksBefore = true;
        marks_.push_back({{from + int{breaksAfterOpen}, to - int{breaksBeforeClose}}, Mark::Block});
    }

    void findCode() {
        int open = -1;
        for (int i = 0; i < size_;) {
            const int end = runEnd(i);
            if (note(i).isSafe || isLineEnd(at(i))) open = -1;
            if (!note(i).isSafe && at(i) == u'`' && end - i == 1) open = code(open, i);
            i = end;
        }
    }

    /// Takes what ends here; what is open after it.
    int code(int open, int tick) {
        const bool closes = open >= 0 && !isInWord(after(tick + 1)) && !at(tick - 1).isSpace();
        if (closes) {
            protect(open, tick + 1);
            wrap(Mark::Code, open, tick, 1);
            return -1;
        }
        const bool opens = !isInWord(before(tick)) && tick + 1 < size_ && !at(tick + 1).isSpace();
        return opens ? tick : -1;
    }

    void wrap(Mark mark, int open, int close, int length) {
        drop(open, open + length);
        drop(close, close + length);
        marks_.push_back({{open + length, close}, mark});
    }

    void findWrapped() {
        std::array<Opened, kWraps.size()> opened;
        int words = 0;
        for (int i = 0; i < size_;) {
            const auto c = at(i);
            if (isLineEnd(c)) opened.fill({});
            const bool isWord = note(i).isSafe || c.unicode() >= 0x80 || c.isLetterOrNumber();
            if (isWord) ++words;
            const auto end =
                note(i).isSafe || !QStringView{u"*_~|"}.contains(c) ? i + 1 : runEnd(i);
            for (std::size_t kind = 0; kind < kWraps.size(); ++kind)
                if (!note(i).isSafe && kWraps[kind].sign == c && kWraps[kind].length == end - i)
                    meet(opened, kind, i, words);
            i = end;
        }
    }

    void meet(std::array<Opened, kWraps.size()>& opened, std::size_t kind, int i, int words) {
        const auto& sign = kWraps[kind];
        const auto open = opened[kind];
        const int end = i + sign.length;
        const bool closes = open.at >= 0 && isEdge(after(end), u".,:;!?)]}\"'*_~|") &&
                            !at(i - 1).isSpace() &&
                            (words > open.words || sign.mark == Mark::Spoiler);
        if (closes) {
            wrap(sign.mark, open.at, i, sign.length);
            // What began within and has not ended stays text.
            for (auto& each : opened)
                if (each.at >= open.at) each = {};
            return;
        }
        if (end < size_ && !at(end).isSpace() && isEdge(before(i), u"([{\"'*_~|"))
            opened[kind] = {i, words};
    }

    FormattedText result() {
        FormattedText out;
        std::vector<int> shown(notes_.size());
        out.text.reserve(size_);
        for (int i = 0; i <= size_; ++i) {
            if (note(i).breaksBefore) out.text += u'\n';
            shown[static_cast<std::size_t>(i)] = static_cast<int>(out.text.size());
            if (i < size_ && !note(i).isGone) out.text += at(i);
        }
        const auto place = [&shown](TextRange range) {
            return TextRange{shown[static_cast<std::size_t>(range.from)],
                             shown[static_cast<std::size_t>(range.to)]};
        };
        std::sort(marks_.begin(), marks_.end(),
                  [](const auto& a, const auto& b) { return a.range.from < b.range.from; });
        for (const auto& each : marks_)
            out.marks.push_back({place(each.range), each.mark});
        for (auto& each : links_)
            out.links.push_back({place(each.range), std::move(each.url)});
        return out;
    }

    const QString& text_;
    int size_;
    std::vector<Note> notes_;
    std::vector<MarkedRange> marks_;
    std::vector<Link> links_;
};

bool hasMarks(const QString& text) {
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'*' || c == u'_' || c == u'~' || c == u'`' || c == u'|';
    });
}

}  // namespace

FormattedText formatMarks(const QString& written) {
    auto text = withPlainLineEnds(written);
    if (hasMarks(text)) return Parser{text}.parse();
    // Most texts have none.
    auto links = text.contains(u"://") ? findLinks(text) : std::vector<Link>{};
    return {std::move(text), {}, std::move(links)};
}

}  // namespace starling::ui
