// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stood inside a padding, and what it means to Bob: from himself and from somebody else. What
/// is taken of it holds to the bounds that the rest of the engine relies on.

#include "messenger/incoming.h"

#include "messenger/text_rules.h"

#include <cstdlib>

using namespace starling;

namespace {

constexpr auto kSentAt = fromUnixMillis(1'732'200'000'000);

AccountId person(std::uint8_t number) {
    AccountId id;
    id.bytes.fill(number);
    id.bytes[0] = AccountId::kAccount;
    return id;
}

void require(bool holds) {
    if (!holds) std::abort();
}

void requireBounds(const Expiry& expiry) {
    require(expiry.isOn() == (expiry.after.count() > 0));
    require(expiry.after <= kLongestExpiry);
}

struct Bounds {
    void operator()(const IncomingText& text) const {
        require(text.text.size() <= kMaxContentBytes);
        if (text.profile) require(!text.profile->name.empty());
        requireBounds(text.expiry);
    }
    void operator()(const IncomingReaction& reaction) const { require(isOneEmoji(reaction.emoji)); }
    void operator()(const IncomingReceipt& receipt) const {
        require(receipt.readAt.size() <= kMostReceipts);
    }
    void operator()(const IncomingNotice& notice) const { requireBounds(notice.expiry); }
    void operator()(const IncomingExpiry& change) const { requireBounds(change.expiry); }
    void operator()(const IncomingUnsend& unsend) const {
        require(toUnixMillis(unsend.targetAt) > 0);
    }
    void operator()(const IncomingBad& bad) const { require(!bad.why.empty()); }
    template <class Other>
    void operator()(const Other&) const {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = decodeContent({data, size});
    if (!content) return 0;
    for (const auto& sender : {person(1), person(2)})
        std::visit(Bounds{},
                   classify({sender, kSentAt, *content, Bytes(data, data + size)}, person(2)));
    return 0;
}
