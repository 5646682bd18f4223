// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/links.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace starling::ui {

namespace {

constexpr std::array kOpening{u'(', u'['};
constexpr std::array kClosing{u')', u']'};

bool isOf(QStringView set, QChar c) {
    return set.contains(c);
}

bool mayBeWithin(QChar c) {
    if (c.unicode() < 0x80) return c > u' ' && c != QChar{0x7F} && !isOf(u"\"<>\\^`{|}", c);
    const auto category = c.category();
    return !c.isSpace() && category != QChar::Other_Control && category != QChar::Other_Format;
}

/// Ends a sentence, or a mark around the address.
bool isDroppedAtEnd(QChar c) {
    if (c.unicode() < 0x80) return isOf(u".,:;!?'*_~", c);
    return c.isPunct();
}

/// What looks like an address from its first letter on.
struct Candidate {
    int end = 0;      ///< Of the address.
    int scanned = 0;  ///< Nothing before it is to be looked at again, so that time stays linear.
};

Candidate candidateAt(QStringView text, int from) {
    std::array<int, 2> depth{};
    std::array<int, 2> outermost{};
    int at = from;
    for (; at < text.size() && mayBeWithin(text[at]); ++at) {
        const auto opened = std::find(kOpening.begin(), kOpening.end(), text[at].unicode());
        const auto closed = std::find(kClosing.begin(), kClosing.end(), text[at].unicode());
        if (opened != kOpening.end()) {
            const auto kind = static_cast<std::size_t>(opened - kOpening.begin());
            if (depth[kind]++ == 0) outermost[kind] = at;
        }
        if (closed == kClosing.end()) continue;
        const auto kind = static_cast<std::size_t>(closed - kClosing.begin());
        if (depth[kind]-- == 0) break;
    }
    Candidate out{at, std::max(at, from + 1)};
    for (std::size_t kind = 0; kind < depth.size(); ++kind)
        if (depth[kind] > 0) out.end = std::min(out.end, outermost[kind]);
    while (out.end > from && isDroppedAtEnd(text[out.end - 1]))
        --out.end;
    return out;
}

bool startsWord(QStringView text, int at) {
    if (at == 0) return true;
    const auto before = text[at - 1];
    return !before.isLetterOrNumber() && before != u'+' && before != u'-';
}

bool hasScheme(QStringView text) {
    return text.startsWith(u"http://", Qt::CaseInsensitive) ||
           text.startsWith(u"https://", Qt::CaseInsensitive);
}

}  // namespace

std::vector<Link> findLinks(const QString& text) {
    std::vector<Link> out;
    const QStringView all{text};
    for (qsizetype found = 0;;) {
        found = all.indexOf(u"http", found, Qt::CaseInsensitive);
        if (found < 0) return out;
        const auto at = static_cast<int>(found);
        if (!hasScheme(all.mid(at)) || !startsWord(all, at)) {
            found += 4;
            continue;
        }
        const auto candidate = candidateAt(all, at);
        found = candidate.scanned;
        if (candidate.end - at > kLongestLink) continue;
        const QUrl url{text.mid(at, candidate.end - at)};
        if (url.isValid() && !url.host().isEmpty()) out.push_back({{at, candidate.end}, url});
    }
}

}  // namespace starling::ui
