// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages as a program asks for them. Part of Client: see there for executors.
#pragma once

#include "starling/answer.h"
#include "starling/message.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

/// Which messages of a conversation: at most one of the first four.
struct Page {
    std::optional<MessageId> before;  ///< Those older than this message; none: the newest.
    std::optional<MessageId> after;   ///< Those newer than this message, nearest first to go in.
    std::optional<MessageId> around;  ///< This message and as many on either side as there is room.
    bool oldest = false;              ///< The first messages there are.
    std::size_t limit = 50;
};

/// How far a message is deleted.
enum class Reach {
    Here,      ///< On this device. What waits is sent all the same.
    Devices,   ///< On all devices of ours: notes to oneself only.
    Everyone,  ///< On theirs as well: only what we wrote. What waits is not sent.
};

/// More reactions than a person makes; others would drop them.
constexpr int kMostReactionsAMinute = 20;

class Messages {
public:
    virtual ~Messages() = default;

    /// Writes to `to`. Answers when the message is in the store, not yet sent: MessageChanged tells
    /// the rest. Errc::Invalid for text that is empty, too long or no UTF-8.
    virtual void send(const ConversationId& to, std::string text, Answer<Message> done) = 0;

    /// The same to its conversation, as an answer to it, which the other side sees quoted.
    /// Errc::NotFound when it is gone; Errc::Invalid for what says nothing itself.
    virtual void reply(MessageId to, std::string text, Answer<Message> done) = 0;

    /// Puts one emoji under a message, or takes ours away; what is so already stays so.
    /// Errc::Invalid for anything but one emoji, for what says nothing itself and where we have not
    /// accepted; Errc::Invalid with advice, too, after kMostReactionsAMinute.
    virtual void react(MessageId to, std::string emoji, bool on, Answer<Message> done) = 0;

    /// Nothing is left of it but the line that says so: see MessageKind, and Reach for who may do
    /// what. A note to oneself goes without a trace. Errc::Invalid with advice; Errc::NotFound.
    virtual void erase(MessageId message, Reach reach, Answer<MessageId> done) = 0;

    /// Stops sending; the message stays, as Failed with a reason in words, and can be tried again.
    /// What is on its way may still arrive: then the message becomes Sent, for what a swarm has it
    /// has. Errc::NotFound when the message is not waiting.
    virtual void cancel(MessageId message, Answer<Message> done) = 0;

    /// Sends what waits or failed now, and for two weeks from now: the same message, which appears
    /// nowhere twice. Also a message that is Sent but whose `reason` says that our other devices do
    /// not get it. Errc::NotFound when there is nothing left to send.
    virtual void retry(MessageId message, Answer<Message> done) = 0;

    /// One message. Errc::NotFound.
    virtual void find(MessageId message, Answer<Message> done) = 0;

    /// A page of one conversation, oldest first.
    virtual void history(const ConversationId& with, Page page,
                         Answer<std::vector<Message>> done) = 0;

    /// The first message of a conversation that counts as said at `since` or later; the newest
    /// when there is none. Errc::NotFound where nothing was said.
    virtual void firstSince(const ConversationId& with, Timestamp since, Answer<Message> done) = 0;

    /// The newest messages of all conversations together, oldest first.
    virtual void recent(std::size_t limit, Answer<std::vector<Message>> done) = 0;

    /// Messages that hold every word of `query` (the last may be a beginning), newest first.
    /// The next search ends this one with Errc::Cancelled.
    virtual void search(std::string query, std::size_t limit,
                        Answer<std::vector<Message>> done) = 0;

    /// What came from the network since takeNew() was last answered, in the order it was sent: for
    /// programs that print each message once, over restarts.
    virtual void takeNew(std::size_t limit, Answer<std::vector<Message>> done) = 0;

    /// How many messages still wait in the outbox, copies to our own devices included.
    virtual void pending(Answer<std::size_t> done) = 0;
};

}  // namespace starling
