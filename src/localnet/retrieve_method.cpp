// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/authentication.h"
#include "localnet/methods.h"

#include <algorithm>

namespace starling::localnet {

namespace {

constexpr int kMostBytes = 7'800'000;
constexpr int kUsualShare = 5;

std::size_t bytesAllowed(std::optional<int> maxSize) {
    const int asked = maxSize.value_or(-kUsualShare);
    if (asked > 0) return static_cast<std::size_t>(std::min(asked, kMostBytes));
    const auto share = std::max<std::int64_t>(1, -static_cast<std::int64_t>(asked));
    return static_cast<std::size_t>(kMostBytes / share);
}

std::optional<HttpReply> refuseReader(const NodeContext& node, const rpc::Retrieve& call,
                                      Origin origin) {
    if (isLegacyGroup(call.ns) || isPublicOutbox(call.ns)) return std::nullopt;
    if (!call.auth.signature || !call.timestamp)
        return textReply(401, "retrieve: request signature required");
    if (auto refused = refuseTime(node, origin, *call.timestamp, "retrieve")) return refused;
    return refuseSignature(call, "retrieve");
}

}  // namespace

Step perform(NodeContext& node, const rpc::Retrieve& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseReader(node, call, origin)) return *refused;
    if (node.faults.lying)
        return jsonReply(200, rpc::encode(rpc::RetrieveReply{
                                  .messages = {}, .more = false, .stamp = node.stamp()}));

    const auto count =
        call.maxCount && *call.maxCount > 0 ? static_cast<std::size_t>(*call.maxCount) : SIZE_MAX;
    auto page = node.messages.page(call.account, call.ns, call.lastHash,
                                   {.count = count, .bytes = bytesAllowed(call.maxSize)});
    if (!page) return textReply(500, "Internal Server Error. Could not retrieve messages");
    return jsonReply(200, rpc::encode(rpc::RetrieveReply{.messages = std::move(page->messages),
                                                         .more = page->more,
                                                         .stamp = node.stamp()}));
}

}  // namespace starling::localnet
