// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All or nothing. Rolled back unless `commit` succeeded. Belongs to its Database's thread and must
/// not outlive it. One inside another joins it: the outer one decides in the end.
#pragma once

#include "sql/database.h"

namespace starling {

class Transaction {
public:
    /// Takes the write lock at once, so that nothing inside can find the file busy.
    static Result<Transaction> begin(Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// On an error nothing of it has happened.
    Result<void> commit();

private:
    Transaction(Database::Inner& inner, int depth) : inner_{&inner}, depth_{depth} {}
    void rollBack();

    Database::Inner* inner_;  ///< Null once committed, rolled back or moved from.
    int depth_;               ///< 0 is the outermost.
};

}  // namespace starling
