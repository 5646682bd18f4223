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

// `tie` is the beginning of the author's key as a number: two people's messages of one millisecond
// stand in the same order on every device. SQL has no way from bytes to a number but by the digits.
// Messages up to `read_up_to` were read when their conversation was. What is `held` in the outbox
// waits for a person, not for a time.
constexpr std::string_view kSecond = R"sql(
ALTER TABLE message ADD COLUMN tie INTEGER NOT NULL DEFAULT 0;
UPDATE message SET tie = (
    SELECT (instr(digits, substr(hex, 1, 1)) - 1) * 268435456
         + (instr(digits, substr(hex, 2, 1)) - 1) * 16777216
         + (instr(digits, substr(hex, 3, 1)) - 1) * 1048576
         + (instr(digits, substr(hex, 4, 1)) - 1) * 65536
         + (instr(digits, substr(hex, 5, 1)) - 1) * 4096
         + (instr(digits, substr(hex, 6, 1)) - 1) * 256
         + (instr(digits, substr(hex, 7, 1)) - 1) * 16
         + (instr(digits, substr(hex, 8, 1)) - 1) - 2147483648
    FROM (SELECT '0123456789ABCDEF' AS digits, hex(substr(id, 2, 4)) AS hex
          FROM account WHERE row = message.author)
);
DROP INDEX message_page;
DROP INDEX message_time;
CREATE INDEX message_page ON message(conversation, sort_key, tie);
CREATE INDEX message_time ON message(sort_key, tie);

ALTER TABLE conversation ADD COLUMN read_up_to INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversation_request ON conversation(last_sort_key)
    WHERE approved = 0 AND blocked = 0;

ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox(next_attempt_at) WHERE held = 0;

CREATE INDEX seen_end ON seen(account, ns, expires_at);

CREATE TABLE pending(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    author INTEGER NOT NULL REFERENCES account(row),
    target_sent_at INTEGER NOT NULL,
    conversation INTEGER REFERENCES account(row),
    sender INTEGER NOT NULL REFERENCES account(row),
    sent_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE(author, target_sent_at, kind, sender, sent_at)
);
CREATE INDEX pending_sender ON pending(sender);
)sql";

// What is typed and not yet sent. A conversation whose removal has begun loses its messages up to
// `removed_up_to`, over restarts.
constexpr std::string_view kThird = R"sql(
ALTER TABLE conversation ADD COLUMN draft TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN removed_up_to INTEGER NOT NULL DEFAULT 0;
)sql";

// What the devices of the account agree on: `config` has one object a namespace, and `config_part`
// the pieces of one that is not whole yet. What they say of people stands in `conversation` again,
// for the list. What is not newer than `last_read` was read; it takes the place of `read_up_to`.
constexpr std::string_view kFourth = R"sql(
CREATE TABLE config(
    kind INTEGER PRIMARY KEY,
    dump BLOB NOT NULL
);
CREATE TABLE config_part(
    kind INTEGER NOT NULL,
    hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY(kind, hash)
) WITHOUT ROWID;

ALTER TABLE message ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;

ALTER TABLE conversation ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN notify INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN mute_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN expiry_mode INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN expiry_seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN profile_updated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN last_read INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET last_read = CASE unread WHEN 0 THEN ifnull(last_sort_key, 0) ELSE
    ifnull((SELECT max(sort_key) FROM message
            WHERE conversation = account AND id <= read_up_to), 0) END;
UPDATE conversation SET unread = (SELECT count(*) FROM message
    WHERE conversation = account AND state = 3 AND sort_key > last_read) WHERE unread > 0;
)sql";

// A quote names its original as the wire does, for that may be gone or not here yet. Of a reaction
// the newest word of its author counts, so what was taken back stays, as `removed`.
constexpr std::string_view kFifth = R"sql(
ALTER TABLE message ADD COLUMN quote_author INTEGER REFERENCES account(row);
ALTER TABLE message ADD COLUMN quote_at INTEGER;
ALTER TABLE message ADD COLUMN reacted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_quote ON message(quote_author, quote_at) WHERE quote_at IS NOT NULL;

CREATE TABLE reaction(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    author INTEGER NOT NULL REFERENCES account(row),
    emoji TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    UNIQUE(message, author, emoji)
);
)sql";

// `gone_at` is when a message goes; none: it is not sent or not read yet, or has no timer. What has
// a timer is never in the index of words: that keeps words in its file after they were deleted.
constexpr std::string_view kSixth = R"sql(
ALTER TABLE message ADD COLUMN expiry_mode INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN expiry_seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN gone_at INTEGER;
CREATE INDEX message_gone ON message(gone_at) WHERE gone_at IS NOT NULL;
CREATE INDEX message_timed ON message(id) WHERE expiry_mode <> 0;
CREATE INDEX message_unread ON message(conversation, sort_key)
    WHERE expiry_mode = 2 AND gone_at IS NULL AND state = 3;

DROP TRIGGER message_text_insert;
DROP TRIGGER message_text_delete;
DROP TRIGGER message_text_before;
DROP TRIGGER message_text_after;
CREATE TRIGGER message_text_insert AFTER INSERT ON message WHEN new.expiry_mode = 0 BEGIN
    INSERT INTO message_text(docid, body) VALUES(new.id, new.body);
END;
CREATE TRIGGER message_text_delete BEFORE DELETE ON message WHEN old.expiry_mode = 0 BEGIN
    DELETE FROM message_text WHERE docid = old.id;
END;
CREATE TRIGGER message_text_before BEFORE UPDATE OF body ON message WHEN old.expiry_mode = 0 BEGIN
    DELETE FROM message_text WHERE docid = old.id;
END;
CREATE TRIGGER message_text_after AFTER UPDATE OF body ON message WHEN new.expiry_mode = 0 BEGIN
    INSERT INTO message_text(docid, body) VALUES(new.id, new.body);
END;

ALTER TABLE conversation ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr Migration kMigrations[] = {{1, kFirst},  {2, kSecond}, {3, kThird},
                                     {4, kFourth}, {5, kFifth},  {6, kSixth}};

}  // namespace

std::span<const Migration> storeMigrations() {
    return kMigrations;
}

}  // namespace starling
