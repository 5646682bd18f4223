// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/member_calls.h"

#include "base/encoding.h"
#include "localnet/authentication.h"
#include "localnet/member_call.h"
#include "localnet/methods.h"
#include "localnet/swarm_call.h"
#include "wire/json_bounds.h"
#include "wire/swarm.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostData = 76'800;

std::string deliverPayload(const std::vector<HeldMessage>& held) {
    Json messages = Json::array();
    for (const auto& [account, ns, message] : held)
        messages.push_back({{"pubkey", account.hex()},
                            {"namespace", ns},
                            {"timestamp", toUnixMillis(message.timestamp)},
                            {"expiry", toUnixMillis(message.expiration)},
                            {"data", toBase64(message.data)}});
    return Json{{"deliver", std::move(messages)}}.dump();
}

template <class Value>
std::optional<Value> field(const Json& object, const char* name, bool (Json::*isRight)() const) {
    const auto found = object.find(name);
    if (found == object.end() || !((*found).*isRight)()) return std::nullopt;
    return found->template get<Value>();
}

std::optional<HeldMessage> readHeld(const Json& entry) {
    if (!entry.is_object()) return std::nullopt;
    const auto account =
        AccountId::parse(field<std::string>(entry, "pubkey", &Json::is_string).value_or(""));
    const auto data = fromBase64(field<std::string>(entry, "data", &Json::is_string).value_or("*"));
    const auto number = &Json::is_number_integer;
    const auto ns = field<std::int64_t>(entry, "namespace", number);
    const auto timestamp = field<std::int64_t>(entry, "timestamp", number);
    const auto expiry = field<std::int64_t>(entry, "expiry", number);
    if (!account || !data || data->size() > kMostData || !timestamp || !expiry) return std::nullopt;
    if (!ns || *ns < INT16_MIN || *ns > INT16_MAX) return std::nullopt;
    const auto space = static_cast<rpc::Namespace>(*ns);
    return HeldMessage{*account,
                       space,
                       {messageHash(*account, space, *data), fromUnixMillis(*timestamp),
                        fromUnixMillis(*expiry), *data}};
}

Step takeDelivery(NodeContext& node, const Json& messages) {
    // What is not taken stays owed.
    if (node.faults.disowning) return textReply(421, "no member of this swarm");
    for (const auto& entry : messages) {
        const auto held = readHeld(entry);
        if (!held) return textReply(400, "a delivered message is malformed");
        if (!node.directory.serves(node.key(), held->account)) continue;
        if (held->message.expiration <= node.clock.now()) continue;
        if (!node.messages.keep(*held)) return textReply(500, "cannot keep a delivered message");
    }
    return jsonReply(200, "{}");
}

/// What is owed to peers that it is time to try.
Result<std::vector<MessageStore::Debt>> dueDebts(NodeContext& node) {
    const auto creditors = node.messages.creditors();
    if (!creditors) return creditors.error();
    std::vector<MessageStore::Debt> debts;
    for (const auto& peer : *creditors) {
        if (!node.directory.find(peer)) continue;
        if (!node.patience.isOver(peer, node.clock.uptime())) continue;
        auto debt = node.messages.debtTo(peer);
        if (!debt) return debt.error();
        debts.push_back(*std::move(debt));
    }
    return debts;
}

bool settleOne(NodeContext& node, const MessageStore::Debt& debt, const Result<HttpReply>& reply) {
    if (!reply || reply->status != 200) {
        node.patience.failed(debt.peer, node.clock.uptime());
        return false;
    }
    node.patience.heardOf(debt.peer);
    return node.messages.settle(debt).has_value();
}

std::optional<HttpReply> refuseMember(const NodeContext& node, const MemberCall& call) {
    if (call.receiver != node.key() || !node.directory.find(call.sender))
        return textReply(401, "Unknown service node");
    return refuseTime(node, Origin::Member, call.time, "member call");
}

}  // namespace

Step answerMember(NodeContext& node, ByteView body) {
    const auto call = openCall(body);
    if (!call) return textReply(401, call.error().detail);
    if (auto refused = refuseMember(node, *call)) return *refused;
    node.patience.heardOf(call->sender);
    const auto payload =
        isModestJson(call->payload) ? Json::parse(call->payload, nullptr, false) : Json{};
    if (!payload.is_object()) return textReply(400, "invalid json");
    const auto messages = payload.find("deliver");
    if (messages != payload.end()) return takeDelivery(node, *messages);
    return performText(node, call->payload, Origin::Member);
}

Step payDebts(NodeContext& node) {
    auto debts = dueDebts(node);
    if (!debts || debts->empty()) return textReply(204, "");
    std::vector<HttpRequest> calls;
    for (const auto& debt : *debts)
        calls.push_back(
            memberRequest(node, *node.directory.find(debt.peer), deliverPayload(debt.messages)));
    return Step{std::move(calls),
                [&node, debts = *std::move(debts)](Step::Replies replies) -> Step {
                    bool anyTaken = false;
                    for (std::size_t i = 0; i < debts.size(); ++i)
                        anyTaken = settleOne(node, debts[i], replies[i]) || anyTaken;
                    return textReply(anyTaken ? 200 : 503, "");
                }};
}

}  // namespace starling::localnet
