// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/compose.h"

#include "wire/sealed_content.h"

namespace starling {

namespace {

Content contentOf(const Draft& draft) {
    Content content;
    content.data.emplace();
    content.data->body = draft.text;
    if (!draft.ownName.empty()) {
        content.data->profile.emplace();
        content.data->profile->displayName = draft.ownName;
    }
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

bool isReachable(const AccountId& id, const Identity& own) {
    return id.prefix() == AccountId::kAccount &&
           own.boxKey().sharedWith(X25519PublicKey{id.key()}).has_value();
}

}  // namespace starling
