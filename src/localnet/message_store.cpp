// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/message_store.h"

#include "localnet/authentication.h"
#include "sql/statement.h"
#include "sql/transaction.h"

namespace starling::localnet {

namespace {

/// Calls `use` for every row.
template <class Use>
Result<void> eachRow(Statement& rows, Use use) {
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return {};
        use(rows);
    }
}

/// What an answer says about a message beside its data: names, two times and the hash.
constexpr std::size_t kFrame = 120;

std::size_t base64Size(std::size_t bytes) {
    return (bytes + 2) / 3 * 4;
}

/// Nothing stands for every namespace.
std::optional<int> oneNamespace(const rpc::NamespaceChoice& choice) {
    const auto* one = std::get_if<rpc::Namespace>(&choice);
    return one ? std::optional<int>{*one} : std::nullopt;
}

}  // namespace

Result<MessageStore::Kept> MessageStore::keep(const HeldMessage& held) {
    if (!isPublicOutbox(held.ns)) return add(held);
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    auto kept = add(held);
    if (!kept) return kept;
    const auto alone = runSql(
        database_, "DELETE FROM message WHERE node = ? AND account = ? AND ns = ? AND hash <> ?",
        node_, held.account, held.ns, held.message.hash);
    if (!alone) return alone.error();
    const auto done = transaction->commit();
    if (!done) return done.error();
    return kept;
}

Result<MessageStore::Kept> MessageStore::add(const HeldMessage& held) {
    const auto& message = held.message;
    Statement known{database_,
                    "SELECT seq, expiry FROM message WHERE node = ? AND account = ? AND hash = ?",
                    node_, held.account, message.hash};
    const auto found = known.step();
    if (!found) return found.error();
    if (*found) {
        const auto later = std::max(known.time(1), message.expiration);
        const auto changed =
            runSql(database_, "UPDATE message SET expiry = ? WHERE seq = ?", later, known.int64(0));
        if (!changed) return changed.error();
        return Kept{.already = true, .expiry = later};
    }
    const auto added =
        runSql(database_,
               "INSERT INTO message(node, account, ns, hash, timestamp, expiry, data)"
               " VALUES(?, ?, ?, ?, ?, ?, ?)",
               node_, held.account, held.ns, message.hash, message.timestamp, message.expiration,
               message.data);
    if (!added) return added.error();
    return Kept{.already = false, .expiry = message.expiration};
}

Result<std::int64_t> MessageStore::placeOf(const AccountId& account, rpc::Namespace ns,
                                           std::string_view hash) {
    Statement row{
        database_, "SELECT seq FROM message WHERE node = ? AND account = ? AND hash = ? AND ns = ?",
        node_,     account,
        hash,      ns};
    const auto found = row.step();
    if (!found) return found.error();
    return *found ? row.int64(0) : std::int64_t{0};
}

Result<MessageStore::Page> MessageStore::page(const AccountId& account, rpc::Namespace ns,
                                              std::string_view lastHash, Limit limit) {
    const auto after = placeOf(account, ns, lastHash);
    if (!after) return after.error();
    Statement rows{database_,
                   "SELECT hash, timestamp, expiry, data FROM message"
                   " WHERE node = ? AND account = ? AND ns = ? AND seq > ? ORDER BY seq",
                   node_,
                   account,
                   ns,
                   *after};
    Page page;
    std::size_t bytes = 0;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return page;
        bytes += base64Size(rows.blob(3).size()) + kFrame;
        const bool full = page.messages.size() >= limit.count || bytes > limit.bytes;
        if (full && !page.messages.empty()) {
            page.more = true;
            return page;
        }
        page.messages.push_back({.hash = std::string{rows.text(0)},
                                 .timestamp = rows.time(1),
                                 .expiration = rows.time(2),
                                 .data = toBytes(rows.blob(3))});
    }
}

Result<std::vector<NamedHash>> MessageStore::remove(const AccountId& account,
                                                    const std::vector<std::string>& hashes) {
    const auto here = expiries(account, hashes);
    if (!here) return here.error();
    std::vector<NamedHash> removed;
    for (const auto& [hash, expiry] : *here) {
        const auto gone =
            runSql(database_, "DELETE FROM message WHERE node = ? AND account = ? AND hash = ?",
                   node_, account, hash);
        if (!gone) return gone.error();
        removed.push_back({0, hash});
    }
    return removed;
}

Result<std::vector<NamedHash>> MessageStore::removeUpTo(const AccountId& account,
                                                        const rpc::NamespaceChoice& ns,
                                                        Timestamp last) {
    std::vector<NamedHash> removed;
    const auto one = oneNamespace(ns);
    Statement rows{database_,
                   "SELECT ns, hash FROM message WHERE node = ?1 AND account = ?2"
                   " AND (?3 IS NULL OR ns = ?3) AND timestamp <= ?4 ORDER BY ns, hash",
                   node_,
                   account,
                   one,
                   last};
    const auto read = eachRow(rows, [&](const Statement& row) {
        removed.push_back({static_cast<int>(row.int64(0)), std::string{row.text(1)}});
    });
    if (!read) return read.error();
    const auto gone = runSql(database_,
                             "DELETE FROM message WHERE node = ?1 AND account = ?2"
                             " AND (?3 IS NULL OR ns = ?3) AND timestamp <= ?4",
                             node_, account, one, last);
    if (!gone) return gone.error();
    return removed;
}

Result<std::vector<NamedHash>> MessageStore::shortenAll(const AccountId& account,
                                                        const rpc::NamespaceChoice& ns,
                                                        Timestamp expiry) {
    std::vector<NamedHash> changed;
    const auto one = oneNamespace(ns);
    Statement rows{database_,
                   "SELECT ns, hash FROM message WHERE node = ?1 AND account = ?2"
                   " AND (?3 IS NULL OR ns = ?3) AND expiry > ?4 ORDER BY ns, hash",
                   node_,
                   account,
                   one,
                   expiry};
    const auto read = eachRow(rows, [&](const Statement& row) {
        changed.push_back({static_cast<int>(row.int64(0)), std::string{row.text(1)}});
    });
    if (!read) return read.error();
    const auto done = runSql(database_,
                             "UPDATE message SET expiry = ?4 WHERE node = ?1 AND account = ?2"
                             " AND (?3 IS NULL OR ns = ?3) AND expiry > ?4",
                             node_, account, one, expiry);
    if (!done) return done.error();
    return changed;
}

Result<std::map<std::string, Timestamp>> MessageStore::expiries(
    const AccountId& account, const std::vector<std::string>& hashes) {
    std::map<std::string, Timestamp> here;
    for (const auto& hash : hashes) {
        Statement row{database_,
                      "SELECT expiry FROM message WHERE node = ? AND account = ? AND hash = ?",
                      node_, account, hash};
        const auto found = row.step();
        if (!found) return found.error();
        if (*found) here[hash] = row.time(0);
    }
    return here;
}

Result<void> MessageStore::setExpiry(const AccountId& account, std::string_view hash,
                                     Timestamp expiry) {
    return runSql(database_,
                  "UPDATE message SET expiry = ? WHERE node = ? AND account = ? AND hash = ?",
                  expiry, node_, account, hash);
}

Result<void> MessageStore::removeExpired(Database& database, Timestamp now) {
    return runSql(database, "DELETE FROM message WHERE expiry <= ?", now);
}

}  // namespace starling::localnet
