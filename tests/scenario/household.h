// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Devices of one account side by side: what each of them says of the account, to be compared.
#pragma once

#include "support/town.h"

#include <map>
#include <string>
#include <vector>

namespace starling::test {

/// What must be the same on all devices of an account once they have met.
struct AccountView {
    std::string name;
    std::map<config::Kind, config::Dict> configs;
    /// Of everybody who is among the contacts, and Note to Self: what the list shows.
    std::map<AccountId, std::string> people;
    /// How many messages of theirs are unread, and which there are: one that was written while
    /// another device removed the conversation, or blocked its author, may be on some devices only.
    struct Held {
        std::int64_t unread = 0;
        std::vector<std::string> texts;
    };
    std::map<AccountId, Held> held;
};

AccountView viewOf(Person& device);

/// What differs, for a person who reads a failed test; empty when nothing does.
std::string differenceOf(const AccountView& a, const AccountView& b);

/// Lets time pass until all say the same and nothing waits to be sent; false after `most`.
bool agreeWithin(Town& town, const std::vector<Person*>& devices, Millis most);

}  // namespace starling::test
