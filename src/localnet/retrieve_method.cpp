// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/authentication.h"
#include "localnet/methods.h"

#include <algorithm>

namespace starling::localnet {

namespace {

constexpr int kUsualShare = 5;

std::size_t countAllowed(const rpc::Retrieve& call) {
    const int asked = call.maxCount.value_or(0);
    return asked == 0 ? SIZE_MAX : static_cast<std::size_t>(std::max(1, asked));
}

std::optional<HttpReply> refuseReader(const NodeContext& node, const rpc::Retrieve& call,
                                      Origin origin) {
    const bool free = isLegacyGroup(call.ns) || isPublicOutbox(call.ns);
    if (free && !call.auth.signature) return std::nullopt;
    if (!call.auth.signature || !call.timestamp)
        return textReply(401, "retrieve: request signature required");
    if (auto refused = refuseTime(node, origin, *call.timestamp, "retrieve")) return refused;
    return refuseSignature(node, call, "retrieve",
                           {.rights = Need::kRead, .revokedToo = isFarewell(call.ns)});
}

}  // namespace

std::size_t bytesAllowed(const rpc::Retrieve& call) {
    const int asked = call.maxSize.value_or(0);
    if (asked > 0) return std::min(static_cast<std::size_t>(asked), kMostRetrieved);
    if (asked < 0) return kMostRetrieved / static_cast<std::size_t>(-std::int64_t{asked});
    // Neither a size nor a count: a share.
    return call.maxCount.value_or(0) == 0 ? kMostRetrieved / kUsualShare : kMostRetrieved;
}

Step perform(NodeContext& node, const rpc::Retrieve& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseReader(node, call, origin)) return *refused;
    if (node.faults.lying)
        return jsonReply(200, rpc::encode(rpc::RetrieveReply{
                                  .messages = {}, .more = false, .stamp = node.stamp()}));

    auto page = node.messages.page(call.account, call.ns, call.lastHash,
                                   {.count = countAllowed(call), .bytes = bytesAllowed(call)});
    if (!page) return textReply(500, "Internal Server Error. Could not retrieve messages");
    return jsonReply(200, rpc::encode(rpc::RetrieveReply{.messages = std::move(page->messages),
                                                         .more = page->more,
                                                         .stamp = node.stamp()}));
}

}  // namespace starling::localnet
