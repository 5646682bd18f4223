// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Parts that several methods have in common. What is wrong is left in the fields.
/// docs/protocol/storage-rpc.md.
#pragma once

#include "wire/rpc_fields.h"
#include "wire/swarm.h"

namespace starling::rpc {

/// 43 characters of base64, whatever the last one's spare bits are: a real node looks no closer.
bool isMessageHash(std::string_view text);
constexpr std::size_t kMostEcho = 100;  ///< Of a hostile text, in a refusal.

/// Leaves room for sums and differences of times; no real one comes near the bound.
Timestamp toTime(std::uint64_t millis);
Timestamp readTime(Fields& in, const char* name);

/// store alone takes numbers in quotes too.
std::optional<std::uint64_t> readLooseCount(Fields& in, const char* name);

/// `alias`: some methods know "pubKey" too.
AccountId readAccount(Fields& in, bool alias = false);

enum class Signed { Optional, Required };
Auth readAuth(Fields& in, const AccountId& account, Signed need, bool subaccounts = true);

Namespace readNamespace(Fields& in);
std::optional<NamespaceChoice> readChoice(Fields& in);

std::vector<std::string> readHashes(Fields& in);
std::vector<SubaccountToken> readTokens(Fields& in, const char* name);

}  // namespace starling::rpc
