// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The subaccount tokens that a node takes no longer. As on a real node they hang on the account's
/// messages: without any, revoking does nothing, and with the last one they go. Owned by its Node;
/// the thread of the Database. docs/protocol/storage-rpc.md.
#pragma once

#include "sql/database.h"
#include "starling/ids.h"
#include "wire/rpc_request.h"

namespace starling::localnet {

class RevokedTokens {
public:
    static constexpr int kMostKept = 50;  ///< Of one account; the oldest go.

    RevokedTokens(Database& database, int node) : database_{database}, node_{node} {}

    using Tokens = std::vector<rpc::SubaccountToken>;
    Result<void> add(const AccountId& account, const Tokens& tokens);

    /// How many of them were revoked.
    Result<int> remove(const AccountId& account, const Tokens& tokens);

    Result<bool> contains(const AccountId& account, const rpc::SubaccountToken& token) const;

private:
    Database& database_;
    int node_;
};

}  // namespace starling::localnet
