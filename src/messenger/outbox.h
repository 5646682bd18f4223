// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sends messages until the swarms have them: first the recipient's, then a copy to our own for
/// our other devices. Everything it knows is in the store, so it goes on where it stopped. What is
/// given up or stopped keeps its ciphertexts: tried again, it is the same message. Lives on core as
/// long as the Engine; sends on io. docs/protocol/messages.md#sending.
#pragma once

#include "messenger/account_state.h"
#include "messenger/compose.h"
#include "messenger/rulebook_world.h"

#include <functional>
#include <vector>

namespace starling {

class Outbox {
public:
    /// `onReachable` is called, in core, when a swarm has taken something.
    /// `state` outlives the Outbox.
    explicit Outbox(
        RulebookWorld world, AccountState& state, std::function<void()> onReachable = [] {})
        : world_{std::move(world)}, state_{state}, onReachable_{std::move(onReachable)} {}

    /// Keeps the message, then sends it. Errc::Invalid with advice: text or recipient.
    Result<Message> send(const ConversationId& to, std::string text,
                         std::optional<Target> quote = {});

    /// Within a transaction: keeps what nobody sees in a list, as a reaction or a receipt. It is
    /// sent with the next pump().
    Result<void> keepUnseen(const AccountId& recipient, Composed composed, Timestamp sentAt,
                            Expiry expiry = {});

    /// From now on we write there with this timer, which they are told. Errc::Invalid with advice.
    Result<Conversation> setExpiry(const ConversationId& id, Expiry expiry);

    /// Answers the request of somebody without a word. Accepted before: nothing happens.
    /// Errc::NotFound when nobody asked.
    Result<Conversation> accept(const ConversationId& id);

    /// Tries it no more; Errc::NotFound when it is not waiting. What is on its way may arrive, and
    /// then the message is Sent after all.
    Result<Message> cancel(MessageId id);

    /// Now, and for as long as if it were new. Errc::NotFound when there is nothing left to send.
    Result<Message> retry(MessageId id);

    /// Sends what is due. Call once at the start; then it looks after itself.
    void pump();

    /// The network is back: everything is due now.
    void hurry();

    /// Rows that wait, copies to ourselves included.
    Result<int> pending() { return world_.store.outbox.count(); }

    void stop() { stop_.request(); }

    static constexpr Millis kTimeToLive{14LL * 24 * 3600 * 1000};
    static constexpr int kAtOnce = 32;
    static constexpr int kAtOncePerRecipient = 8;
    /// After a change that could not be kept: no swarm shall be asked over and over meanwhile.
    static constexpr Millis kStoragePause{30'000};

private:
    Result<std::vector<MessageRow>> keep(const ConversationId& to, std::string text,
                                         const std::optional<Target>& quote);
    Result<MessageRow> keepText(const ConversationId& to, std::string text,
                                const std::optional<Target>& quote);
    Result<std::optional<MessageRow>> keepApproval(const ConversationId& to);
    Result<MessageRow> add(MessageRow row, Composed composed, bool isTracked);
    Result<void> queue(std::optional<MessageId> message, const AccountId& recipient,
                       Composed composed, Timestamp sentAt, Expiry expiry);
    Result<void> checkExpiry(const ConversationId& id, Expiry expiry);
    Result<MessageRow> keepExpiry(const ConversationId& id, Expiry expiry);
    Result<bool> isOver(const OutboxRow& row, StoreOrder& order);
    Result<void> startTimer(MessageId id, const Stored& stored);
    Result<OutboxRow> rowOf(MessageId id, bool waiting);
    void attempt(const OutboxRow& row);
    void onStored(const OutboxRow& row, const Result<Stored>& outcome);
    Result<void> keepOutcome(const OutboxRow& tried, const Result<Stored>& outcome);
    Result<void> forgetSent(const OutboxRow& tried, const Stored& stored);
    Result<void> onDelivered(const OutboxRow& row, const Stored& stored);
    Result<void> onOwnCopy(const OutboxRow& row, const Stored& stored);
    Result<void> onFailure(const OutboxRow& row, const Error& error);
    Result<void> giveUp(const OutboxRow& row, const Error& error);
    Result<void> noteInOwnSwarm(const OutboxRow& row, const Stored& stored);
    void wakeAtNextDue();

    RulebookWorld world_;
    AccountState& state_;
    std::function<void()> onReachable_;
    StopFlag stop_;
    std::vector<OutboxId> inFlight_;
    std::uint64_t wake_ = 0;  ///< Only the newest timer counts.
};

}  // namespace starling
