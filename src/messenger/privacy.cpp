// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/privacy.h"

namespace starling {

namespace {

constexpr std::int64_t kReceipts = 1;
constexpr std::int64_t kTyping = 2;

}  // namespace

Result<Privacy> readPrivacy(Store& store) {
    const auto bits = store.settings.getNumber(setting::kPrivacy);
    if (!bits) return bits.error();
    const auto set = bits->value_or(0);
    return Privacy{(set & kReceipts) != 0, (set & kTyping) != 0};
}

Result<Privacy> keepPrivacy(Store& store, const Privacy& privacy) {
    const auto bits = (privacy.readReceipts ? kReceipts : 0) | (privacy.typing ? kTyping : 0);
    if (auto kept = store.settings.setNumber(setting::kPrivacy, bits); !kept) return kept.error();
    return privacy;
}

}  // namespace starling
