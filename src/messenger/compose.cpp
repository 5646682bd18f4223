// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/compose.h"

#include "wire/sealed_content.h"

namespace starling {

namespace {

std::optional<LokiProfile> profileOf(const OwnProfile& own) {
    if (own.name.empty()) return std::nullopt;
    LokiProfile out;
    out.displayName = own.name;
    if (own.updatedSeconds > 0)
        out.lastProfileUpdateSeconds = static_cast<std::uint64_t>(own.updatedSeconds);
    return out;
}

std::uint64_t millis(Timestamp time) {
    return static_cast<std::uint64_t>(toUnixMillis(time));
}

/// Said even when there is none, as other clients do.
void setExpiry(Content& content, Expiry expiry) {
    content.expirationType = expiry.mode == ExpiryMode::AfterRead ? ExpirationType::DeleteAfterRead
                             : expiry.mode == ExpiryMode::AfterSend
                                 ? ExpirationType::DeleteAfterSend
                                 : ExpirationType::Unknown;
    content.expirationTimer = static_cast<std::uint32_t>(expiry.after.count());
}

Content contentOf(const Draft& draft) {
    Content content;
    setExpiry(content, draft.expiry);
    content.data.emplace();
    content.data->body = draft.text;
    content.data->profile = profileOf(draft.own);
    if (draft.quote) {
        auto& quote = content.data->quote.emplace();
        quote.id = millis(draft.quote->sentAt);
        quote.author = draft.quote->author.hex();
    }
    return content;
}

Content contentOf(const ReactionDraft& draft) {
    Content content;
    setExpiry(content, draft.expiry);
    content.data.emplace();
    content.data->profile = profileOf(draft.own);
    auto& reaction = content.data->reaction.emplace();
    reaction.id = millis(draft.target.sentAt);
    reaction.author = draft.target.author.hex();
    reaction.emoji = draft.emoji;
    reaction.action = draft.removed ? Reaction::Action::Remove : Reaction::Action::React;
    return content;
}

/// For one conversation. Note to Self is in our swarm anyway; what others get and ours shall have
/// too goes there once more, and says for whom it was if it is a data message.
class Sealer {
public:
    Sealer(const ConversationId& to, Timestamp sentAt, const Identity& own, Random& random)
        : to_{to}, sentAt_{sentAt}, own_{own}, random_{random} {}

    Composed forThem(Content content) {
        content.sigTimestamp = millis(sentAt_);
        Composed out;
        out.plain = encode(content);
        out.forRecipient = seal(content, X25519PublicKey{to_.key()});
        return out;
    }

    Composed forBoth(Content content) {
        auto out = forThem(content);
        if (to_ == own_.id()) return out;
        content.sigTimestamp = millis(sentAt_);
        if (content.data) content.data->syncTarget = to_.hex();
        out.forSelf = seal(content, own_.boxKey().publicKey());
        return out;
    }

private:
    Bytes seal(const Content& content, const X25519PublicKey& recipient) {
        return sealContent(content, sentAt_, own_.signKey(), recipient, random_);
    }

    const ConversationId& to_;
    Timestamp sentAt_;
    const Identity& own_;
    Random& random_;
};

}  // namespace

Composed compose(const Draft& draft, const Identity& own, Random& random) {
    return Sealer{draft.to, draft.sentAt, own, random}.forBoth(contentOf(draft));
}

Composed compose(const ReactionDraft& draft, const Identity& own, Random& random) {
    return Sealer{draft.to, draft.sentAt, own, random}.forBoth(contentOf(draft));
}

Composed composeApproval(const AccountId& to, const OwnProfile& profile, Timestamp sentAt,
                         const Identity& own, Random& random) {
    Content content;
    content.requestResponse.emplace();
    content.requestResponse->isApproved = true;
    content.requestResponse->profile = profileOf(profile);
    return Sealer{to, sentAt, own, random}.forThem(std::move(content));
}

Composed composeExpiry(const ConversationId& to, Expiry expiry, const OwnProfile& profile,
                       Timestamp sentAt, const Identity& own, Random& random) {
    Content content;
    setExpiry(content, expiry);
    content.data.emplace();
    content.data->flags = DataMessage::kExpirationTimerUpdate;
    content.data->profile = profileOf(profile);
    return Sealer{to, sentAt, own, random}.forBoth(std::move(content));
}

Composed composeUnsend(const ConversationId& to, Timestamp targetAt, Timestamp sentAt,
                       const Identity& own, Random& random) {
    Content content;
    content.unsend = UnsendRequest{millis(targetAt), own.id().hex(), {}};
    return Sealer{to, sentAt, own, random}.forBoth(std::move(content));
}

Composed composeReceipt(const AccountId& to, const std::vector<Timestamp>& readAt, Timestamp sentAt,
                        const Identity& own, Random& random) {
    Content content;
    content.receipt.emplace();
    content.receipt->type = ReceiptMessage::Type::Read;
    for (const auto time : readAt)
        content.receipt->timestamps.push_back(millis(time));
    return Sealer{to, sentAt, own, random}.forThem(std::move(content));
}

Composed composeTyping(const AccountId& to, bool typing, Timestamp sentAt, const Identity& own,
                       Random& random) {
    Content content;
    content.typing.emplace();
    content.typing->timestamp = millis(sentAt);
    content.typing->action =
        typing ? TypingMessage::Action::Started : TypingMessage::Action::Stopped;
    return Sealer{to, sentAt, own, random}.forThem(std::move(content));
}

bool isReachable(const AccountId& id, const Identity& own) {
    return id.prefix() == AccountId::kAccount &&
           own.boxKey().sharedWith(X25519PublicKey{id.key()}).has_value();
}

}  // namespace starling
