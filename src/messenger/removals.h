// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes conversations away with their messages, the oldest first, a little at a time: a long one
/// keeps core from nobody, and one that was cut short goes on at the next start. Lives on core.
#pragma once

#include "messenger/account_state.h"
#include "messenger/events.h"

namespace starling {

class Removals {
public:
    /// All of it outlives this.
    Removals(Executor& core, AccountState& state, EventSink emit)
        : core_{core}, state_{state}, emit_{std::move(emit)} {}

    /// Inside a turn: everything that is here now goes, but nothing that stands after `until`, with
    /// what waits to be sent. Errc::NotFound without such a conversation.
    Result<void> begin(const ConversationId& id, std::optional<Timestamp> until = {});

    /// One turn of what has begun: true when it is done.
    Result<bool> removeSome(const ConversationId& id);

    /// Turn after turn, then `done`.
    void run(const ConversationId& id, std::function<void(Result<ConversationId>)> done);

    /// One turn of all requests: first their messages go, in the order they came, then they.
    struct Cleared {
        std::size_t people = 0;
        bool more = false;  ///< Something may be left.
    };
    Result<Cleared> clearSome();

    /// Turn after turn, then `done` with how many requests went.
    void clearRequests(std::function<void(Result<std::size_t>)> done, std::size_t before = 0);

    /// What an earlier run of the program, or a turn of somebody else, has begun.
    void resume();

    void stop() { stop_.request(); }

    /// More of them in one turn would keep core from answering.
    static constexpr int kAtOnce = 500;

private:
    Result<bool> end(const ConversationRow& row);
    Result<std::vector<ConversationId>> forgetRequests();
    Result<void> noteClearing(bool more);

    Executor& core_;
    AccountState& state_;
    EventSink emit_;
    StopFlag stop_;
};

}  // namespace starling
