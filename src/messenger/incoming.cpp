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

/// Nothing for a time that cannot be, or somebody who is nobody.
std::optional<Target> targetOf(std::uint64_t sentAt, const std::string& author) {
    constexpr std::uint64_t kLast = std::numeric_limits<std::int64_t>::max();
    const auto id = AccountId::parse(author);
    if (sentAt == 0 || sentAt > kLast || !id || id->prefix() != AccountId::kAccount)
        return std::nullopt;
    return Target{*id, fromUnixMillis(static_cast<std::int64_t>(sentAt))};
}

/// As long as it says, but not longer than anybody can set: it goes at the latest then. A note to
/// oneself is read as soon as it is written.
Expiry expiryOf(const Content& content, bool isNote) {
    const std::chrono::seconds after{content.expirationTimer.value_or(0)};
    const auto type = content.expirationType.value_or(ExpirationType::Unknown);
    if (after.count() == 0 || type == ExpirationType::Unknown) return {};
    const bool afterRead = type == ExpirationType::DeleteAfterRead && !isNote;
    return {afterRead ? ExpiryMode::AfterRead : ExpiryMode::AfterSend,
            std::min(after, kLongestExpiry)};
}

/// A setting that nobody could follow is none.
Incoming expiryChangeOf(OpenedContent opened, const ConversationId& conversation,
                        const AccountId& ownId) {
    if (std::chrono::seconds{opened.content.expirationTimer.value_or(0)} > kLongestExpiry)
        return IncomingBad{"a timer out of range"};
    const auto expiry = expiryOf(opened.content, conversation == ownId);
    return IncomingExpiry{conversation, opened.sender, opened.sentAt, expiry,
                          std::move(opened.plain)};
}

Incoming unsendOf(OpenedContent opened, const AccountId& ownId) {
    const auto& unsend = *opened.content.unsend;
    const auto target = targetOf(unsend.timestamp, unsend.author);
    // The proof of who takes back is the key that signed, not the name in the request.
    if (AccountId::parse(unsend.author) != opened.sender)
        return IncomingBad{"it takes back what somebody else wrote"};
    if (!target) return IncomingBad{"it takes back what was sent at no possible time"};
    std::optional<ConversationId> conversation;
    if (opened.sender != ownId) conversation = opened.sender;
    return IncomingUnsend{opened.sender, target->sentAt, conversation, opened.sentAt,
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

/// What refers to a message of two people refers to what one of them wrote.
Incoming reactionOf(OpenedContent opened, const ConversationId& conversation,
                    const AccountId& ownId) {
    const auto& reaction = *opened.content.data->reaction;
    const auto target = targetOf(reaction.id, reaction.author);
    if (!target) return IncomingBad{"a reaction to no possible message"};
    if (target->author != conversation && target->author != ownId)
        return IncomingBad{"a reaction to what somebody else wrote"};
    const auto& emoji = reaction.emoji.value_or("");
    if (!isOneEmoji(emoji)) return IncomingBad{"a reaction that is no emoji"};
    const bool removed = reaction.action == Reaction::Action::Remove;
    return IncomingReaction{conversation, opened.sender, opened.sentAt,          *target,
                            emoji,        removed,       std::move(opened.plain)};
}

Incoming receiptOf(OpenedContent opened, const AccountId& ownId) {
    const auto& receipt = *opened.content.receipt;
    if (receipt.type != ReceiptMessage::Type::Read || opened.sender == ownId)
        return IncomingOther{};
    if (receipt.timestamps.size() > kMostReceipts) return IncomingBad{"a receipt without end"};
    IncomingReceipt out{opened.sender, {}, opened.sentAt, std::move(opened.plain)};
    for (const auto sentAt : receipt.timestamps)
        if (const auto target = targetOf(sentAt, ownId.hex())) out.readAt.push_back(target->sentAt);
    return out;
}

Incoming typingOf(const OpenedContent& opened, const AccountId& ownId) {
    const auto& typing = *opened.content.typing;
    if (opened.sender == ownId) return IncomingOther{};
    if (typing.timestamp != static_cast<std::uint64_t>(toUnixMillis(opened.sentAt)))
        return IncomingBad{"a sign of writing with two times"};
    return IncomingTyping{opened.sender, typing.action == TypingMessage::Action::Started,
                          opened.sentAt};
}

Incoming noticeOf(OpenedContent opened, const AccountId& ownId) {
    if (opened.sender == ownId) return IncomingOther{};
    const bool saved =
        opened.content.dataExtraction->type == DataExtractionNotification::Type::MediaSaved;
    const auto expiry = expiryOf(opened.content, false);
    return IncomingNotice{opened.sender, saved ? MessageKind::MediaSaved : MessageKind::Screenshot,
                          opened.sentAt, std::move(opened.plain), expiry};
}

/// The first part that is there counts, in the order in which other clients look.
Incoming classifyControl(OpenedContent opened, const AccountId& ownId) {
    if (opened.content.receipt) return receiptOf(std::move(opened), ownId);
    if (opened.content.typing) return typingOf(opened, ownId);
    if (opened.content.dataExtraction) return noticeOf(std::move(opened), ownId);
    if (opened.content.unsend) return unsendOf(std::move(opened), ownId);
    if (opened.content.requestResponse) return approvalOf(std::move(opened), ownId);
    return IncomingOther{};
}

}  // namespace

Incoming classify(OpenedContent opened, const AccountId& ownId) {
    if (!opened.content.data) return classifyControl(std::move(opened), ownId);
    auto& data = *opened.content.data;
    const bool changesExpiry = data.flags.value_or(0) == DataMessage::kExpirationTimerUpdate;
    if (data.flags.value_or(0) != 0 && !changesExpiry)
        return IncomingBad{"flags that do not exist"};
    const auto conversation = conversationOf(data, opened.sender, ownId);
    if (!conversation) return IncomingBad{"a sync target that is not ours to set"};
    if (data.groupUpdate || data.closedGroupControl) return IncomingOther{};
    if (changesExpiry) return expiryChangeOf(std::move(opened), *conversation, ownId);
    if (data.reaction) return reactionOf(std::move(opened), *conversation, ownId);
    if (!isVisible(data)) return IncomingOther{};

    const auto expiry = expiryOf(opened.content, *conversation == ownId);
    IncomingText text{*conversation,          opened.sender, opened.sentAt,
                      data.body.value_or(""), std::nullopt,  std::move(opened.plain)};
    text.expiry = expiry;
    if (data.quote) text.quote = targetOf(data.quote->id, data.quote->author);
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
