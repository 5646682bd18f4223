// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/incoming.h"

#include "messenger/text_rules.h"

#include <limits>

namespace starling {

namespace {

bool isVisible(const DataMessage& data) {
    return (data.body && !data.body->empty()) || !data.attachments.empty();
}

/// The conversation a data message belongs to; nothing when its syncTarget is a lie or nonsense.
std::optional<ConversationId> conversationOf(const DataMessage& data, const AccountId& sender,
                                             const AccountId& ownId) {
    if (!data.syncTarget) return sender;
    if (sender != ownId) return std::nullopt;  // only we may file messages into our chats
    const auto target = AccountId::parse(*data.syncTarget);
    if (!target || target->prefix() != AccountId::kAccount) return std::nullopt;
    return target;
}

Incoming unsendOf(OpenedContent opened, const AccountId& ownId) {
    const auto& unsend = *opened.content.unsend;
    constexpr std::uint64_t kLast = std::numeric_limits<std::int64_t>::max();
    if (unsend.timestamp == 0 || unsend.timestamp > kLast)
        return IncomingBad{"it takes back what was sent at no possible time"};
    // The proof of who takes back is the key that signed, not the name in the request.
    if (AccountId::parse(unsend.author) != opened.sender)
        return IncomingBad{"it takes back what somebody else wrote"};
    const auto targetAt = fromUnixMillis(static_cast<std::int64_t>(unsend.timestamp));
    std::optional<ConversationId> conversation;
    if (opened.sender != ownId) conversation = opened.sender;
    return IncomingUnsend{opened.sender, targetAt, conversation, opened.sentAt,
                          std::move(opened.plain)};
}

std::optional<SenderProfile> profileOf(const std::optional<LokiProfile>& profile) {
    if (!profile || !profile->displayName) return std::nullopt;
    auto name = harmlessName(*profile->displayName);
    if (name.empty()) return std::nullopt;
    constexpr std::uint64_t kLast = std::numeric_limits<std::int64_t>::max() / 1000;
    const auto updated = std::min(profile->lastProfileUpdateSeconds.value_or(0), kLast);
    return SenderProfile{std::move(name), static_cast<std::int64_t>(updated)};
}

Incoming approvalOf(OpenedContent opened, const AccountId& ownId) {
    const auto& response = *opened.content.requestResponse;
    if (!response.isApproved) return IncomingBad{"an answer to a request that approves nothing"};
    if (opened.sender == ownId) return IncomingOther{};
    return IncomingApproval{opened.sender, opened.sentAt, profileOf(response.profile),
                            std::move(opened.plain)};
}

}  // namespace

Incoming classify(OpenedContent opened, const AccountId& ownId) {
    if (opened.content.unsend) return unsendOf(std::move(opened), ownId);
    if (!opened.content.data && opened.content.requestResponse)
        return approvalOf(std::move(opened), ownId);
    if (!opened.content.data) return IncomingOther{};
    auto& data = *opened.content.data;
    if (data.flags.value_or(0) == DataMessage::kExpirationTimerUpdate) return IncomingOther{};
    if (data.flags.value_or(0) != 0) return IncomingBad{"flags that do not exist"};
    const auto conversation = conversationOf(data, opened.sender, ownId);
    if (!conversation) return IncomingBad{"a sync target that is not ours to set"};
    if (data.groupUpdate || data.closedGroupControl || data.reaction || !isVisible(data))
        return IncomingOther{};

    IncomingText text{*conversation,          opened.sender, opened.sentAt,
                      data.body.value_or(""), std::nullopt,  std::move(opened.plain)};
    if (opened.sender != ownId) text.profile = profileOf(data.profile);
    return text;
}

Received readStored(const rpc::StoredMessage& stored, const BoxKey& own, const AccountId& ownId) {
    Received received{stored.hash, stored.timestamp, stored.expiration, IncomingOther{}};
    auto opened = openContent(stored.data, own);
    if (opened) {
        received.what = classify(*std::move(opened), ownId);
    } else {
        received.what = IncomingBad{opened.error().detail};
    }
    return received;
}

}  // namespace starling
