// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who and where: the identifiers that cross the engine's boundary. Values; any thread.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace starling {

/// A Session ID: one prefix byte and a 32-byte public key (docs/protocol/identity.md).
/// 05 is an account (X25519), 03 a group (Ed25519).
struct AccountId {
    static constexpr std::uint8_t kAccount = 0x05;
    static constexpr std::uint8_t kGroup = 0x03;

    std::array<std::uint8_t, 33> bytes{};

    /// Reads 66 hexadecimal digits of either case, whatever the prefix; nothing for any other text.
    static std::optional<AccountId> parse(std::string_view hex);

    std::uint8_t prefix() const { return bytes[0]; }
    std::array<std::uint8_t, 32> key() const;
    std::string hex() const;       ///< 66 lower-case digits.
    std::string shortHex() const;  ///< For logs and lists: "05ab12…9f3c".

    auto operator<=>(const AccountId&) const = default;
};

/// A conversation is named by the other side; one's own id is Note to Self.
using ConversationId = AccountId;

/// The row of a message in this profile's store. Has no meaning on another device. (Of `long long`,
/// for Qt streams no enum of `long`.)
enum class MessageId : long long {};

}  // namespace starling

template <>
struct std::hash<starling::AccountId> {
    std::size_t operator()(const starling::AccountId& id) const noexcept;
};
