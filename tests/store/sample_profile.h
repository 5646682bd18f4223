// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A small profile with something in every table, for tests that damage it.
#pragma once

#include "store/people.h"
#include "store/salvage.h"
#include "support/temp_folder.h"

#include <set>

namespace starling {

inline const Bytes kSampleKey(32, 0x11);
constexpr std::int64_t kSampleMessages = 160;
constexpr std::int64_t kSampleOutbox = 5;

struct SampleProfile {
    SampleProfile();

    Result<OpenedStore> open(DamageCheck check = DamageCheck::Quick) const {
        return openOrSalvage(folder, kSampleKey, at(0), check);
    }
    /// The database as it was made, and back to it: nothing else is in the folder then.
    void putBack(const std::string& database, const std::string& log = "") const;
    std::vector<std::string> files(std::string_view beginning) const;

    TempFolder temp;
    ProfileFolder folder = *ProfileFolder::open(temp.path(), "starling");
    std::string whole;  ///< The bytes of the database.
};

std::string contentsOf(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& bytes);

/// Every fiftieth goes on over several pages.
std::string sampleBody(std::int64_t number);

/// The ids of all messages, read as the programs do.
std::set<std::int64_t> messageIds(Store& store);

}  // namespace starling
