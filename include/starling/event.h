// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the engine tells whoever watches it. Values; delivered on the watcher's own executor in the
/// order they happened.
#pragma once

#include "starling/message.h"
#include "starling/network_status.h"
#include "starling/sync_state.h"

#include <functional>
#include <utility>
#include <variant>

namespace starling {

struct MessageAdded {
    Message message;
};

/// State, reason, reactions or what is left of a message changed, or of what it quotes.
struct MessageChanged {
    Message message;
};

/// It is gone without a trace: its time was over, a stranger took it back or wrote more than is
/// kept, or it was a note to oneself.
struct MessageRemoved {
    ConversationId conversation;
    MessageId message{};
};

struct ConversationChanged {
    Conversation conversation;
};

/// A person removed it, or it was a request: too many are newer, or its author took everything
/// back.
struct ConversationRemoved {
    ConversationId conversation;
};

/// The network became reachable, or stopped being so.
struct ConnectionChanged {
    bool online = false;
    std::string problem;  ///< What is wrong and what to do, in plain words; empty when online.
};

/// Paths came or went, or the list of nodes did: how messages travel now.
struct NetworkChanged {
    NetworkStatus status;
};

/// One round of asking our swarm has ended well, with nothing left to fetch.
struct CaughtUp {};

/// The database of the profile is damaged. Told once; what meets the damage fails with
/// Errc::Corrupt.
struct ProfileDamaged {
    std::string advice;  ///< What to do, in plain words.
};

/// What we call ourselves has changed, here or on another of our devices.
struct OwnNameChanged {
    std::string name;
};

/// What our devices have in common: see SyncState.
struct SyncChanged {
    SyncState state;
};

/// The other side began to write, or stopped. Only while both sides have that switched on.
struct TypingChanged {
    ConversationId conversation;
    bool typing = false;
};

using Event = std::variant<MessageAdded, MessageChanged, MessageRemoved, ConversationChanged,
                           ConversationRemoved, ConnectionChanged, NetworkChanged, CaughtUp,
                           ProfileDamaged, OwnNameChanged, SyncChanged, TypingChanged>;

/// Ends a subscription when it goes.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> cancel) : cancel_{std::move(cancel)} {}
    Subscription(Subscription&& other) noexcept : cancel_{std::exchange(other.cancel_, nullptr)} {}
    Subscription& operator=(Subscription&& other) noexcept {
        if (this != &other) {
            reset();
            cancel_ = std::exchange(other.cancel_, nullptr);
        }
        return *this;
    }
    ~Subscription() { reset(); }

    void reset() {
        if (const auto cancel = std::exchange(cancel_, nullptr)) cancel();
    }

private:
    std::function<void()> cancel_;
};

}  // namespace starling
