// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/poller.h"

#include "base/log.h"
#include "messenger/retry.h"

namespace starling {

namespace {

constexpr Millis kDay{24 * 3'600'000};

}  // namespace

void Poller::start() {
    started_ = true;
    configs_.expectRounds();
    tidy();
    beginRound();
}

void Poller::hurry() {
    hurried_ = true;
    if (started_ && !underWay_) beginRound();
}

void Poller::reachable() {
    if (failures_ > 0 && !underWay_) beginRound();
}

/// A day late, for clocks differ and nodes keep what has expired for a while.
void Poller::tidy() {
    if (stop_.requested()) return;
    if (const auto done = inbox_.forgetExpired(world_.network.clock().now() - kDay); !done)
        logLine(LogLevel::Warning, "inbox", done.error().detail);
    world_.core.postAfter(kDay, [this] { tidy(); });
}

void Poller::beginRound() {
    if (stop_.requested()) return;
    ++timer_;
    underWay_ = true;
    world_.noticeSleep();
    hurried_ = false;
    round_ = {};
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), own = world_.own.id(), stop = stop_] {
            return swarms.swarmOf(own, stop);
        },
        [this](const Result<std::vector<ServiceNode>>& swarm) { askMembers(swarm); });
}

void Poller::askMembers(const Result<std::vector<ServiceNode>>& swarm) {
    if (!swarm) {
        round_.problem = swarm.error();
        return endRound();
    }
    const auto members = pairs_.next(*swarm, world_.random);
    round_.open = static_cast<int>(members.size());
    for (const auto& member : members)
        askMember(member);
}

void Poller::askMember(const ServiceNode& member) {
    auto places = placesAt(member);
    if (!places) return memberDone(places.error());
    send({member, *std::move(places)});
}

/// In the order of today's clients.
Result<std::vector<NamespaceCursor>> Poller::placesAt(const ServiceNode& member) {
    const auto messages = world_.store.cursors.newest({member.ed25519.bytes, {world_.own.id(), 0}},
                                                      world_.network.clock().now());
    if (!messages) return messages.error();
    std::vector<NamespaceCursor> places{{0, messages->value_or(""), kMaxSize}};
    for (const auto kind : {config::Kind::UserProfile, config::Kind::Contacts,
                            config::Kind::UserGroups, config::Kind::ConvoInfoVolatile}) {
        auto cursor = configs_.cursorAt(member.ed25519, kind);
        if (!cursor) return cursor.error();
        places.push_back({config::namespaceOf(kind), *std::move(cursor), kMaxConfigSize});
    }
    return places;
}

void Poller::send(Fetch fetch) {
    auto keep = fetch.before == 0 ? configs_.keep() : std::vector<std::string>{};
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), &own = world_.own, fetch, keep = std::move(keep),
         stop = stop_] {
            return swarms.retrieve(fetch.member, own.id(), own.signKey(), fetch.places, keep, stop);
        },
        [this, fetch](Replies replies) { onReplies(fetch, std::move(replies)); });
}

void Poller::onReplies(const Fetch& fetch, Replies replies) {
    if (!replies) return memberDone(replies.error());
    if (replies->size() != fetch.places.size())
        return memberDone(Error{Errc::Corrupt, "an answer to another question"});
    auto backlog = std::make_shared<Backlog>();
    backlog->next = {fetch.member, {}, fetch.before + 1, fetch.problem};
    for (std::size_t i = 0; i < replies->size(); ++i) {
        auto& reply = (*replies)[i];
        if (reply.failed) backlog->next.problem = reply.failed;
        if (reply.messages.empty()) continue;
        auto place = fetch.places[i];
        const auto& last = reply.messages.back();
        // More than what ends where it began would go round in a circle.
        const bool more = reply.more && last.hash != place.lastHash;
        place.lastHash = last.hash;
        const Inbox::Position end{fetch.member.ed25519, last.hash, last.expiration};
        if (more) backlog->next.places.push_back(place);
        if (place.ns == 0) {
            backlog->end = end;
            backlog->given = std::move(reply.messages);
        } else {
            backlog->configs.push_back({static_cast<config::Kind>(place.ns),
                                        std::move(reply.messages),
                                        {},
                                        end.node,
                                        end.hash,
                                        end.expiration});
        }
    }
    openConfigs(std::move(backlog));
}

void Poller::openConfigs(std::shared_ptr<Backlog> backlog) {
    if (backlog->configs.empty()) return lookUp(std::move(backlog), 0);
    hop(
        world_.io, world_.core,
        [&own = world_.own, backlog = std::move(backlog)] {
            for (auto& arrival : backlog->configs)
                openArrival(arrival, own.signKey());
            return backlog;
        },
        [this](std::shared_ptr<Backlog> opened) { takeConfigs(std::move(opened)); });
}

void Poller::takeConfigs(std::shared_ptr<Backlog> backlog) {
    if (stop_.requested()) return;
    if (const auto taken = configs_.take(backlog->configs); !taken)
        return memberDone(taken.error());
    lookUp(std::move(backlog), 0);
}

/// A long answer keeps core from nobody: each turn is a piece of work of its own.
void Poller::lookUp(std::shared_ptr<Backlog> backlog, std::size_t from) {
    if (stop_.requested()) return;
    if (backlog->given.empty()) return goOn(std::move(backlog->next));
    const auto first = backlog->given.begin() + static_cast<std::ptrdiff_t>(from);
    const auto count = std::min(Inbox::kTurn, backlog->given.size() - from);
    const auto last = first + static_cast<std::ptrdiff_t>(count);
    auto fresh = inbox_.unseen({std::move_iterator{first}, std::move_iterator{last}});
    if (!fresh) return memberDone(fresh.error());
    std::move(fresh->begin(), fresh->end(), std::back_inserter(backlog->fresh));
    if (from + count == backlog->given.size()) return decrypt(std::move(backlog));
    world_.core.post(
        [this, backlog = std::move(backlog), next = from + count] { lookUp(backlog, next); });
}

void Poller::decrypt(std::shared_ptr<Backlog> backlog) {
    hop(
        world_.io, world_.core,
        [&own = world_.own, backlog = std::move(backlog)] {
            backlog->given.clear();
            backlog->received.reserve(backlog->fresh.size());
            for (const auto& stored : backlog->fresh)
                backlog->received.push_back(readStored(stored, own.boxKey(), own.id()));
            return backlog;
        },
        [this](std::shared_ptr<Backlog> read) { takeTurn(std::move(read), 0); });
}

void Poller::takeTurn(std::shared_ptr<Backlog> backlog, std::size_t from) {
    if (stop_.requested()) return;
    const auto& received = backlog->received;
    const auto count = std::min(Inbox::kTurn, received.size() - from);
    const std::span turn{received.data() + from, count};
    const bool last = from + count == received.size();
    auto position = backlog->end;
    if (!last) {
        position.hash = turn.back().hash;
        position.expiration = turn.back().expiration;
    }
    const auto taken = inbox_.take(turn, position, world_.network.clock().now());
    if (!taken) return memberDone(taken.error());
    if (last) return goOn(std::move(backlog->next));
    world_.core.post(
        [this, backlog = std::move(backlog), next = from + count] { takeTurn(backlog, next); });
}

/// Asks the same member for the rest, whose lists the hashes belong to.
void Poller::goOn(Fetch fetch) {
    if (fetch.places.empty()) return memberDone(fetch.problem);
    if (fetch.before < kMostAnswers) return send(std::move(fetch));
    round_.more = true;
    memberDone({});
}

void Poller::memberDone(const std::optional<Error>& problem) {
    if (problem) {
        round_.problem = problem;
    } else {
        ++round_.answered;
    }
    if (--round_.open == 0) endRound();
}

void Poller::endRound() {
    if (stop_.requested()) return;
    underWay_ = false;
    const bool good = round_.answered > 0;
    const bool hurried = hurried_;
    // What the machine slept through says nothing about the network.
    if (hurried && !good) return beginRound();
    failures_ = good ? 0 : failures_ + 1;
    setOnline(good, good || !round_.problem ? "" : round_.problem->detail);
    if (good && !round_.more) {
        configs_.roundDone();
        world_.emit(CaughtUp{});
    }
    hop(
        world_.io, world_.core,
        [&network = world_.network, stop = stop_] { return network.maintain(stop); },
        [](const Result<void>& done) {
            if (!done) logLine(LogLevel::Info, "network", done.error().detail);
        });
    world_.core.postAfter(hurried ? Millis{0} : pollDelay(failures_), [this, ticket = timer_] {
        if (ticket == timer_) beginRound();
    });
}

void Poller::setOnline(bool online, const std::string& problem) {
    const bool changed = online_ != online;
    online_ = online;
    if (!changed) return;
    world_.emit(ConnectionChanged{online, problem});
    if (online) onReachable_();
}

}  // namespace starling
