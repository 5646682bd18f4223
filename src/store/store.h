// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All that a profile remembers, in one encrypted file. Owns the database and its tables. Belongs
/// to the core executor; no mutex. Every change that belongs together runs inside one
/// `transaction()`.
#pragma once

#include "sql/transaction.h"
#include "store/account_file.h"
#include "store/config_table.h"
#include "store/conversation_table.h"
#include "store/cursor_table.h"
#include "store/message_table.h"
#include "store/news_table.h"
#include "store/outbox_table.h"
#include "store/pending_table.h"
#include "store/profile_folder.h"
#include "store/reaction_table.h"
#include "store/search_index.h"
#include "store/seen_table.h"
#include "store/setting_table.h"

namespace starling {

class Store {
public:
    /// Opens or makes the database of `folder` and brings it up to date. Errc::Corrupt when the
    /// file is damaged, Errc::TooNew when a newer version wrote it.
    static Result<std::unique_ptr<Store>> open(const ProfileFolder& folder, ByteView databaseKey);

    /// The same in memory, for tests and throw-away profiles.
    static Result<std::unique_ptr<Store>> openInMemory();

    /// A second, read-only connection for a SearchIndex on an executor of its own.
    static Result<Database> openForSearch(const ProfileFolder& folder, ByteView databaseKey);

    Result<Transaction> transaction() { return Transaction::begin(database_); }

    /// A time for a message of ours: `now`, or 1 ms past the last one given. Kept in the file, so
    /// it never comes twice.
    Result<Timestamp> nextSentAt(Timestamp now);

    Database& database() { return database_; }

private:
    explicit Store(Database database);
    Database database_;

public:
    ConversationTable conversations{database_};
    ConfigTable configs{database_};
    MessageTable messages{database_};
    ReactionTable reactions{database_};
    NewsTable news{database_};
    OutboxTable outbox{database_};
    PendingTable pending{database_};
    SeenTable seen{database_};
    CursorTable cursors{database_};
    SettingTable settings{database_};
    SearchIndex search{database_};
};

}  // namespace starling
