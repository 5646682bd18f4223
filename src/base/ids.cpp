// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/ids.h"

#include "base/encoding.h"

#include <algorithm>

namespace starling {

std::optional<AccountId> AccountId::parse(std::string_view hex) {
    const auto bytes = arrayFromHex<33>(hex);
    if (!bytes) return std::nullopt;
    return AccountId{*bytes};
}

std::array<std::uint8_t, 32> AccountId::key() const {
    return takeArray<32>(ByteView{bytes}.subspan(1));
}

std::string AccountId::hex() const {
    return toHex(bytes);
}

std::string AccountId::shortHex() const {
    const auto all = hex();
    return all.substr(0, 6) + "…" + all.substr(62);
}

}  // namespace starling

std::size_t std::hash<starling::AccountId>::operator()(
    const starling::AccountId& id) const noexcept {
    return std::hash<std::string_view>{}(starling::asText(id.bytes));
}
