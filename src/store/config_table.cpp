// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/config_table.h"

#include "store/rows.h"

namespace starling {

Result<std::optional<Bytes>> ConfigTable::load(int kind) {
    Statement row{database_, "SELECT dump FROM config WHERE kind = ?", kind};
    return readFirst(row, [](const Statement& found) { return toBytes(found.blob(0)); });
}

Result<void> ConfigTable::save(int kind, ByteView dump) {
    return runSql(database_, "INSERT OR REPLACE INTO config(kind, dump) VALUES(?, ?)", kind, dump);
}

Result<void> ConfigTable::addPart(int kind, const ConfigPart& part) {
    const auto added = runSql(database_,
                              "INSERT OR REPLACE INTO config_part(kind, hash, expires_at, data)"
                              " VALUES(?, ?, ?, ?)",
                              kind, part.hash, part.expiresAt, part.data);
    if (!added) return added;
    return runSql(database_,
                  "DELETE FROM config_part WHERE kind = ?1 AND hash IN (SELECT hash FROM"
                  " config_part WHERE kind = ?1 ORDER BY expires_at DESC LIMIT -1 OFFSET ?2)",
                  kind, kMostParts);
}

Result<std::vector<ConfigPart>> ConfigTable::parts(int kind) {
    Statement rows{database_, "SELECT hash, expires_at, data FROM config_part WHERE kind = ?",
                   kind};
    return readAll(rows, [](const Statement& row) {
        return ConfigPart{std::string{row.text(0)}, row.time(1), toBytes(row.blob(2))};
    });
}

Result<void> ConfigTable::removePart(int kind, std::string_view hash) {
    return runSql(database_, "DELETE FROM config_part WHERE kind = ? AND hash = ?", kind, hash);
}

Result<void> ConfigTable::expireParts(Timestamp now) {
    return runSql(database_, "DELETE FROM config_part WHERE expires_at <= ?", now);
}

}  // namespace starling
