// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The people of an account, in namespace 3. Pure. docs/protocol/config.md#contacts.
#pragma once

#include "config/user_profile.h"
#include "starling/expiry.h"
#include "starling/ids.h"

#include <vector>

namespace starling::config {

enum class Notify { Default = 0, All = 1, Off = 2, MentionsOnly = 3 };

struct Contact {
    AccountId id;
    std::string name;
    std::string nickname;
    std::optional<Picture> picture;
    bool approved = false;
    bool approvedMe = false;
    bool blocked = false;
    Notify notify = Notify::Default;
    std::int64_t muteUntilSeconds = 0;
    std::int64_t priority = 0;  ///< kHidden, 0, or pinned.
    ExpiryMode expiryMode = ExpiryMode::Off;
    std::int64_t expirySeconds = 0;
    std::int64_t createdSeconds = 0;
    std::int64_t updatedSeconds = 0;  ///< Their profile; 0: not said.
    bool operator==(const Contact&) const = default;
};

std::vector<Contact> readContacts(const Dict& data);  ///< By id.
std::optional<Contact> readContact(const Dict& data, const AccountId& id);
/// Makes or changes one; keys of it that are not of the struct stay.
void writeContact(Dict& data, const Contact& contact);
void eraseContact(Dict& data, const AccountId& id);

}  // namespace starling::config
