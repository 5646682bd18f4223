// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Profiles that have been used for years: a database filled through bare SQL, quickly.
#pragma once

#include "base/bytes.h"
#include "starling/ids.h"
#include "store/store.h"
#include "support/temp_folder.h"

#include <memory>
#include <optional>
#include <vector>

namespace starling::bench {

struct Filling {
    std::int64_t messages = 0;
    int conversations = 1;
    int others = 2;  ///< One in so many messages is not in the first conversation.
    /// One in five answers the message before, one in ten has reactions, one in eight an emoji and
    /// one in twenty marks; else all are plain.
    bool isLively = false;
};

/// Fills the database of a profile that has just been made, `file`, and gives the conversations.
/// Nobody has the file open.
std::vector<ConversationId> fillDatabase(const std::filesystem::path& file, ByteView key,
                                         const Filling& filling);

/// A profile folder with nothing but a database, which whoever is measured opens.
struct BareProfile {
    TempFolder temp;
    std::optional<ProfileFolder> folder;
    ByteArray<32> key{7, 7, 7};

    BareProfile();
    std::unique_ptr<Store> open() const;
};

}  // namespace starling::bench
