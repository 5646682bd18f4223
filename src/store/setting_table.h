// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Single values of a profile by name. Core executor only; takes part in the transaction that is
/// open.
#pragma once

#include "sql/database.h"

#include <optional>
#include <string_view>

namespace starling {

class SettingTable {
public:
    explicit SettingTable(Database& database) : database_{database} {}

    Result<std::optional<Bytes>> get(std::string_view name);
    Result<void> set(std::string_view name, ByteView value);
    Result<void> remove(std::string_view name);

    Result<std::optional<std::int64_t>> getNumber(std::string_view name);
    Result<void> setNumber(std::string_view name, std::int64_t value);

private:
    Database& database_;
};

/// The names in use.
namespace setting {
constexpr std::string_view kDisplayName = "display_name";  ///< Until the first config has it.
constexpr std::string_view kMadeHere = "made_here";  ///< 1: the account is new, nothing to fetch.
constexpr std::string_view kConfigsFetched = "configs_fetched";
constexpr std::string_view kContactsHeardAt = "contacts_heard_at";   ///< From another device.
constexpr std::string_view kClearingRequests = "clearing_requests";  ///< It has begun.
constexpr std::string_view kWordsState = "words_state";
constexpr std::string_view kPrivacy = "privacy";  ///< Bits: 1 read receipts, 2 typing.
constexpr std::string_view kLastSentAt = "last_sent_at";
constexpr std::string_view kNetworkState = "network_state";
}  // namespace setting

}  // namespace starling
