// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/schema.h"

#include "sql/migration.h"

#include <array>

namespace starling::localnet {

namespace {

constexpr std::string_view kFirst = R"sql(
CREATE TABLE network(key TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE node(
    number INTEGER PRIMARY KEY,
    sign_seed BLOB NOT NULL,
    box_secret BLOB NOT NULL,
    certificate TEXT NOT NULL,
    certificate_key TEXT NOT NULL,
    port INTEGER NOT NULL);
-- seq is the order of arrival, which differs from node to node.
CREATE TABLE message(
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    node INTEGER NOT NULL,
    account BLOB NOT NULL,
    ns INTEGER NOT NULL,
    hash TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    expiry INTEGER NOT NULL,
    data BLOB NOT NULL);
CREATE UNIQUE INDEX message_hash ON message(node, account, hash);
CREATE INDEX message_order ON message(node, account, ns, seq);
CREATE INDEX message_expiry ON message(expiry);
-- What a member of a swarm could not be told and still has to get.
CREATE TABLE debt(
    node INTEGER NOT NULL,
    peer BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY(node, peer, seq));
CREATE TABLE name(
    hash TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    nonce TEXT NOT NULL);
)sql";

constexpr std::string_view kSecond = R"sql(
-- Subaccount tokens that an account took back; seq tells which is the oldest.
CREATE TABLE revoked(
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    node INTEGER NOT NULL,
    account BLOB NOT NULL,
    token BLOB NOT NULL);
CREATE UNIQUE INDEX revoked_token ON revoked(node, account, token);
CREATE TRIGGER revoked_with_messages AFTER DELETE ON message
WHEN NOT EXISTS (SELECT 1 FROM message WHERE node = old.node AND account = old.account)
BEGIN
    DELETE FROM revoked WHERE node = old.node AND account = old.account;
END;
-- A debt of a message that is gone is none.
DELETE FROM debt WHERE seq NOT IN (SELECT seq FROM message);
CREATE INDEX debt_message ON debt(seq);
CREATE TRIGGER debt_with_message AFTER DELETE ON message
BEGIN
    DELETE FROM debt WHERE seq = old.seq;
END;
)sql";

constexpr std::array kMigrations{Migration{1, kFirst}, Migration{2, kSecond}};

}  // namespace

Result<void> prepareSchema(Database& database) {
    return migrate(database, kMigrations);
}

}  // namespace starling::localnet
