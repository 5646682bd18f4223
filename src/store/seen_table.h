// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The hashes already taken from a swarm, so that asking another of its nodes brings nothing twice.
/// Core executor only; takes part in the transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

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

    /// Forgets what no swarm holds any more. Looks at every row: for now and then.
    Result<void> expire(Timestamp now);

private:
    Database& database_;
};

}  // namespace starling
