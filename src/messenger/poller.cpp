// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/poller.h"

#include "base/log.h"
#include "messenger/retry.h"

namespace starling {

void Poller::start() {
    beginRound();
}

void Poller::beginRound() {
    if (stop_.requested()) return;
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
    const auto cursor = world_.store.cursors.newest({member.ed25519.bytes, {world_.own.id(), 0}},
                                                    world_.network.clock().now());
    if (!cursor) return memberDone(cursor.error());
    const NamespaceCursor place{0, cursor->value_or(""), kMaxSize};
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), &own = world_.own, member, place, stop = stop_] {
            return swarms.retrieve(member, own.id(), own.signKey(), {place}, stop);
        },
        [this, member](Replies replies) { onReplies(member, std::move(replies)); });
}

void Poller::onReplies(const ServiceNode& member, Replies replies) {
    if (!replies) return memberDone(replies.error());
    if (replies->empty()) return memberDone(Error{Errc::Corrupt, "an empty answer"});
    auto& reply = replies->front();
    round_.more = round_.more || reply.more;
    if (reply.messages.empty()) return memberDone({});
    Inbox::Position end{member.ed25519, reply.messages.back().hash,
                        reply.messages.back().expiration};
    auto fresh = inbox_.unseen(std::move(reply.messages));
    if (!fresh) return memberDone(fresh.error());
    decrypt(*std::move(fresh), std::move(end));
}

void Poller::decrypt(std::vector<rpc::StoredMessage> fresh, Inbox::Position end) {
    hop(
        world_.io, world_.core,
        [&own = world_.own, fresh = std::move(fresh)] {
            auto received = std::make_shared<std::vector<Received>>();
            received->reserve(fresh.size());
            for (const auto& stored : fresh)
                received->push_back(readStored(stored, own.boxKey(), own.id()));
            return received;
        },
        [this, end = std::move(end)](std::shared_ptr<std::vector<Received>> received) {
            takeTurn(std::move(received), 0, end);
        });
}

void Poller::takeTurn(std::shared_ptr<std::vector<Received>> received, std::size_t from,
                      Inbox::Position end) {
    if (stop_.requested()) return;
    const auto count = std::min(Inbox::kTurn, received->size() - from);
    const std::span turn{received->data() + from, count};
    const bool last = from + count == received->size();
    auto position = end;
    if (!last) {
        position.hash = turn.back().hash;
        position.expiration = turn.back().expiration;
    }
    const auto taken = inbox_.take(turn, position, world_.network.clock().now());
    if (!taken) return memberDone(taken.error());
    if (last) return memberDone({});
    world_.core.post([this, received = std::move(received), from, count, end = std::move(end)] {
        takeTurn(received, from + count, end);
    });
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
    const bool good = round_.answered > 0;
    failures_ = good ? 0 : failures_ + 1;
    setOnline(good, good || !round_.problem ? "" : round_.problem->detail);
    if (good && round_.more) return beginRound();
    if (good) world_.emit(CaughtUp{});
    hop(
        world_.io, world_.core,
        [&network = world_.network, stop = stop_] { return network.maintain(stop); },
        [](const Result<void>& done) {
            if (!done) logLine(LogLevel::Info, "network", done.error().detail);
        });
    world_.core.postAfter(pollDelay(failures_), [this] { beginRound(); });
}

void Poller::setOnline(bool online, const std::string& problem) {
    const bool changed = online_ != online;
    online_ = online;
    if (!changed) return;
    world_.emit(ConnectionChanged{online, problem});
    if (online) world_.onReachable();
}

}  // namespace starling
