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

Content contentOf(const Draft& draft) {
    Content content;
    content.data.emplace();
    content.data->body = draft.text;
    content.data->profile = profileOf(draft.own);
    content.sigTimestamp = static_cast<std::uint64_t>(toUnixMillis(draft.sentAt));
    return content;
}

}  // namespace

Composed compose(const Draft& draft, const Identity& own, Random& random) {
    auto content = contentOf(draft);
    Composed out;
    out.plain = encode(content);
    out.forRecipient =
        sealContent(content, draft.sentAt, own.signKey(), X25519PublicKey{draft.to.key()}, random);
    if (draft.to != own.id()) {
        content.data->syncTarget = draft.to.hex();
        out.forSelf =
            sealContent(content, draft.sentAt, own.signKey(), own.boxKey().publicKey(), random);
    }
    return out;
}

Composed composeApproval(const AccountId& to, const OwnProfile& profile, Timestamp sentAt,
                         const Identity& own, Random& random) {
    Content content;
    content.requestResponse.emplace();
    content.requestResponse->isApproved = true;
    content.requestResponse->profile = profileOf(profile);
    content.sigTimestamp = static_cast<std::uint64_t>(toUnixMillis(sentAt));
    Composed out;
    out.plain = encode(content);
    out.forRecipient =
        sealContent(content, sentAt, own.signKey(), X25519PublicKey{to.key()}, random);
    return out;
}

bool isReachable(const AccountId& id, const Identity& own) {
    return id.prefix() == AccountId::kAccount &&
           own.boxKey().sharedWith(X25519PublicKey{id.key()}).has_value();
}

}  // namespace starling
