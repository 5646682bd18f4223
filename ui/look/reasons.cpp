// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/engine_words.h"
#include "look/words.h"

#include <QCoreApplication>

#include <optional>

namespace starling::ui {

namespace {

constexpr const char* kContext = "starling::ui::Reasons";

struct Found {
    qsizetype length;
    QString words;
};

/// `pattern` at the start of `text`: how much of it, and the words in the program's language.
std::optional<Found> match(QStringView text, const char* pattern) {
    if (text.isEmpty()) return std::nullopt;
    if (pattern[0] != '%' && text.front() != QLatin1Char{pattern[0]}) return std::nullopt;
    QStringList values;
    qsizetype at = 0;
    const auto pieces = QString::fromLatin1(pattern).split(QLatin1Char('%'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView literal = i == 0 ? QStringView{pieces[i]} : QStringView{pieces[i]}.mid(1);
        // A value that nothing follows is all the rest.
        const auto found = i == 0              ? (text.startsWith(literal) ? 0 : -1)
                           : literal.isEmpty() ? text.size()
                                               : text.indexOf(literal, at);
        if (found < 0) return std::nullopt;
        if (i > 0) values += text.mid(at, found - at).toString();
        at = found + literal.size();
    }
    auto words = QCoreApplication::translate(kContext, pattern);
    // Both at once: a detail may hold a % itself.
    if (values.size() == 1) words = words.arg(values[0]);
    if (values.size() == 2) words = words.arg(values[0], values[1]);
    return Found{at, words};
}

std::optional<Found> known(QStringView text) {
    for (const char* const pattern : kSentences) {
        // What starts with a number could be anything: the number is short, and one.
        if (pattern[0] == '%' && !text.front().isDigit()) continue;
        if (auto found = match(text, pattern)) return found;
    }
    return std::nullopt;
}

/// "the disk is full" as a sentence.
QString asSentence(QString words) {
    if (words.isEmpty()) return words;
    words[0] = words[0].toUpper();
    const QChar last = words.back();
    return last.isPunct() && last != QLatin1Char('"') && last != QLatin1Char(')')
               ? words
               : words + QLatin1Char('.');
}

}  // namespace

QString reasonInWords(const std::string& reason) {
    const auto all = text(reason);
    for (const char* const pattern : kPhrases) {
        const auto found = match(all, pattern);
        if (found && found->length == all.size()) return asSentence(found->words);
    }
    QStringList words;
    for (QStringView rest{all}; !rest.isEmpty();) {
        if (const auto found = known(rest)) {
            words += found->words;
            rest = rest.mid(found->length).trimmed();
            continue;
        }
        // Unknown: one sentence as it is.
        const auto end = rest.indexOf(QLatin1String{". "});
        words += rest.left(end < 0 ? rest.size() : end + 1).toString();
        rest = rest.mid(words.back().size()).trimmed();
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace starling::ui
