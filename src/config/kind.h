// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The config objects of an account. Values. docs/protocol/config.md#objects. Those of a group
/// (GroupInfo 13, GroupMembers 14, GroupKeys 12) will stand here too.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace starling::config {

/// The numbers are the namespaces in the swarm.
enum class Kind { UserProfile = 2, Contacts = 3, ConvoInfoVolatile = 4, UserGroups = 5 };

inline constexpr std::array kUserKinds{Kind::UserProfile, Kind::Contacts, Kind::ConvoInfoVolatile,
                                       Kind::UserGroups};

constexpr std::int16_t namespaceOf(Kind kind) {
    return static_cast<std::int16_t>(kind);
}

/// Goes into key and nonce of its encryption: no message of one kind opens as another.
constexpr std::string_view domainOf(Kind kind) {
    switch (kind) {
        case Kind::UserProfile:
            return "UserProfile";
        case Kind::Contacts:
            return "Contacts";
        case Kind::ConvoInfoVolatile:
            return "ConvoInfoVolatile";
        case Kind::UserGroups:
            return "UserGroups";
    }
    return {};
}

}  // namespace starling::config
