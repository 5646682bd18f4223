// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/swarm_client.h"

#include "net/relay_fault.h"
#include "net/shuffle.h"

#include <algorithm>

namespace starling {

namespace {

constexpr std::size_t kSmallSwarm = 3;

Error cancelled() {
    return {Errc::Cancelled, "stopped"};
}

/// Why the network's answer is no good; nothing when it is.
std::optional<Error> refusal(const rpc::Answer& answer) {
    if (answer.status >= 200 && answer.status < 300) return std::nullopt;
    const auto words =
        "the node answers " + std::to_string(answer.status) + ": " + inWords(answer.body);
    switch (answer.status) {
        case 404:
            return Error{Errc::NotFound, words};
        case 413:
            return Error{Errc::TooLarge, words};
        case 429:
            return Error{Errc::Offline, words};
        default:
            break;
    }
    return Error{answer.status >= 500 ? Errc::Offline : Errc::Rejected, words};
}

/// One member may say so to keep a message from arriving: it takes all that are asked.
bool isRefusal(Errc code) {
    return code == Errc::Rejected || code == Errc::TooLarge || code == Errc::NotFound;
}

/// Only members of a swarm refuse for good. What went wrong before one of them was asked (a seed
/// with a strange certificate, too few nodes to go through) may be right the next time.
Error byNoMember(Error error) {
    if (isRefusal(error.code) || error.code == Errc::Invalid) error.code = Errc::Offline;
    return error;
}

bool worthAnother(Errc code) {
    if (isRefusal(code)) return true;
    switch (code) {
        case Errc::Offline:
        case Errc::TimedOut:
        case Errc::Corrupt:
        case Errc::WrongClock:
        case Errc::WrongSwarm:
            return true;
        default:
            return false;
    }
}

}  // namespace

SwarmClient::SwarmClient(OnionClient& onion, NodePool& pool, NetworkClock& clock, Random& random,
                         const NetSettings& settings)
    : onion_{onion}, pool_{pool}, clock_{clock}, random_{random}, settings_{settings} {}

void SwarmClient::restore(const Swarms& swarms) {
    const std::lock_guard lock{mutex_};
    for (const auto& [account, members] : swarms)
        swarms_[account] = {members, std::nullopt};
}

SwarmClient::Swarms SwarmClient::known() const {
    const std::lock_guard lock{mutex_};
    Swarms out;
    for (const auto& [account, entry] : swarms_)
        out.emplace(account, entry.members);
    return out;
}

std::vector<ServiceNode> SwarmClient::knownOf(const AccountId& account) const {
    bool ignored = false;
    return cached(account, ignored);
}

/// `fresh`: good enough to be used without asking. A network may have swarms of one or two nodes;
/// these are asked again only once in a while.
std::vector<ServiceNode> SwarmClient::cached(const AccountId& account, bool& fresh) const {
    Entry entry;
    {
        const std::lock_guard lock{mutex_};
        const auto found = swarms_.find(account);
        if (found == swarms_.end()) return {};
        entry = found->second;
    }
    std::vector<ServiceNode> out;
    for (const auto& key : entry.members)
        if (const auto node = pool_.find(key)) out.push_back(*node);
    fresh = out.size() >= kSmallSwarm || (!out.empty() && entry.learntAt &&
                                          clock_.uptime() - *entry.learntAt < settings_.staleAfter);
    return out;
}

/// Only nodes that the pool knows, with the addresses the pool knows: a node that answers
/// `get_swarm` with its friends gets no mail to keep.
std::vector<ServiceNode> SwarmClient::remember(const AccountId& account,
                                               const std::vector<ServiceNode>& members) {
    std::vector<ServiceNode> out;
    Entry entry;
    for (const auto& member : members) {
        const auto known = pool_.find(member.ed25519);
        if (!known) pool_.markStale();
        if (!known || out.size() == kMostSwarmMembers) continue;
        out.push_back(*known);
        entry.members.push_back(member.ed25519);
    }
    if (out.empty()) return out;
    entry.learntAt = clock_.uptime();
    bool changed = false;
    {
        const std::lock_guard lock{mutex_};
        auto& slot = swarms_[account];
        changed = slot.members != entry.members;
        slot = std::move(entry);
    }
    if (changed && changed_) changed_();
    return out;
}

Result<std::vector<ServiceNode>> SwarmClient::learn(const AccountId& account,
                                                    const StopFlag& stop) {
    if (const auto filled = pool_.ensure(stop); !filled) return filled.error();
    Error last{Errc::Offline, "there is no node to ask for the swarm"};
    for (const auto& node : pool_.draw(static_cast<std::size_t>(settings_.attempts))) {
        const auto answer =
            onion_.ask(node, rpc::Request{rpc::GetSwarm{account}}, settings_.requestDeadline, stop);
        if (!answer) {
            last = answer.error();
            if (!worthAnother(last.code)) return last;
            continue;
        }
        const auto listed = rpc::decodeSwarmMembers(answer->body);
        if (answer->status != 200 || !listed) {
            last = {Errc::Corrupt, "a node does not tell the swarm: " + inWords(answer->body)};
            continue;
        }
        auto members = remember(account, listed->nodes);
        if (!members.empty()) return members;
        last = {Errc::Offline, "none of the nodes of the swarm is in the list of nodes"};
    }
    return last;
}

/// Without those in quarantine, while two are left without them.
std::vector<ServiceNode> SwarmClient::rested(std::vector<ServiceNode> members) const {
    auto usable = members;
    std::erase_if(usable, [this](const auto& node) { return !pool_.isUsable(node.ed25519); });
    return usable.size() >= 2 ? usable : members;
}

Result<std::vector<ServiceNode>> SwarmClient::swarmOf(const AccountId& account,
                                                      const StopFlag& stop) {
    bool fresh = false;
    auto known = cached(account, fresh);
    if (fresh) return rested(std::move(known));
    auto learnt = learn(account, stop);
    if (learnt) return rested(*std::move(learnt));
    if (known.empty()) return learnt;
    return rested(std::move(known));
}

/// A 421 carries the right swarm; without it the member that sent it is struck and forgotten.
Error SwarmClient::wrongSwarm(const AccountId& account, const ServiceNode& member,
                              std::string_view body) {
    Error error{Errc::WrongSwarm, "the node does not serve this account"};
    const auto right = rpc::decodeSwarmMembers(body);
    if (right && !remember(account, right->nodes).empty()) return error;
    pool_.strike(member.ed25519);
    {
        const std::lock_guard lock{mutex_};
        if (const auto found = swarms_.find(account); found != swarms_.end()) {
            std::erase(found->second.members, member.ed25519);
            if (found->second.members.empty()) swarms_.erase(found);
        }
    }
    if (changed_) changed_();
    return error;
}

Result<rpc::Answer> SwarmClient::askMember(const ServiceNode& member, const rpc::Request& request,
                                           Millis deadline, const StopFlag& stop) {
    auto answer = onion_.ask(member, request, deadline, stop);
    // A member's refusal is an answer; this is none.
    if (!answer) return byNoMember(answer.error());
    return rpc::Answer{answer->status, std::move(answer->body)};
}

Result<rpc::Answer> SwarmClient::visitOne(const AccountId& account, const Visit& visit,
                                          const ServiceNode& member, const StopFlag& stop) {
    auto answer = visit(member);
    if (!answer) return answer;
    if (answer->status == 421) return wrongSwarm(account, member, answer->body);
    if (answer->status == 406) return onion_.clockRefused(member.ed25519, stop);
    if (const auto why = refusal(*answer)) return *why;
    return answer;
}

Result<rpc::Answer> SwarmClient::visitMembers(const AccountId& account, const Visit& visit,
                                              const StopFlag& stop) {
    Error last = cancelled();
    std::optional<Error> passing;  // a reason that may be gone the next time
    std::vector<Ed25519PublicKey> visited;
    for (int tries = 0; tries < settings_.attempts; ++tries) {
        if (tries > 0 && stop.waitFor(settings_.retryDelay)) return cancelled();
        auto members = swarmOf(account, stop);
        if (!members) return byNoMember(members.error());
        shuffle(*members, random_);
        const auto rank = [&](const ServiceNode& node) {
            const auto times = std::count(visited.begin(), visited.end(), node.ed25519);
            return std::pair{times, !pool_.isUsable(node.ed25519)};
        };
        const auto member =
            *std::min_element(members->begin(), members->end(),
                              [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
        visited.push_back(member.ed25519);
        auto answer = visitOne(account, visit, member, stop);
        if (answer) return answer;
        last = answer.error();
        if (!worthAnother(last.code)) return last;
        if (!isRefusal(last.code)) passing = last;
    }
    return passing.value_or(last);
}

Result<std::string> SwarmClient::ask(const AccountId& account, const rpc::Request& request,
                                     const StopFlag& stop) {
    const auto visit = [&](const ServiceNode& member) {
        return askMember(member, request, settings_.requestDeadline, stop);
    };
    auto answer = visitMembers(account, visit, stop);
    if (!answer) return answer.error();
    return std::move(answer->body);
}

}  // namespace starling
