// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sim_network.h"

#include "localnet/url.h"

#include <algorithm>

namespace starling::test {

namespace {

constexpr Millis kTick{30'000};
constexpr Millis kAWhile{60'000};

/// Why nobody opens the door.
std::optional<Error> closedDoor(const localnet::World& world, std::size_t node,
                                const std::vector<std::string>& pins) {
    if (world.faults(node).stopped) return Error{Errc::Offline, "the node is stopped"};
    if (pins.empty()) return std::nullopt;
    const auto pin = localnet::pinOf(world.certificate(node));
    if (pin && std::find(pins.begin(), pins.end(), *pin) != pins.end()) return std::nullopt;
    return Error{Errc::Rejected, "another certificate than the pinned one"};
}

}  // namespace

SimNetwork::SimNetwork(Baton& baton, localnet::World& world, Random& random)
    : world_{world}, random_{random}, loop_{baton, machine_, 1} {
    loop_.postAfter(kTick, [this] { tick(); });
}

Result<HttpReply> SimNetwork::send(const HttpRequest& request, const StopFlag& stop) {
    struct Call {
        StopFlag over;
        Result<HttpReply> reply = Error{Errc::Cancelled, "stopped"};
    };
    const auto call = std::make_shared<Call>();
    if (stop.requested()) return call->reply;
    const auto watch = stop.onRequest([call] { call->over.request(); });
    exchange(std::make_shared<const HttpRequest>(request), [call](Result<HttpReply> reply) {
        if (call->over.requested()) return;
        call->reply = std::move(reply);
        call->over.request();
    });
    while (!call->over.waitFor(kAWhile)) {
    }
    return std::move(call->reply);
}

/// The first of what comes back, and the deadline, is the answer.
void SimNetwork::exchange(const Request& request, Answer answer) {
    ++requests_;
    const auto waiting = std::make_shared<Answer>(std::move(answer));
    const auto conclude = [waiting](Result<HttpReply> reply) {
        if (const auto tell = std::exchange(*waiting, nullptr)) tell(std::move(reply));
    };
    loop_.postAfter(request->deadline, [conclude] {
        conclude(Error{Errc::TimedOut, "no answer in time"});
    });
    const auto there = oneWay();
    const auto back = oneWay() + (strikes(weather_.lateAnswers) ? weather_.late : Millis{0});
    const bool arrives = !strikes(weather_.lostRequests);
    const bool returns = !strikes(weather_.lostAnswers);
    if (!arrives) return;
    loop_.postAfter(there, [this, request, conclude, back, returns] {
        arrive(*request, [this, request, conclude, back, returns](Result<HttpReply> reply) {
            if (!returns) return;
            if (reply && reply->body.size() > request->maxReplyBytes)
                reply = Error{Errc::TooLarge, "a long answer"};
            loop_.postAfter(back, [conclude, reply = std::move(reply)] { conclude(reply); });
        });
    });
}

void SimNetwork::arrive(const HttpRequest& request, Answer answer) {
    const auto url = localnet::Url::parse(request.url);
    const auto node = url ? world_.directory().indexAt(url->host, url->port) : std::nullopt;
    if (!node || !url->tls) return answer(Error{Errc::Offline, "nobody at " + request.url});
    if (auto closed = closedDoor(world_, *node, request.pins)) return answer(*std::move(closed));
    advance(world_.handle(*node, {.path = url->path, .body = request.body}),
            [this, node = *node, answer = std::move(answer)](Result<HttpReply> reply) {
                loop_.postAfter(world_.faults(node).slow, [this, node, answer, reply] {
                    if (world_.faults(node).stopped)
                        return answer(Error{Errc::Offline, "the connection broke"});
                    answer(reply);
                });
            });
}

void SimNetwork::advance(const localnet::Step& step, Answer answer) {
    if (step.done()) return answer(step.reply());
    struct Round {
        localnet::Step step;
        localnet::Step::Replies replies;
        std::size_t open;
        Answer answer;
    };
    const auto count = step.calls().size();
    if (count == 0) return advance(step.resume({}), std::move(answer));
    const auto round = std::make_shared<Round>(Round{
        step, localnet::Step::Replies(count, Error{Errc::Offline, ""}), count, std::move(answer)});
    for (std::size_t i = 0; i < count; ++i)
        exchange(std::make_shared<const HttpRequest>(step.calls()[i]),
                 [this, round, i](Result<HttpReply> reply) {
                     round->replies[i] = std::move(reply);
                     if (--round->open > 0) return;
                     advance(round->step.resume(std::move(round->replies)), round->answer);
                 });
}

void SimNetwork::tick() {
    advance(world_.tick(),
            [this](const Result<HttpReply>&) { loop_.postAfter(kTick, [this] { tick(); }); });
}

bool SimNetwork::strikes(int chance) {
    return chance > 0 && random_.below(1'000) < static_cast<std::size_t>(chance);
}

Millis SimNetwork::oneWay() {
    const auto spread = weather_.slowest - weather_.quickest + Millis{1};
    return weather_.quickest + Millis{random_.below(static_cast<std::size_t>(spread.count()))};
}

}  // namespace starling::test
