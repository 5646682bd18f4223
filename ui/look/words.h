// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How times, names and texts are written on screen. Pure, but for the language of the program.
#pragma once

#include "starling/executor.h"
#include "starling/expiry.h"
#include "starling/ids.h"
#include "starling/message.h"

#include <QDateTime>
#include <QString>

namespace starling::ui {

inline QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string utf8(const QString& text) {
    return text.toStdString();
}

QDateTime localTime(Timestamp time);

/// In a list: 14:21, Yesterday, Mon, 3 Feb, 3 Feb 2024.
QString listTime(Timestamp time, const QDateTime& now);
/// In a bubble: 14:21.
QString clockTime(Timestamp time);
/// The full date and time with seconds, for a tool tip.
QString fullTime(Timestamp time);
/// Of a day pill: Today, Yesterday, Monday, 3 February, 3 February 2024.
QString dayName(QDate day, QDate today);

/// "5 minutes", "12 hours", "2 weeks": in the largest unit of which it is a whole number.
QString durationInWords(std::chrono::seconds duration);
/// "Disappears 12 hours after reading", "… after sending", "Off".
QString expiryInWords(const Expiry& expiry);

/// "05a1…9f3c", in this order in any direction of writing.
QString shortId(const AccountId& id);
/// The name of a conversation: ours for them, theirs, "Note to Self", or the short id. Made
/// harmless: one line, no marks that turn the direction of writing.
QString displayName(const Conversation& conversation, const AccountId& own);
QString displayName(const std::string& name, const AccountId& id);

/// A name as part of a sentence: written in its own direction, without turning what stands around
/// it. Unchanged where it could not.
QString isolated(const QString& name);

/// What a control message says: whose request was accepted.
QString acceptedInWords(bool isOwn, const QString& name);

/// One line without control characters and marks that turn the direction of writing.
QString harmless(const QString& text);

/// One line of a text that may have many: for lists.
QString oneLine(const std::string& text);

/// For setToolTip, which would take a text that looks like markup for markup.
QString asToolTip(const QString& text);

int codePoints(const QString& text);

/// How many emoji `text` is, when it is nothing else and at most `most`; else 0.
int emojiOnly(const QString& text, int most = 3);

/// The UTF-16 units of the emoji that starts at `at`, joined and coloured as it may be; 0: none
/// does. (Qt 6.4 takes flags and keycaps apart.)
qsizetype emojiLength(const QString& text, qsizetype at);

/// What is wrong with a message, in the program's language; unknown sentences as they are.
QString reasonInWords(const std::string& reason);

}  // namespace starling::ui
