// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings what the account's configs say to our swarm, and what our other devices say from there.
/// Nothing is sent before the first fetch: what is there is never written over. Lives on core as
/// long as the Engine; seals and sends on io. docs/protocol/config.md#push-cycle.
#pragma once

#include "messenger/account_state.h"
#include "messenger/config_arrival.h"
#include "messenger/removals.h"
#include "messenger/rulebook_world.h"

namespace starling {

class ConfigSync {
public:
    /// All of it outlives this.
    ConfigSync(RulebookWorld world, AccountState& state, Removals& removals)
        : world_{std::move(world)}, state_{state}, removals_{removals} {}

    /// Once. What an earlier run left to send goes with the first round or the first change: a
    /// program that only looks sends nothing.
    void start();

    // For the Poller.

    /// From now on rounds come: nothing is sent before the first of them has ended.
    void expectRounds() { isPolling_ = true; }
    /// Hashes in our swarm whose lives are to be prolonged.
    std::vector<std::string> keep() const;
    /// Where to go on at a member; from the start while nothing is known.
    Result<std::string> cursorAt(const Ed25519PublicKey& node, config::Kind kind);
    /// One member's answers, all namespaces of them in one turn.
    Result<void> take(const std::vector<ConfigArrival>& arrivals);
    /// A round has ended in which everything there was came.
    void roundDone();

    /// There may be something to send: after a turn of the account's state, or when the network is
    /// back.
    void pushSoon();

    /// Nothing is sent from when `then` is called until release(): what is deleted in the swarm
    /// meanwhile must not come back.
    void hold(std::function<void()> then);
    void release();

    SyncState syncState() const;
    void stop() { stop_.request(); }

    static constexpr Millis kTimeToLive{30LL * 24 * 3600 * 1000};
    static constexpr Millis kGap{5'000};  ///< Between two pushes.
    /// What was read so long ago, and is not marked, is not told any more.
    static constexpr Millis kReadsKept{30LL * 24 * 3600 * 1000};

private:
    /// What is under way of one kind.
    struct Pushing {
        config::Kind kind;
        config::Replica::Push push;
        std::size_t pieces = 0;  ///< In how many it was stored.
    };
    struct Parcel {
        std::vector<Pushing> kinds;
        std::vector<std::string> obsolete;
    };
    using Sent = Result<std::vector<std::string>>;  ///< Hashes, in the order of the pieces.

    bool mayPush() const;
    void push();
    Result<std::shared_ptr<Parcel>> pack();
    Sent send(Parcel& parcel) const;
    void onSent(const std::shared_ptr<Parcel>& parcel, const Sent& sent);
    Result<void> confirm(const Parcel& parcel, const std::vector<std::string>& hashes);
    Result<void> takeOne(const ConfigArrival& arrival, std::map<config::Kind, config::Dict>& before,
                         Timestamp& heardAt);
    void tell();

    RulebookWorld world_;
    AccountState& state_;
    Removals& removals_;
    StopFlag stop_;
    bool isFetched_ = false;  ///< Since the account came to this device.
    bool isPolling_ = false;
    bool wasRound_ = false;  ///< In this run of the program.
    bool inFlight_ = false;
    bool isHeld_ = false;
    std::function<void()> whenHeld_ = [] {};
    int failures_ = 0;
    std::uint64_t timer_ = 0;  ///< Only the newest counts.
    std::optional<Timestamp> nextAt_;
    std::string problem_;
    std::optional<SyncState> told_;
};

}  // namespace starling
