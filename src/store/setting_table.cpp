// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/setting_table.h"

#include "store/rows.h"

namespace starling {

Result<std::optional<Bytes>> SettingTable::get(std::string_view name) {
    Statement row{database_, "SELECT value FROM setting WHERE name = ?", name};
    return readFirst(row, [](const Statement& found) { return toBytes(found.blob(0)); });
}

Result<void> SettingTable::set(std::string_view name, ByteView value) {
    return runSql(database_, "INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", name,
                  value);
}

Result<void> SettingTable::remove(std::string_view name) {
    return runSql(database_, "DELETE FROM setting WHERE name = ?", name);
}

Result<std::optional<std::int64_t>> SettingTable::getNumber(std::string_view name) {
    Statement row{database_, "SELECT value FROM setting WHERE name = ?", name};
    return readFirst(row, [](const Statement& found) { return found.int64(0); });
}

Result<void> SettingTable::setNumber(std::string_view name, std::int64_t value) {
    return runSql(database_, "INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", name,
                  value);
}

}  // namespace starling
