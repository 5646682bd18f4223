// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person does with a message that is there: answers it, reacts to it, deletes it. Lives on
/// core. docs/protocol/messages.md#reactions, #what-is-taken-back.
#pragma once

#include "messenger/outbox.h"
#include "starling/messages.h"

#include <deque>

namespace starling {

class Talk {
public:
    /// All of it outlives this.
    Talk(RulebookWorld world, AccountState& state, Outbox& outbox)
        : world_{std::move(world)}, state_{state}, outbox_{outbox} {}

    // As Messages has them.
    Result<Message> reply(MessageId to, std::string text);
    Result<Message> react(MessageId to, const std::string& emoji, bool on);
    Result<MessageId> erase(MessageId message, Reach reach);

    /// What was asked of our swarm comes back soon.
    void stop() { stop_.request(); }

private:
    Result<MessageRow> rowOf(MessageId id);
    Result<void> checkReaction(const MessageRow& row, const std::string& emoji);
    Result<void> keepReaction(const MessageRow& row, const std::string& emoji, bool on);
    Result<void> checkErase(const MessageRow& row, Reach reach);
    Result<void> keepErasure(const MessageRow& row, Reach reach);
    void deleteInSwarm(const std::string& hash);

    RulebookWorld world_;
    AccountState& state_;
    Outbox& outbox_;
    StopFlag stop_;
    std::deque<Timestamp> reactedAt_;  ///< In the last minute.
};

}  // namespace starling
