// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a message says in words, to be read, copied and spoken, and what can be done with it.
/// Pure, but for the language of the program. Window thread.
#pragma once

#include "starling/message.h"

#include <QString>

namespace starling::ui {

/// Who the two sides of a conversation are.
struct People {
    AccountId self;
    QString peerName;
};

/// What happened, not what was said: a quiet line in the middle.
bool isNotice(MessageKind kind);
/// It was said and is deleted: a bubble that says only that.
bool isGone(MessageKind kind);

/// It goes by itself, sooner or later.
bool disappears(const Message& message);
/// "disappears in 5 minutes", "disappears 12 hours after it is read"; empty when it does not.
QString goesInWords(const Message& message, Timestamp now);

/// What can still be done with a message of ours.
bool canRetry(const Message& message);
bool canStop(const Message& message);

/// The state in words: what a screen reader and a tool tip say of an own message.
QString stateInWords(const Message& message);

/// What of a message can be read and copied.
QString shownText(const Message& message, bool isOwn, const QString& peerName);

/// What stands for what a spoiler hides.
QString coveredWord();

/// The text without the marks in it, and without what its spoilers hide: for a line of it elsewhere
/// and for screen readers.
std::string withoutMarks(const std::string& written);

/// "You and Bob", we first.
QString namesOf(const Reacted& reacted, const People& people);
/// "You and Bob reacted with 👍".
QString reactedInWords(const Reacted& reacted, const People& people);

/// All of it, as a screen reader says it.
QString sentenceFor(const Message& message, const People& people, Timestamp now);

}  // namespace starling::ui
