// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/transaction.h"

#include "sql/database_inner.h"
#include "sql/statement.h"

#include <sqlcipher/sqlite3.h>

namespace starling {
namespace {

Result<void> runText(Database::Inner& inner, std::string_view sql) {
    return Statement{inner, sql}.run();
}

/// SQLite undoes everything by itself after some errors of the disk. What came after would be kept
/// on its own then.
bool undoneAlready(const Database::Inner& inner) {
    return sqlite3_get_autocommit(inner.handle) != 0;
}

Error undone() {
    return {Errc::Storage, "the transaction was undone after an error of the disk"};
}

}  // namespace

Result<Transaction> Transaction::begin(Database& database) {
    auto& inner = database.inner();
    const int depth = inner.transactions;
    if (depth > 0 && undoneAlready(inner)) return undone();
    const auto begun = runText(inner, depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT part");
    if (!begun) return begun.error();
    ++inner.transactions;
    return Transaction{inner, depth};
}

Transaction::Transaction(Transaction&& other) noexcept
    : inner_{std::exchange(other.inner_, nullptr)}, depth_{other.depth_} {}

Transaction::~Transaction() {
    if (inner_) rollBack();
}

Result<void> Transaction::commit() {
    if (!inner_) return Error{Errc::Invalid, "the transaction has ended"};
    const auto done = undoneAlready(*inner_)
                          ? Result<void>{undone()}
                          : runText(*inner_, depth_ == 0 ? "COMMIT" : "RELEASE part");
    if (!done) {
        rollBack();
        return done;
    }
    --inner_->transactions;
    inner_ = nullptr;
    return {};
}

void Transaction::rollBack() {
    if (!undoneAlready(*inner_)) {
        // Nothing can be done about a failure here: the log without its commit is passed over.
        if (depth_ == 0) {
            (void)runText(*inner_, "ROLLBACK");
        } else {
            (void)runText(*inner_, "ROLLBACK TO part");
            (void)runText(*inner_, "RELEASE part");
        }
    }
    --inner_->transactions;
    inner_ = nullptr;
}

}  // namespace starling
