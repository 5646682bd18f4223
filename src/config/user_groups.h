// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The groups and communities of an account, in namespace 5. Pure.
/// docs/protocol/config.md#usergroups.
#pragma once

#include "config/contacts.h"

namespace starling::config {

/// What all kinds of groups have.
struct GroupCommon {
    Notify notify = Notify::Default;
    std::int64_t muteUntilSeconds = 0;
    std::int64_t priority = 0;
    std::int64_t joinedSeconds = 0;
    bool isInvited = false;
    bool operator==(const GroupCommon&) const = default;
};

struct Group {
    AccountId id;    ///< 03…
    Bytes seed;      ///< 32 bytes for an admin, else empty.
    Bytes authData;  ///< 100 bytes for a member, else empty.
    std::string name;
    int removed = 0;  ///< 1 kicked, 2 destroyed.
    GroupCommon common;
    bool operator==(const Group&) const = default;
};

struct Community {
    std::string baseUrl;
    std::string room;  ///< As its server writes it.
    Bytes publicKey;   ///< 32 bytes.
    GroupCommon common;
    bool operator==(const Community&) const = default;
};

struct LegacyGroup {
    AccountId id;  ///< 05…
    std::string name;
    Bytes encPublicKey;
    Bytes encSecretKey;
    std::vector<AccountId> members;
    std::vector<AccountId> admins;
    std::int64_t timerSeconds = 0;
    GroupCommon common;
    bool operator==(const LegacyGroup&) const = default;
};

std::vector<Group> readGroups(const Dict& data);
void writeGroup(Dict& data, const Group& group);
void eraseGroup(Dict& data, const AccountId& id);

std::vector<Community> readCommunities(const Dict& data);
void writeCommunity(Dict& data, const Community& community);
void eraseCommunity(Dict& data, const Community& community);

std::vector<LegacyGroup> readLegacyGroups(const Dict& data);
void writeLegacyGroup(Dict& data, const LegacyGroup& group);
void eraseLegacyGroup(Dict& data, const AccountId& id);

}  // namespace starling::config
