// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one node keeps for the accounts of its swarm. All nodes share one database; each sees its
/// own rows only. Owned by its Node; the thread of the Database. docs/protocol/storage-rpc.md.
#pragma once

#include "sql/database.h"
#include "wire/rpc_reply.h"

#include <string>
#include <vector>

namespace starling::localnet {

/// A message with the account and namespace it is for.
struct HeldMessage {
    AccountId account;
    rpc::Namespace ns = 0;
    rpc::StoredMessage message;
};

/// A message by name; namespaces matter only where all were asked for.
struct NamedHash {
    rpc::Namespace ns = 0;
    std::string hash;
    auto operator<=>(const NamedHash&) const = default;
};

class MessageStore {
public:
    MessageStore(Database& database, int node) : database_{database}, node_{node} {}

    struct Kept {
        bool already = false;
        Timestamp expiry;  ///< The later of the old and the new one.
    };
    /// In an outbox it takes the place of the one before.
    Result<Kept> keep(const HeldMessage& held);

    struct Limit {
        std::size_t count = SIZE_MAX;
        std::size_t bytes = SIZE_MAX;  ///< Of the answer; the first message always fits.
    };
    struct Page {
        std::vector<rpc::StoredMessage> messages;
        bool more = false;
    };
    /// In order of arrival, behind `lastHash`; from the start when that is not here.
    Result<Page> page(const AccountId& account, rpc::Namespace ns, std::string_view lastHash,
                      Limit limit);

    /// These return the messages that were there, sorted.
    Result<std::vector<NamedHash>> remove(const AccountId& account,
                                          const std::vector<std::string>& hashes);
    Result<std::vector<NamedHash>> removeUpTo(const AccountId& account,
                                              const rpc::NamespaceChoice& ns, Timestamp last);
    Result<std::vector<NamedHash>> shortenAll(const AccountId& account,
                                              const rpc::NamespaceChoice& ns, Timestamp expiry);

    /// The expiries of those messages that are here.
    Result<std::map<std::string, Timestamp>> expiries(const AccountId& account,
                                                      const std::vector<std::string>& hashes);
    Result<void> setExpiry(const AccountId& account, std::string_view hash, Timestamp expiry);

    /// Notes that `peer` has not got a message.
    Result<void> owe(const Ed25519PublicKey& peer, const AccountId& account, std::string_view hash);
    struct Debt {
        Ed25519PublicKey peer;
        std::vector<std::int64_t> rows;
        std::vector<HeldMessage> messages;
    };
    Result<std::vector<Ed25519PublicKey>> creditors();
    /// The oldest of what is owed to a peer, up to about 2 MB.
    Result<Debt> debtTo(const Ed25519PublicKey& peer);
    Result<void> settle(const Debt& debt);

    /// Everything this node keeps or owes, and what others owe to it: `self`.
    Result<void> forgetAll(const Ed25519PublicKey& self);

    /// Of all nodes in the database.
    static Result<void> removeExpired(Database& database, Timestamp now);

private:
    Result<Kept> add(const HeldMessage& held);
    Result<std::int64_t> placeOf(const AccountId& account, rpc::Namespace ns,
                                 std::string_view hash);

    Database& database_;
    int node_;
};

}  // namespace starling::localnet
