// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onion_client.h"

#include "base/log.h"
#include "net/relay_fault.h"
#include "wire/rpc_reply.h"

#include <algorithm>
#include <functional>

namespace starling {

namespace {

constexpr std::size_t kMostSuspects = 16;
constexpr Millis kSameTime{10'000};     // less is no reason for a node to refuse us
constexpr std::size_t kClockNodes = 6;  // some may be dead: asked until enough have answered

Error cancelled() {
    return {Errc::Cancelled, "stopped"};
}

}  // namespace

/// One question, however often it has to be asked.
struct OnionClient::Errand {
    std::optional<Ed25519PublicKey> destination;  ///< Nothing: a server.
    std::function<Result<onion::Wrapped>(const OnionPath&)> wrap;
    std::function<bool(const LayerKey&, ByteView)> open;
    Millis deadline{0};
    std::size_t mostUnclear = 2;
};

/// What became of asking it over one path.
struct OnionClient::Attempt {
    enum class Outcome { Answered, Stopped, NoPath, GuardUnreachable, PathFailed, NodeFailed };
    Outcome outcome = Outcome::NoPath;
    OnionPath path;
    Error error{Errc::Offline, ""};
    std::optional<Ed25519PublicKey> named;  ///< The node a relay complained about.
    bool silent = false;                    ///< Nobody answered in time: it may be our own network.
    bool blameless = false;                 ///< A refusal: neither path nor destination is bad.
};

OnionClient::OnionClient(NodePool& pool, OnionPaths& paths, NetworkClock& clock,
                         NodePool::World world, const NetSettings& settings)
    : pool_{pool}, paths_{paths}, clock_{clock}, world_{world}, settings_{settings} {}

OnionClient::Attempt OnionClient::attempt(const Errand& errand, const OnionPaths::Wish& wish,
                                          const StopFlag& stop) {
    using Outcome = Attempt::Outcome;
    Attempt out;
    auto path = paths_.pathFor(wish, stop);
    if (!path) {
        out.error = path.error();
        return out;
    }
    out.path = std::move(*path);
    auto wrapped = errand.wrap(out.path);
    if (!wrapped) {
        out.outcome = Outcome::PathFailed;
        out.error = wrapped.error();
        return out;
    }
    HttpRequest request;
    request.url = out.path.front().url("/onion_req/v2");
    request.body = std::move(wrapped->body);
    request.deadline = errand.deadline;
    const auto reply = world_.transport.send(request, stop);
    if (reply) {
        read(errand, *wrapped, *reply, out);
        return out;
    }
    out.error = reply.error();
    out.silent = out.error.code == Errc::TimedOut;
    out.outcome = Outcome::PathFailed;
    if (out.error.code == Errc::Cancelled) out.outcome = Outcome::Stopped;
    if (out.error.code == Errc::Offline) out.outcome = Outcome::GuardUnreachable;
    return out;
}

void OnionClient::read(const Errand& errand, const onion::Wrapped& wrapped, const HttpReply& reply,
                       Attempt& attempt) const {
    using Outcome = Attempt::Outcome;
    if (reply.status == 200) {
        // The guard's 200 says nothing: only what opens comes from the destination.
        const bool opened = errand.open(wrapped.replyKey, reply.body);
        attempt.outcome = opened ? Outcome::Answered : Outcome::PathFailed;
        attempt.error = {Errc::Offline, "an answer came back that the destination did not seal"};
        return;
    }
    const auto fault = relayFault(reply.status, asText(reply.body), !errand.destination);
    attempt.outcome = Outcome::PathFailed;
    attempt.error = fault.error;
    attempt.silent = fault.kind == RelayFault::Kind::TimedOut;
    attempt.blameless = fault.kind == RelayFault::Kind::Refused ||
                        fault.kind == RelayFault::Kind::Server ||
                        (fault.kind == RelayFault::Kind::Unreadable && !errand.destination);
    if (fault.kind == RelayFault::Kind::Unreadable) pool_.markStale();
    if (fault.kind != RelayFault::Kind::Node || !fault.node) return;
    attempt.named = fault.node;
    const bool onTheWay =
        std::any_of(attempt.path.begin(), attempt.path.end(),
                    [&fault](const auto& node) { return node.ed25519 == *fault.node; });
    if (onTheWay) attempt.outcome = Outcome::NodeFailed;
}

void OnionClient::blameAtOnce(const Attempt& failed, const Errand& errand) {
    if (failed.outcome == Attempt::Outcome::GuardUnreachable) {
        paths_.guardUnreachable(failed.path, failed.error.detail);
        return;
    }
    // A relay may lie about its neighbour, so both get their share.
    if (failed.outcome == Attempt::Outcome::NodeFailed && failed.named) {
        pool_.strike(*failed.named);
        paths_.failed(failed.path, failed.error.detail);
        return;
    }
    if (failed.named && failed.named == errand.destination) pool_.markStale();
}

/// Who is to blame when one path failed and it was not clear why: the path, when another one got
/// through; the destination, when two did not, unless they were never proven; these are changed.
void OnionClient::settle(const std::vector<Attempt>& unclear, const Errand& errand, bool answered) {
    if (answered) {
        for (const auto& attempt : unclear)
            if (!attempt.blameless) paths_.failed(attempt.path, attempt.error.detail);
        return;
    }
    if (!errand.destination) return;
    bool fair = false;  // a way that was good a moment ago speaks against the destination
    for (const auto& attempt : unclear) {
        const bool arrived = attempt.named == errand.destination;
        if (arrived) fair = true;
        if (attempt.blameless || arrived) continue;
        if (paths_.unanswered(attempt.path, attempt.error.detail)) fair = true;
    }
    if (unclear.size() < 2 || !fair) return;
    const auto& first = unclear[0];
    const auto& second = unclear[1];
    if (first.blameless || second.blameless) return;
    const bool twoGuards = first.path.front().ed25519 != second.path.front().ed25519;
    if (twoGuards && first.named == errand.destination && second.named == errand.destination) {
        pool_.banish(*errand.destination);
        return;
    }
    if (!twoGuards) paths_.failed(second.path, second.error.detail);
    if (!twoGuards || first.silent || second.silent) {
        suspect(*errand.destination);
        return;
    }
    pool_.strike(*errand.destination);
}

/// Silence may be our own network's: it becomes a strike once something else gets through.
void OnionClient::suspect(const Ed25519PublicKey& node) {
    const std::lock_guard lock{mutex_};
    if (std::find(suspects_.begin(), suspects_.end(), node) != suspects_.end()) return;
    if (suspects_.size() < kMostSuspects) suspects_.push_back(node);
}

void OnionClient::somethingGotThrough(const OnionPath& path) {
    paths_.succeeded(path);
    std::vector<Ed25519PublicKey> guilty;
    {
        const std::lock_guard lock{mutex_};
        guilty.swap(suspects_);
    }
    for (const auto& node : guilty)
        pool_.strike(node);
}

Result<void> OnionClient::run(const Errand& errand, const StopFlag& stop) {
    using Outcome = Attempt::Outcome;
    std::vector<Attempt> unclear;
    Error last = cancelled();
    OnionPaths::Wish wish{errand.destination, std::nullopt};
    const auto most = errand.mostUnclear + 1;
    for (std::size_t tries = 0; tries < most && unclear.size() < errand.mostUnclear; ++tries) {
        if (stop.requested()) return cancelled();
        auto now = attempt(errand, wish, stop);
        if (now.outcome == Outcome::Stopped) return cancelled();
        if (now.outcome == Outcome::Answered) {
            settle(unclear, errand, true);
            somethingGotThrough(now.path);
            return {};
        }
        last = now.error;
        logLine(LogLevel::Debug, "net", "a request failed: " + last.detail);
        if (now.outcome == Outcome::NoPath) break;
        blameAtOnce(now, errand);
        wish.avoidGuard = now.path.front().ed25519;
        if (now.outcome == Outcome::PathFailed) unclear.push_back(std::move(now));
    }
    settle(unclear, errand, false);
    return last;
}

Result<onion::Answer> OnionClient::askOnce(const ServiceNode& destination,
                                           const rpc::Request& request, Millis deadline,
                                           const StopFlag& stop) {
    const auto payload = toBytes(rpc::encode(request));
    onion::Answer answer;
    Millis sent{0};
    Errand errand;
    errand.destination = destination.ed25519;
    errand.deadline = deadline;
    errand.wrap = [&](const OnionPath& path) {
        sent = clock_.uptime();
        return onion::wrapForNode(path, destination, payload, world_.random);
    };
    errand.open = [&answer](const LayerKey& key, ByteView reply) {
        auto opened = onion::openReply(key, reply);
        if (opened) answer = std::move(*opened);
        return opened.has_value();
    };
    if (const auto ran = run(errand, stop); !ran) return ran.error();
    const auto time = answer.status < 300 ? rpc::stampOf(answer.body) : std::nullopt;
    if (time) clock_.sample(destination.ed25519, *time, sent, clock_.uptime());
    if (time && clock_.isFarFrom(*time)) {
        pool_.banish(destination.ed25519);  // its swarm does not hear it, and it hears nobody
    } else if (answer.status >= 200 && answer.status < 500) {
        pool_.forgive(destination.ed25519);
    }
    return answer;
}

Result<onion::Answer> OnionClient::ask(const ServiceNode& destination, const rpc::Request& request,
                                       Millis deadline, const StopFlag& stop) {
    auto answer = askOnce(destination, request, deadline, stop);
    if (!answer) return answer;
    const auto status = answer->status;
    if (status == 406 || status == 425) return clockRefused(destination.ed25519, stop);
    const auto words = std::to_string(status) + ' ' + inWords(answer->body);
    if (status == 429) return Error{Errc::Offline, "the node is busy: " + words};
    if (status < 200 || status >= 500) {
        pool_.strike(destination.ed25519);
        return Error{Errc::Offline, "the node cannot do it now: " + words};
    }
    return answer;
}

Result<void> OnionClient::syncClock(const StopFlag& stop) {
    clock_.reanchor();
    if (const auto filled = pool_.ensure(stop); !filled) return filled.error();
    Error last{Errc::Offline, "no node tells the time"};
    for (const auto& node : pool_.draw(kClockNodes)) {
        const auto told = askOnce(node, rpc::Request{rpc::Info{}}, settings_.requestDeadline, stop);
        if (!told) last = told.error();
        if (last.code == Errc::Cancelled) return last;
        if (clock_.samples() >= NetworkClock::kWitnesses) break;
    }
    if (clock_.samples() == 0) return last;
    return {};
}

Error OnionClient::clockRefused(const Ed25519PublicKey& node, const StopFlag& stop) {
    const auto lead = [this] { return clock_.now() - clock_.uptime(); };
    const auto before = lead();
    if (const auto synced = syncClock(stop); !synced) return synced.error();
    const bool moved = std::chrono::abs(lead() - before) > kSameTime;
    if (!moved && clock_.samples() >= NetworkClock::kWitnesses) pool_.banish(node);
    return {Errc::WrongClock, "the node finds our time wrong"};
}

Result<v4::Reply> OnionClient::ask(const onion::Server& server, const v4::Request& request,
                                   Millis deadline, const StopFlag& stop) {
    const auto payload = v4::encode(request);
    v4::Reply answer;
    Errand errand;
    errand.deadline = deadline;
    errand.mostUnclear = static_cast<std::size_t>(settings_.attempts);
    errand.wrap = [&](const OnionPath& path) {
        return onion::wrapForServer(path, server, payload, world_.random);
    };
    errand.open = [&answer](const LayerKey& key, ByteView reply) {
        const auto opened = onion::openServerReply(key, reply);
        if (!opened) return false;
        auto decoded = v4::decodeReply(*opened);
        if (decoded) answer = std::move(*decoded);
        return decoded.has_value();
    };
    const auto ran = run(errand, stop);
    if (!ran) return ran.error();
    if (answer.code == 406 || answer.code == 425) {
        if (const auto synced = syncClock(stop); !synced) return synced.error();
        return Error{Errc::WrongClock, "the server finds our time wrong"};
    }
    return answer;
}

}  // namespace starling
