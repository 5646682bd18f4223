// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Opens the database of a profile in spite of damage: what can be read goes into a fresh one, and
/// the damaged one is set aside as it is. Whoever holds the folder, before anything else uses it;
/// takes as long as writing all messages anew. docs/adr/0015-salvage.md.
#pragma once

#include "store/damage_check.h"
#include "store/store.h"

namespace starling {

/// What came of a damaged database. Rows of all tables.
struct SalvageReport {
    std::int64_t kept = 0;
    std::int64_t lost = 0;  ///< Known to have been there; what nothing tells of is not counted.
    std::string setAside;   ///< Name of the file in the folder; empty when there was none.
};

struct OpenedStore {
    std::unique_ptr<Store> store;
    std::optional<SalvageReport> salvaged;
};

/// Finishes a salvage that was cut short, then opens; when there is damage, salvages and opens
/// again. Errors are those of Store::open but Errc::Corrupt; then the folder is as it was.
Result<OpenedStore> openOrSalvage(const ProfileFolder& folder, ByteView databaseKey, Timestamp now,
                                  DamageCheck check = DamageCheck::Quick);

/// The next openOrSalvage salvages, whatever it finds. Any thread.
Result<void> markDamaged(const ProfileFolder& folder);

}  // namespace starling
