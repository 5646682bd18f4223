// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the account says of itself, in namespace 2. Pure. docs/protocol/config.md#userprofile.
#pragma once

#include "base/bytes.h"
#include "config/data.h"

#include <optional>

namespace starling::config {

struct Picture {
    std::string url;
    Bytes key;  ///< 32 bytes.
    bool operator==(const Picture&) const = default;
};

constexpr std::int64_t kHidden = -1;  ///< A priority; over 0 is pinned.

struct UserProfile {
    std::string name;  ///< At most 100 bytes; empty: none.
    std::optional<Picture> picture;
    std::int64_t notePriority = 0;
    std::int64_t noteExpirySeconds = 0;
    std::optional<bool> communityRequests;
    std::int64_t updatedSeconds = 0;  ///< When name or picture last changed; 0: not said.
    bool operator==(const UserProfile&) const = default;
};

UserProfile readUserProfile(const Dict& data);
/// Leaves every key that is not of the struct as it is, and removes those whose value says nothing.
void writeUserProfile(Dict& data, const UserProfile& profile);

}  // namespace starling::config
