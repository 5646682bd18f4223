// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// When messages go by themselves. Values; any thread.
/// docs/protocol/messages.md#disappearing-messages.
#pragma once

#include <array>
#include <chrono>

namespace starling {

/// The numbers are in the configs of the account and in every profile's database: never change one.
/// Content has others.
enum class ExpiryMode {
    Off = 0,
    AfterSend = 1,  ///< So long after it was sent, on all devices at once.
    AfterRead = 2,  ///< So long after each side has read it: who wrote it has.
};

struct Expiry {
    ExpiryMode mode = ExpiryMode::Off;
    std::chrono::seconds after{0};
    bool isOn() const { return mode != ExpiryMode::Off; }
    bool operator==(const Expiry&) const = default;
};

/// What may be set, and what is believed of others. Below it no swarm keeps a message.
constexpr std::chrono::seconds kShortestExpiry{10};
constexpr std::chrono::seconds kLongestExpiry{14 * 24 * 3600};

/// What a window offers, as other clients do.
constexpr std::array<std::chrono::seconds, 6> kAfterReadChoices{
    std::chrono::minutes{5}, std::chrono::hours{1},      std::chrono::hours{12},
    std::chrono::hours{24},  std::chrono::hours{7 * 24}, std::chrono::hours{14 * 24}};
constexpr std::array<std::chrono::seconds, 4> kAfterSendChoices{
    std::chrono::hours{12}, std::chrono::hours{24}, std::chrono::hours{7 * 24},
    std::chrono::hours{14 * 24}};
constexpr std::chrono::seconds kAfterReadProposed = std::chrono::hours{12};
constexpr std::chrono::seconds kAfterSendProposed = std::chrono::hours{24};

}  // namespace starling
