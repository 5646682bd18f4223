// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/user_groups.h"

#include "config/community_tree.h"
#include "config/community_url.h"
#include "config/fields.h"

#include <algorithm>

namespace starling::config {

namespace {

const std::string kGroups = "g";
const std::string kLegacyGroups = "C";
constexpr std::size_t kSeedBytes = 32;
constexpr std::size_t kAuthDataBytes = 100;
constexpr std::int64_t kLastRemoved = 2;

GroupCommon commonFrom(const Dict& entry) {
    return {choiceOf(entry, "@", Notify::MentionsOnly), positiveOf(entry, "!"),
            numberOf(entry, "+"), positiveOf(entry, "j"), flagOf(entry, "i")};
}

void writeCommon(Dict& entry, const GroupCommon& common) {
    setChoice(entry, "@", Notify::MentionsOnly, common.notify);
    setPositive(entry, "!", common.muteUntilSeconds);
    setNumber(entry, "+", common.priority);
    setPositive(entry, "j", common.joinedSeconds);
    setFlag(entry, "i", common.isInvited);
}

Group groupFrom(const AccountId& id, const Dict& entry) {
    Group group;
    group.id = id;
    group.seed = bytesOf(entry, "K", kSeedBytes);
    if (group.seed.empty()) group.authData = bytesOf(entry, "s", kAuthDataBytes);
    group.name = nameOf(entry, "n");
    const auto removed = numberOf(entry, "r");
    if (removed > 0 && removed <= kLastRemoved) group.removed = static_cast<int>(removed);
    group.common = commonFrom(entry);
    return group;
}

std::vector<AccountId> membersOf(const Dict& entry, const std::string& key) {
    std::vector<AccountId> members;
    const auto* set = get<Set>(entry, key);
    if (!set) return members;
    for (const auto& scalar : *set) {
        const auto* text = std::get_if<std::string>(&scalar);
        const auto id = text ? idOf(*text, AccountId::kAccount) : std::nullopt;
        if (id) members.push_back(*id);
    }
    return members;
}

/// What is no member stays in the set.
void setMembers(Dict& entry, const std::string& key, const std::vector<AccountId>& members) {
    const auto* present = get<Set>(entry, key);
    auto set = present ? *present : Set{};
    for (const auto& id : membersOf(entry, key))
        set.erase(Scalar{keyOf(id)});
    for (const auto& id : members)
        if (id.prefix() == AccountId::kAccount) set.insert(Scalar{keyOf(id)});
    if (!set.empty())
        entry[key] = Value{std::move(set)};
    else if (present)
        entry.erase(key);
}

LegacyGroup legacyGroupFrom(const AccountId& id, const Dict& entry) {
    LegacyGroup group;
    group.id = id;
    group.name = nameOf(entry, "n");
    const auto publicKey = bytesOf(entry, "k", 32);
    const auto secretKey = bytesOf(entry, "K", 32);
    if (!publicKey.empty() && !secretKey.empty()) {
        group.encPublicKey = publicKey;
        group.encSecretKey = secretKey;
    }
    group.members = membersOf(entry, "m");
    group.admins = membersOf(entry, "a");
    group.timerSeconds = positiveOf(entry, "E");
    group.common = commonFrom(entry);
    return group;
}

/// Every good entry of `place`, by id.
template <class T>
std::vector<T> readAll(const Dict& data, const std::string& place, std::uint8_t prefix,
                       T (*from)(const AccountId&, const Dict&)) {
    std::vector<T> out;
    const auto* all = get<Dict>(data, place);
    if (!all) return out;
    for (const auto& [key, value] : *all) {
        const auto id = idOf(key, prefix);
        const auto* entry = std::get_if<Dict>(&value.is);
        if (id && entry) out.push_back(from(*id, *entry));
    }
    return out;
}

void eraseFrom(Dict& data, const std::string& place, const AccountId& id) {
    if (get<Dict>(data, place)) dictIn(data, place).erase(keyOf(id));
}

}  // namespace

std::vector<Group> readGroups(const Dict& data) {
    return readAll<Group>(data, kGroups, AccountId::kGroup, groupFrom);
}

void writeGroup(Dict& data, const Group& group) {
    if (group.id.prefix() != AccountId::kGroup) return;
    auto& entry = dictIn(dictIn(data, kGroups), keyOf(group.id));
    setBytes(entry, "K", group.seed, kSeedBytes);
    if (!get<std::string>(entry, "K")) entry["K"] = Value{std::string{}};  // it is always there
    const bool isAdmin = group.seed.size() == kSeedBytes;
    setBytes(entry, "s", isAdmin ? Bytes{} : group.authData, kAuthDataBytes);
    setName(entry, "n", group.name);
    const auto before = groupFrom(group.id, entry).removed;
    if (group.removed != before && group.removed >= 0 && group.removed <= kLastRemoved)
        setNumber(entry, "r", group.removed);
    writeCommon(entry, group.common);
}

void eraseGroup(Dict& data, const AccountId& id) {
    eraseFrom(data, kGroups, id);
}

std::vector<Community> readCommunities(const Dict& data) {
    std::vector<Community> all;
    forEachRoom(data, [&all](const RoomEntry& room) {
        const auto written = nameOf(room.entry, "n");
        const auto normal = normalRoom(written);
        const bool isItsName = normal && *normal == room.room;
        all.push_back({room.baseUrl, isItsName ? written : room.room, room.publicKey,
                       commonFrom(room.entry)});
    });
    return all;
}

void writeCommunity(Dict& data, const Community& community) {
    auto* entry = roomIn(data, community.baseUrl, community.publicKey, community.room);
    if (!entry) return;
    setNameAlways(*entry, "n", community.room);
    writeCommon(*entry, community.common);
}

void eraseCommunity(Dict& data, const Community& community) {
    eraseRoom(data, community.baseUrl, community.room);
}

std::vector<LegacyGroup> readLegacyGroups(const Dict& data) {
    return readAll<LegacyGroup>(data, kLegacyGroups, AccountId::kAccount, legacyGroupFrom);
}

void writeLegacyGroup(Dict& data, const LegacyGroup& group) {
    if (group.id.prefix() != AccountId::kAccount) return;
    auto& entry = dictIn(dictIn(data, kLegacyGroups), keyOf(group.id));
    setNameAlways(entry, "n", group.name);
    setBytes(entry, "k", group.encPublicKey, 32);
    setBytes(entry, "K", group.encSecretKey, 32);
    setMembers(entry, "m", group.members);
    setMembers(entry, "a", group.admins);
    setPositive(entry, "E", group.timerSeconds);
    writeCommon(entry, group.common);
}

void eraseLegacyGroup(Dict& data, const AccountId& id) {
    eraseFrom(data, kLegacyGroups, id);
}

}  // namespace starling::config
