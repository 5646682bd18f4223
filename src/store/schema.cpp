// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

namespace starling {
namespace {

// Times are Unix milliseconds. `account` is the only table that holds ids: 33 bytes once, a small
// number elsewhere. The index of words reads the texts from `message` and follows it by triggers;
// before a change it must still find the old text there.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE account(
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
);

CREATE TABLE conversation(
    account INTEGER PRIMARY KEY REFERENCES account(row),
    name TEXT NOT NULL DEFAULT '',
    approved INTEGER NOT NULL,
    approved_me INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    last_message INTEGER,
    last_sort_key INTEGER,
    unread INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE message(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation(account) ON DELETE CASCADE,
    author INTEGER NOT NULL REFERENCES account(row),
    sent_at INTEGER NOT NULL,
    sort_key INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    expires_at INTEGER,
    state INTEGER NOT NULL,
    failure TEXT NOT NULL DEFAULT '',
    hash TEXT,
    body TEXT NOT NULL,
    content BLOB NOT NULL,
    UNIQUE(conversation, author, sent_at)
);
CREATE INDEX message_page ON message(conversation, sort_key);
CREATE INDEX message_time ON message(sort_key);

CREATE VIRTUAL TABLE message_text USING fts4(
    content="message", body, tokenize=unicode61, matchinfo=fts3, order=desc
);
CREATE TRIGGER message_text_insert AFTER INSERT ON message BEGIN
    INSERT INTO message_text(docid, body) VALUES(new.id, new.body);
END;
CREATE TRIGGER message_text_delete BEFORE DELETE ON message BEGIN
    DELETE FROM message_text WHERE docid = old.id;
END;
CREATE TRIGGER message_text_before BEFORE UPDATE OF body ON message BEGIN
    DELETE FROM message_text WHERE docid = old.id;
END;
CREATE TRIGGER message_text_after AFTER UPDATE OF body ON message BEGIN
    INSERT INTO message_text(docid, body) VALUES(new.id, new.body);
END;

CREATE TABLE news(
    message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE
);

CREATE TABLE outbox(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER REFERENCES message(id) ON DELETE CASCADE,
    recipient INTEGER NOT NULL REFERENCES account(row),
    sent_at INTEGER NOT NULL,
    ttl INTEGER NOT NULL,
    step INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    last_reason TEXT NOT NULL,
    for_recipient BLOB NOT NULL,
    for_self BLOB NOT NULL
);
CREATE INDEX outbox_message ON outbox(message);
CREATE INDEX outbox_due ON outbox(next_attempt_at);

CREATE TABLE seen(
    account INTEGER NOT NULL REFERENCES account(row),
    ns INTEGER NOT NULL,
    hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY(account, ns, hash)
) WITHOUT ROWID;

CREATE TABLE cursor(
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    node BLOB NOT NULL,
    account INTEGER NOT NULL REFERENCES account(row),
    ns INTEGER NOT NULL,
    hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX cursor_place ON cursor(node, account, ns);

CREATE TABLE setting(
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
)sql";

constexpr Migration kMigrations[] = {{1, kFirst}};

}  // namespace

std::span<const Migration> storeMigrations() {
    return kMigrations;
}

}  // namespace starling
