// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks our swarm for messages: two random members a round, and the next round 5 s after the last
/// one ended. Lives on core as long as the Engine; fetches and decrypts on io.
/// docs/protocol/swarms.md#polling.
#pragma once

#include "messenger/config_sync.h"
#include "messenger/inbox.h"
#include "messenger/pair_choice.h"
#include "messenger/rulebook_world.h"

namespace starling {

class Poller {
public:
    /// `inbox` and `configs` outlive the Poller. `onReachable` is called when the network answers
    /// again.
    Poller(RulebookWorld world, Inbox& inbox, ConfigSync& configs,
           std::function<void()> onReachable)
        : world_{std::move(world)}
        , inbox_{inbox}
        , configs_{configs}
        , onReachable_{std::move(onReachable)} {}

    void start();
    void hurry();  ///< A round now, unless none was ever started.
    /// Somebody got through: no reason to wait any longer after rounds that failed.
    void reachable();
    void stop() { stop_.request(); }

    /// Half of what the network gives in one answer, as today's clients ask for.
    static constexpr int kMaxSize = -2;
    /// Of each config namespace.
    static constexpr int kMaxConfigSize = -8;

    /// Answers that one member gives in one round: one that always says "more" must not keep us.
    static constexpr int kMostAnswers = 32;

private:
    using Replies = Result<std::vector<Fetched>>;
    struct Round {
        int open = 0;       ///< Members that have not been dealt with.
        int answered = 0;   ///< Members whose messages are in the store.
        bool more = false;  ///< Some member has more than it could tell in one round.
        std::optional<Error> problem;
    };
    /// One fetch of a member; those after its first go on where the last one ended.
    struct Fetch {
        ServiceNode member;
        std::vector<NamespaceCursor> places;
        int before = 0;                     ///< Fetches of this member in this round.
        std::optional<Error> problem = {};  ///< Some namespace failed; the others count.
    };

    /// One answer on its way into the store: what our devices say, then the messages.
    struct Backlog {
        std::vector<ConfigArrival> configs;
        std::vector<rpc::StoredMessage> given;
        std::vector<rpc::StoredMessage> fresh;  ///< Of these, what was not taken before.
        std::vector<Received> received;
        Inbox::Position end;
        Fetch next;  ///< Of what the member has more; no places when that was all.
    };

    void tidy();
    void beginRound();
    void askMembers(const Result<std::vector<ServiceNode>>& swarm);
    void askMember(const ServiceNode& member);
    Result<std::vector<NamespaceCursor>> placesAt(const ServiceNode& member);
    void send(Fetch fetch);
    void onReplies(const Fetch& fetch, Replies replies);
    void openConfigs(std::shared_ptr<Backlog> backlog);
    void takeConfigs(std::shared_ptr<Backlog> backlog);
    void lookUp(std::shared_ptr<Backlog> backlog, std::size_t from);
    void decrypt(std::shared_ptr<Backlog> backlog);
    void takeTurn(std::shared_ptr<Backlog> backlog, std::size_t from);
    void goOn(Fetch fetch);
    void memberDone(const std::optional<Error>& problem);
    void endRound();
    void setOnline(bool online, const std::string& problem);

    RulebookWorld world_;
    Inbox& inbox_;
    ConfigSync& configs_;
    std::function<void()> onReachable_;
    StopFlag stop_;
    PairChoice pairs_;
    Round round_;
    bool started_ = false;
    bool underWay_ = false;    ///< A round has begun and not ended.
    bool hurried_ = false;     ///< Since it began.
    std::uint64_t timer_ = 0;  ///< Only the newest counts.
    int failures_ = 0;
    std::optional<bool> online_;
};

}  // namespace starling
