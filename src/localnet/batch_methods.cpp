// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/methods.h"
#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kHeight = 11'030'232;

rpc::Answer partOf(const HttpReply& reply) {
    return {.status = reply.status,
            .body = toText(reply.body),
            .json = reply.contentType == "application/json"};
}

HttpReply joinedParts(const std::vector<HttpReply>& replies) {
    std::vector<rpc::Answer> parts;
    for (const auto& reply : replies)
        parts.push_back(partOf(reply));
    return jsonReply(200, rpc::encodeBatchReply(parts));
}

bool isGood(const HttpReply& reply) {
    return reply.status >= 200 && reply.status < 300;
}

/// Performs the parts of one batch. All its retrieves together give no more than one may; whoever
/// gets less than there is is told that there is more.
class Parts {
public:
    explicit Parts(NodeContext& node) : node_{&node} {}

    Step perform(const rpc::Request& request) {
        const auto* retrieve = std::get_if<rpc::Retrieve>(&request.call);
        if (!retrieve) return localnet::perform(*node_, request, Origin::Client);
        auto bounded = *retrieve;
        const auto size = std::min(bytesAllowed(*retrieve), std::max<std::size_t>(left_, 1));
        bounded.maxSize = static_cast<int>(size);
        auto step = localnet::perform(*node_, bounded, Origin::Client);
        left_ -= std::min(left_, step.reply().body.size());
        return step;
    }

private:
    NodeContext* node_;
    std::size_t left_ = kMostRetrieved;
};

/// One request after the other, up to the first that fails.
Step runInOrder(Parts parts, std::vector<rpc::Request> rest, std::vector<HttpReply> done) {
    const bool failed = !done.empty() && !isGood(done.back());
    if (rest.empty() || failed) return joinedParts(done);
    auto first = parts.perform(rest.front());
    rest.erase(rest.begin());
    return chain(
        std::move(first),
        [parts, rest = std::move(rest), done = std::move(done)](HttpReply reply) mutable -> Step {
            done.push_back(std::move(reply));
            return runInOrder(parts, std::move(rest), std::move(done));
        });
}

/// `-1`, `0` or `1`: how `ours` compares with what was asked for.
int compareVersions(const std::vector<std::int64_t>& ours, const Json& asked) {
    std::vector<std::int64_t> theirs;
    if (asked.is_number_integer()) theirs.push_back(asked.get<std::int64_t>());
    if (asked.is_array())
        for (const auto& part : asked)
            theirs.push_back(part.is_number_integer() ? part.get<std::int64_t>() : 0);
    theirs.resize(std::max(theirs.size(), ours.size()));
    auto padded = ours;
    padded.resize(theirs.size());
    return padded < theirs ? -1 : (padded == theirs ? 0 : 1);
}

/// Every condition must hold; one we do not know does not.
bool holds(const Json& condition) {
    const std::map<std::string, std::vector<std::int64_t>> ours{
        {"hf", {19, 4}}, {"v", {2, 8, 0}}, {"height", {kHeight}}};
    bool all = condition.is_object() && !condition.empty();
    for (const auto& [name, asked] : condition.items()) {
        const auto known = ours.find(name.substr(0, name.find('_')));
        if (known == ours.end()) return false;
        const int order = compareVersions(known->second, asked);
        const auto rule = name.substr(known->first.size());
        all = all && ((rule == "_at_least" && order >= 0) || (rule == "_before" && order < 0));
    }
    return all;
}

}  // namespace

Step perform(NodeContext& node, const rpc::Batch& call, Origin) {
    Parts parts{node};
    if (call.stopAtFailure) return runInOrder(parts, call.requests, {});
    std::vector<Step> steps;
    for (const auto& request : call.requests)
        steps.push_back(parts.perform(request));
    return allOf(std::move(steps), joinedParts);
}

Step perform(NodeContext& node, const rpc::IfElse& call, Origin) {
    const auto condition =
        isModestJson(call.condition) ? Json::parse(call.condition, nullptr, false) : Json{};
    const bool yes = holds(condition);
    const auto& branch = yes ? call.then : call.otherwise;
    rpc::IfElseReply outcome;
    outcome.condition = yes;
    outcome.height = kHeight;
    outcome.stamp = node.stamp();
    if (branch.empty()) return jsonReply(200, rpc::encode(outcome));
    return mapReply(perform(node, branch.front(), Origin::Client), [outcome](HttpReply reply) {
        auto whole = outcome;
        whole.result = partOf(reply);
        return jsonReply(200, rpc::encode(whole));
    });
}

}  // namespace starling::localnet
