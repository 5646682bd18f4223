// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace starling::ui {

namespace {

constexpr const char* kContext = "starling::ui::Reasons";

/// Every sentence of the engine about a message or the network. %1 stands for a number or for a
/// detail that only helps those who read logs.
constexpr std::array kSentences{
    // A message.
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network cannot be reached."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network did not answer in time."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The network finds the clock of this computer wrong: set it right."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network finds it too large."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network refuses it (%1)."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It cannot be sent (%1)."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network gave an answer that makes no sense."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It is tried again by itself."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Send it in smaller parts."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "Try again, or write it anew if that does not help."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It was tried for two weeks."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Try again to send it after all."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It is sent, but your other devices do not get it:"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Try again to give it to them."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "You stopped it."),
    // The network.
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "No entry node of the network can be reached: check the connection of this "
                      "computer and the proxy, if there is one."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "This network has no seeds."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "No seed of the network gives a list of nodes: %1. Check the connection, or "
                      "the seeds in the network file."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The network file lists too few service nodes: %1 service nodes are known, "
                      "and a network needs at least %2. Add nodes or a seed to it, or start more "
                      "nodes."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "A new list of nodes is too short: %1 service nodes are known, and a network "
                      "needs at least %2."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "Only %1 service nodes are known: whoever runs some of them can tell who "
                      "talks to whom."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "%1 of two paths is up."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "There are too few nodes: both paths share some."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "There are too few networks: nodes of one path are neighbours."),
};

struct Found {
    qsizetype length;
    QString words;
};

/// `pattern` at the start of `text`: how much of it, and the words in the program's language.
std::optional<Found> match(QStringView text, const char* pattern) {
    QStringList values;
    qsizetype at = 0;
    const auto pieces = QString::fromLatin1(pattern).split(QLatin1Char('%'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView literal = i == 0 ? QStringView{pieces[i]} : QStringView{pieces[i]}.mid(1);
        const auto found = i == 0 ? (text.startsWith(literal) ? 0 : -1) : text.indexOf(literal, at);
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
        if (pattern[0] == '%' && (text.isEmpty() || !text.front().isDigit())) continue;
        if (auto found = match(text, pattern)) return found;
    }
    return std::nullopt;
}

}  // namespace

QString reasonInWords(const std::string& reason) {
    const auto all = text(reason);
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
