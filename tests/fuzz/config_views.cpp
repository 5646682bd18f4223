// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A config message, read as each of the four objects of an account. What was read and is written
/// back is read again as the same.

#include "config/convo_info.h"
#include "config/message.h"
#include "config/user_groups.h"

#include <cstdlib>
#include <limits>

using namespace starling;
using namespace starling::config;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void checkProfile(Dict data) {
    const auto profile = readUserProfile(data);
    writeUserProfile(data, profile);
    require(readUserProfile(data) == profile);
}

void checkContacts(Dict data) {
    const auto contacts = readContacts(data);
    for (const auto& contact : contacts) {
        require(readContact(data, contact.id) == contact);
        writeContact(data, contact);
    }
    require(readContacts(data) == contacts);
    for (const auto& contact : contacts)
        eraseContact(data, contact.id);
    require(readContacts(data).empty());
}

void checkReadStates(Dict data) {
    const auto states = readReadStates(data);
    const auto legacy = readLegacyGroupReadStates(data);
    const auto rooms = readCommunityReadStates(data);
    for (const auto& [id, state] : states)
        writeReadState(data, id, state);
    for (const auto& [id, state] : legacy)
        writeLegacyGroupReadState(data, id, state);
    for (const auto& room : rooms)
        writeCommunityReadState(data, room);
    require(readReadStates(data) == states && readLegacyGroupReadStates(data) == legacy &&
            readCommunityReadStates(data) == rooms);
    pruneReadStates(data, std::numeric_limits<std::int64_t>::max());
    for (const auto& [id, state] : readReadStates(data))
        require(state.unread);
}

void checkGroups(Dict data) {
    const auto groups = readGroups(data);
    const auto legacy = readLegacyGroups(data);
    const auto communities = readCommunities(data);
    for (const auto& group : groups)
        writeGroup(data, group);
    for (const auto& group : legacy)
        writeLegacyGroup(data, group);
    for (const auto& community : communities)
        writeCommunity(data, community);
    require(readGroups(data) == groups && readLegacyGroups(data) == legacy &&
            readCommunities(data) == communities);
    for (const auto& community : communities)
        eraseCommunity(data, community);
    require(readCommunities(data).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto message = parse(asText({data, size}));
    if (!message) return 0;
    checkProfile(message->data);
    checkContacts(message->data);
    checkReadStates(message->data);
    checkGroups(message->data);
    return 0;
}
