// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The group parts of a DataMessage: groups of today (GroupUpdate) and legacy closed groups.
/// Values. docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace starling {

struct GroupInvite {
    std::string groupSessionId;
    std::string name;
    Bytes memberAuthData;  ///< 100 bytes.
    Bytes adminSignature;
    std::string unknown;
    bool operator==(const GroupInvite&) const = default;
};

struct GroupPromote {
    Bytes groupIdentitySeed;  ///< 32 bytes.
    std::string name;
    std::string unknown;
    bool operator==(const GroupPromote&) const = default;
};

struct GroupInfoChange {
    enum class Type { Name = 1, Avatar = 2, DisappearingMessages = 3 };
    Type type = Type::Name;
    std::optional<std::string> updatedName;
    std::optional<std::uint32_t> updatedExpiration;
    Bytes adminSignature;
    std::string unknown;
    bool operator==(const GroupInfoChange&) const = default;
};

struct GroupMemberChange {
    enum class Type { Added = 1, Removed = 2, Promoted = 3 };
    Type type = Type::Added;
    std::vector<std::string> memberSessionIds;
    std::optional<bool> historyShared;
    Bytes adminSignature;
    std::string unknown;
    bool operator==(const GroupMemberChange&) const = default;
};

struct GroupMemberLeft {
    std::string unknown;
    bool operator==(const GroupMemberLeft&) const = default;
};

struct GroupMemberLeftNotification {
    std::string unknown;
    bool operator==(const GroupMemberLeftNotification&) const = default;
};

struct GroupInviteResponse {
    bool isApproved = false;
    std::string unknown;
    bool operator==(const GroupInviteResponse&) const = default;
};

struct GroupDeleteMemberContent {
    std::vector<std::string> memberSessionIds;
    std::vector<std::string> messageHashes;
    std::optional<Bytes> adminSignature;
    std::string unknown;
    bool operator==(const GroupDeleteMemberContent&) const = default;
};

/// Exactly one in a well-formed message; what is not exactly one decodes to monostate.
struct GroupUpdate {
    std::variant<std::monostate, GroupInvite, GroupInfoChange, GroupMemberChange, GroupPromote,
                 GroupMemberLeft, GroupInviteResponse, GroupDeleteMemberContent,
                 GroupMemberLeftNotification>
        what;
    std::string unknown;
    bool operator==(const GroupUpdate&) const = default;
};

/// Legacy closed groups.
struct LegacyKeyPair {
    std::optional<Bytes> publicKey;
    std::optional<Bytes> privateKey;
    std::string unknown;
    bool operator==(const LegacyKeyPair&) const = default;
};

struct LegacyKeyPairWrapper {
    std::optional<Bytes> publicKey;
    std::optional<Bytes> encryptedKeyPair;
    std::string unknown;
    bool operator==(const LegacyKeyPairWrapper&) const = default;
};

struct ClosedGroupControl {
    enum class Type {
        New = 1,
        EncryptionKeyPair = 3,
        NameChange = 4,
        MembersAdded = 5,
        MembersRemoved = 6,
        MemberLeft = 7,
        EncryptionKeyPairRequest = 8
    };
    Type type = Type::New;
    std::optional<Bytes> publicKey;
    std::optional<std::string> name;
    std::optional<LegacyKeyPair> encryptionKeyPair;
    std::vector<Bytes> members;
    std::vector<Bytes> admins;
    std::vector<LegacyKeyPairWrapper> wrappers;
    std::optional<std::uint32_t> expirationTimer;
    std::string unknown;
    bool operator==(const ClosedGroupControl&) const = default;
};

}  // namespace starling
