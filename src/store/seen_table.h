// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The hashes already taken from a swarm, so that asking another of its nodes brings nothing twice.
/// Bounded: whoever may write to a swarm can fill it with hashes. Core executor only; takes part in
/// the transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <map>

namespace starling {

/// One namespace of one account's swarm.
struct Mailbox {
    AccountId account;
    std::int16_t ns = 0;
    auto operator<=>(const Mailbox&) const = default;
};

class SeenTable {
public:
    explicit SeenTable(Database& database) : database_{database} {}

    /// True when it was not known before.
    Result<bool> remember(const Mailbox& mailbox, std::string_view hash, Timestamp expiresAt);
    Result<bool> has(const Mailbox& mailbox, std::string_view hash);

    /// Once after a handful of `remember`: forgets those that end first when there are more than
    /// kMostHashes. What it forgets may be fetched once more, and is then told apart by its author
    /// and time.
    Result<void> bound(const Mailbox& mailbox);

    static constexpr std::int64_t kMostHashes = 200'000;
    static constexpr std::int64_t kAtOnce = 2'000;  ///< Forgotten beyond what is needed.

    /// Forgets what no swarm holds any more. Looks at every row: for now and then.
    Result<void> expire(Timestamp now);

private:
    Result<std::int64_t> count(const Mailbox& mailbox);

    Database& database_;
    /// At least as many as there are: a transaction that was rolled back is not noticed.
    std::map<Mailbox, std::int64_t> most_;
};

}  // namespace starling
