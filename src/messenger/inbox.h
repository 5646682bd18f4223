// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes received messages into the store: once each, in the transaction that moves the cursor.
/// Lives on core; what it is given has been decrypted on io. docs/protocol/messages.md#receiving.
#pragma once

#include "messenger/account_state.h"
#include "messenger/events.h"
#include "messenger/inbox_turn.h"
#include "messenger/incoming.h"
#include "store/store.h"

#include <span>

namespace starling {

class Inbox {
public:
    /// Who writes to us, or has stopped or sent it; only while that is switched on.
    using OnTyping = std::function<void(const ConversationId&, bool typing)>;

    /// `state` outlives the Inbox.
    Inbox(AccountState& state, EventSink emit, OnTyping onTyping = {})
        : state_{state}
        , store_{state.store()}
        , own_{state.own()}
        , emit_{std::move(emit)}
        , onTyping_{std::move(onTyping)} {}

    /// Those of `messages` that have not been taken before. At most kTurn at once.
    Result<std::vector<rpc::StoredMessage>> unseen(std::vector<rpc::StoredMessage> messages);

    /// Where the next fetch from a node goes on.
    struct Position {
        Ed25519PublicKey node;
        std::string hash;
        Timestamp expiration;
    };

    /// One turn: all of `messages`, then the cursor, or nothing. `now` is network time.
    Result<void> take(std::span<const Received> messages, const Position& position, Timestamp now);

    /// Forgets what no node knows any more. Looks at every row.
    Result<void> forgetExpired(Timestamp now);

    /// More than this in one turn would keep core from answering.
    static constexpr std::size_t kTurn = 200;

    /// Nothing is believed to live longer than the longest that swarms keep.
    static constexpr Millis kLongestLife{30LL * 24 * 3600 * 1000};

    /// A message that came before another device had its conversation removed is not shown again.
    /// So much later that device must have said so, for messages cross each other.
    static constexpr Millis kRemovedMargin{120'000};

    /// Nothing was stored later than now; as much as clocks may be wrong before they are set.
    static constexpr Millis kMostAhead{24LL * 3600 * 1000};

    /// Somebody began to write so long ago: they have stopped.
    static constexpr Millis kTypingLasts{20'000};

private:
    Result<void> takeOne(const Received& received, InboxTurn& turn);
    Result<void> takeControl(const Received& received, InboxTurn& turn);
    MessageRow rowOf(const Received& received, const InboxTurn& turn) const;
    Result<void> addTimed(MessageRow row, Expiry expiry, ByteView content, InboxTurn& turn);
    Result<bool> setTimer(MessageRow& row, Expiry expiry, const InboxTurn& turn);
    Result<void> takeText(const Received& received, const IncomingText& text, InboxTurn& turn);
    Result<void> takeUnsend(const Received& received, const IncomingUnsend& unsend,
                            InboxTurn& turn);
    Result<void> takeApproval(const Received& received, const IncomingApproval& approval,
                              InboxTurn& turn);
    Result<void> takeReaction(const Received& received, const IncomingReaction& reaction,
                              InboxTurn& turn);
    Result<void> takeReceipt(const Received& received, const IncomingReceipt& receipt,
                             InboxTurn& turn);
    Result<void> takeNotice(const Received& received, const IncomingNotice& notice,
                            InboxTurn& turn);
    Result<void> takeExpiry(const Received& received, const IncomingExpiry& change,
                            InboxTurn& turn);
    Result<void> takeTyping(const IncomingTyping& typing, InboxTurn& turn);
    Result<bool> isKnown(const ConversationId& conversation, const AccountId& author);
    Result<void> wait(const Received& received, PendingRow row, InboxTurn& turn);
    Result<void> applyWaiting(const std::vector<PendingRow>& waiting, const MessageRow& row,
                              InboxTurn& turn);
    Result<void> react(const MessageRow& row, const ReactionRow& reaction, InboxTurn& turn);
    Result<void> setReadByThem(const MessageRow& row, InboxTurn& turn);
    Result<void> takeBack(const MessageRow& row, InboxTurn& turn);
    Result<void> addLine(MessageRow row, ByteView content, InboxTurn& turn);
    Result<bool> isUntold(const AccountId& sender);
    Result<std::vector<MessageRow>> targetsOf(const IncomingUnsend& unsend);
    bool wentElsewhere(const IncomingText& text, const std::optional<ConversationRow>& there,
                       const InboxTurn& turn) const;
    Result<std::optional<MessageRow>> keep(MessageRow row, ByteView content);
    Result<void> admitOwn(const IncomingText& text, const std::optional<ConversationRow>& there);
    Result<void> forget(const ConversationId& request);
    Result<void> admit(const IncomingText& text, const std::optional<ConversationRow>& there,
                       InboxTurn& turn);
    Result<void> boundStrangers(InboxTurn& turn);
    Result<void> dropQuietest(InboxTurn& turn);
    void announce(const InboxTurn& turn);

    AccountState& state_;
    Store& store_;
    const AccountId own_;
    EventSink emit_;
    OnTyping onTyping_;
    bool tooManyRequests_ = true;  ///< As far as is known: the last turn did not see to all.
};

}  // namespace starling
