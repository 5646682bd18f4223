// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/node_refresh.h"

#include "base/log.h"
#include "wire/node_list.h"
#include "wire/rpc_reply.h"

#include <algorithm>
#include <map>

namespace starling {

namespace {

constexpr std::size_t kWitnesses = 3;

}  // namespace

std::vector<ServiceNode> agreedNodes(const std::vector<std::vector<ServiceNode>>& lists) {
    if (lists.empty()) return {};
    std::vector<ServiceNode> out = lists.front();
    for (std::size_t i = 1; i < lists.size(); ++i) {
        std::map<Ed25519PublicKey, ServiceNode> other;
        for (const auto& node : lists[i])
            other.emplace(node.ed25519, node);
        std::erase_if(out, [&other](const ServiceNode& node) {
            const auto found = other.find(node.ed25519);
            return found == other.end() || found->second != node;
        });
    }
    return out;
}

NodeRefresh::NodeRefresh(NodePool& pool, OnionClient& onion, const Clock& clock,
                         const NetSettings& settings)
    : pool_{pool}, onion_{onion}, clock_{clock}, settings_{settings} {}

Result<std::vector<ServiceNode>> NodeRefresh::askNode(const ServiceNode& node,
                                                      const StopFlag& stop) {
    const rpc::OxendRequest call{"get_service_nodes", encodeNodeListParams()};
    const auto answer = onion_.ask(node, rpc::Request{call}, settings_.requestDeadline, stop);
    if (!answer) return answer.error();
    if (answer->status != 200) return Error{Errc::Offline, "a node does not tell its list"};
    const auto reply = rpc::decodeOxendReply(answer->body);
    if (!reply) return reply.error();
    return decodeNodeList(reply->result);
}

Result<std::vector<ServiceNode>> NodeRefresh::askThree(const StopFlag& stop) {
    std::vector<std::vector<ServiceNode>> lists;
    Error last{Errc::Offline, "there are too few nodes to ask"};
    // One more than needed, so that one dead node does not spoil the round.
    for (const auto& node : pool_.draw(kWitnesses + 1)) {
        auto list = askNode(node, stop);
        if (list) lists.push_back(std::move(*list));
        if (!list) last = list.error();
        if (!list && last.code == Errc::Cancelled) return last;
        if (lists.size() == kWitnesses) break;
    }
    if (lists.size() < kWitnesses) return last;
    auto agreed = agreedNodes(lists);
    if (agreed.size() < agreementFor(pool_.all().size()))
        return Error{Errc::Corrupt, "three nodes agree on too few nodes"};
    return agreed;
}

Result<void> NodeRefresh::refresh(const StopFlag& stop) {
    const auto agreed = askThree(stop);
    if (agreed) return pool_.replace(*agreed);
    if (agreed.error().code == Errc::Cancelled || !pool_.hasSeeds()) return agreed.error();
    logLine(LogLevel::Warning, "net", "refresh: " + agreed.error().detail + "; asking the seeds");
    return pool_.fetchFromSeeds(stop);
}

Result<void> NodeRefresh::refreshIfDue(const StopFlag& stop) {
    if (!pool_.refreshDue()) return {};
    {
        const std::lock_guard lock{mutex_};
        if (lastFailure_ && clock_.uptime() - *lastFailure_ < settings_.refreshPause) return {};
    }
    const auto turn = turn_.enter(stop);
    if (turn == Turnstile::Turn::Stopped) return Error{Errc::Cancelled, "stopped"};
    if (turn == Turnstile::Turn::AnotherHasDone) return {};
    auto refreshed = refresh(stop);
    {
        const std::lock_guard lock{mutex_};
        lastFailure_ = refreshed ? std::nullopt : std::optional{clock_.uptime()};
    }
    turn_.leave();
    return refreshed;
}

}  // namespace starling
