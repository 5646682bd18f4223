// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/convo_info.h"

#include "config/community_tree.h"
#include "config/fields.h"

namespace starling::config {

namespace {

using ReadStates = std::vector<std::pair<AccountId, ReadState>>;

const std::string kPeople = "1";
const std::string kGroups = "g";
const std::string kLegacyGroups = "C";

const std::string& placeOf(const AccountId& id) {
    return id.prefix() == AccountId::kGroup ? kGroups : kPeople;
}

bool hasPlace(const AccountId& id) {
    return id.prefix() == AccountId::kGroup || id.prefix() == AccountId::kAccount;
}

ReadState stateFrom(const Dict& entry) {
    return {positiveOf(entry, "r"), flagOf(entry, "u")};
}

void writeState(Dict& entry, const ReadState& state) {
    setPositive(entry, "r", state.lastReadMs);
    setFlag(entry, "u", state.unread);
}

ReadStates readPlace(const Dict& data, const std::string& place, std::uint8_t prefix) {
    ReadStates states;
    const auto* all = get<Dict>(data, place);
    if (!all) return states;
    for (const auto& [key, value] : *all) {
        const auto id = idOf(key, prefix);
        const auto* entry = std::get_if<Dict>(&value.is);
        if (id && entry) states.emplace_back(*id, stateFrom(*entry));
    }
    return states;
}

std::optional<ReadState> readOne(const Dict& data, const std::string& place, const AccountId& id) {
    const auto* all = get<Dict>(data, place);
    const auto* entry = all ? get<Dict>(*all, keyOf(id)) : nullptr;
    if (!entry) return std::nullopt;
    return stateFrom(*entry);
}

bool isStale(const ReadState& state, std::int64_t beforeMs) {
    return !state.unread && state.lastReadMs < beforeMs;
}

void pruneIds(Dict& data, const std::string& place, std::uint8_t prefix, std::int64_t beforeMs) {
    for (const auto& [id, state] : readPlace(data, place, prefix))
        if (isStale(state, beforeMs)) dictIn(data, place).erase(keyOf(id));
}

}  // namespace

ReadStates readReadStates(const Dict& data) {
    auto all = readPlace(data, kPeople, AccountId::kAccount);
    const auto groups = readPlace(data, kGroups, AccountId::kGroup);
    all.insert(all.end(), groups.begin(), groups.end());
    return all;
}

std::optional<ReadState> readReadState(const Dict& data, const AccountId& id) {
    return hasPlace(id) ? readOne(data, placeOf(id), id) : std::nullopt;
}

void writeReadState(Dict& data, const AccountId& id, const ReadState& state) {
    if (hasPlace(id)) writeState(dictIn(dictIn(data, placeOf(id)), keyOf(id)), state);
}

void eraseReadState(Dict& data, const AccountId& id) {
    if (readReadState(data, id)) dictIn(data, placeOf(id)).erase(keyOf(id));
}

ReadStates readLegacyGroupReadStates(const Dict& data) {
    return readPlace(data, kLegacyGroups, AccountId::kAccount);
}

std::optional<ReadState> readLegacyGroupReadState(const Dict& data, const AccountId& id) {
    return id.prefix() == AccountId::kAccount ? readOne(data, kLegacyGroups, id) : std::nullopt;
}

void writeLegacyGroupReadState(Dict& data, const AccountId& id, const ReadState& state) {
    if (id.prefix() == AccountId::kAccount)
        writeState(dictIn(dictIn(data, kLegacyGroups), keyOf(id)), state);
}

std::vector<CommunityReadState> readCommunityReadStates(const Dict& data) {
    std::vector<CommunityReadState> all;
    forEachRoom(data, [&all](const RoomEntry& room) {
        all.push_back({room.baseUrl, room.room, toText(room.publicKey), stateFrom(room.entry)});
    });
    return all;
}

void writeCommunityReadState(Dict& data, const CommunityReadState& state) {
    auto* entry = roomIn(data, state.baseUrl, asBytes(state.publicKey), state.room);
    if (entry) writeState(*entry, state.state);
}

void eraseCommunityReadState(Dict& data, const std::string& baseUrl, const std::string& room) {
    eraseRoom(data, baseUrl, room);
}

void pruneReadStates(Dict& data, std::int64_t beforeMs) {
    pruneIds(data, kPeople, AccountId::kAccount, beforeMs);
    pruneIds(data, kGroups, AccountId::kGroup, beforeMs);
    pruneIds(data, kLegacyGroups, AccountId::kAccount, beforeMs);
    for (const auto& community : readCommunityReadStates(data))
        if (isStale(community.state, beforeMs)) eraseRoom(data, community.baseUrl, community.room);
}

}  // namespace starling::config
