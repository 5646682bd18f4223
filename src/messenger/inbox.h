// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes received messages into the store: once each, in the transaction that moves the cursor.
/// Lives on core; what it is given has been decrypted on io. docs/protocol/messages.md#receiving.
#pragma once

#include "messenger/events.h"
#include "messenger/incoming.h"
#include "store/store.h"

#include <span>

namespace starling {

class Inbox {
public:
    /// `store` and `own` outlive the Inbox.
    Inbox(Store& store, const AccountId& own, EventSink emit)
        : store_{store}, own_{own}, emit_{std::move(emit)} {}

    /// Those of `messages` that have not been taken before.
    Result<std::vector<rpc::StoredMessage>> unseen(std::vector<rpc::StoredMessage> messages);

    /// Where the next fetch from a node goes on.
    struct Position {
        Ed25519PublicKey node;
        std::string hash;
        Timestamp expiration;
    };

    /// One turn: all of `messages`, then the cursor, or nothing. `now` is network time.
    Result<void> take(std::span<const Received> messages, const Position& position, Timestamp now);

    /// Forgets hashes and cursors that no node knows any more. Looks at every row.
    Result<void> forgetExpired(Timestamp now);

    /// More than this in one turn would keep core from answering.
    static constexpr std::size_t kTurn = 200;

private:
    Result<std::optional<MessageRow>> takeText(const Received& received, const IncomingText& text,
                                               Timestamp now);
    Result<bool> admit(const IncomingText& text, Timestamp now);
    Result<void> learnName(const IncomingText& text);
    void announce(const std::vector<MessageRow>& added);

    Store& store_;
    const AccountId own_;
    EventSink emit_;
};

}  // namespace starling
