// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/tokens.h"
#include "look/words.h"

#include <QTextBoundaryFinder>

namespace starling::ui {

namespace {

bool isLetter(const QString& word, qsizetype at) {
    const bool pair = word[at].isHighSurrogate() && at + 1 < word.size();
    const char32_t c = pair ? QChar::surrogateToUcs4(word[at], word[at + 1]) : word[at].unicode();
    return QChar::isLetterOrNumber(c);
}

/// The first letter with its accents, or the first emoji; nothing when there is neither.
QString firstOf(const QString& word) {
    QTextBoundaryFinder clusters{QTextBoundaryFinder::Grapheme, word};
    for (qsizetype at = 0; at < word.size();) {
        if (const auto length = emojiLength(word, at)) return word.mid(at, length);
        clusters.setPosition(at);
        const auto end = clusters.toNextBoundary();
        if (end <= at) break;
        if (isLetter(word, at)) return word.mid(at, end - at);
        at = end;
    }
    return {};
}

QString capital(const QString& letter) {
    const auto upper = letter.toUpper();
    return upper.size() == letter.size() ? upper : letter;
}

}  // namespace

QString initialsOf(const QString& name, const AccountId& id) {
    QStringList letters;
    const auto shown = harmless(name);
    // What stands in lists instead of a name is none.
    const bool isNone = shown == harmless(shortId(id));
    for (const auto& word : isNone ? QStringList{} : shown.split(u' ', Qt::SkipEmptyParts)) {
        const auto first = firstOf(word);
        if (first.isEmpty()) continue;
        // Two pictures are too wide for the circle: one stands for all.
        if (emojiLength(first, 0) > 0) {
            if (letters.isEmpty()) return first;
            continue;
        }
        letters += capital(first);
    }
    if (letters.isEmpty()) return shortId(id).mid(2, 1).toUpper();
    return letters.size() == 1 ? letters.front() : letters.front() + letters.back();
}

}  // namespace starling::ui
