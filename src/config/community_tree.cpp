// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/community_tree.h"

#include "config/community_url.h"
#include "config/fields.h"

namespace starling::config {

namespace {

const std::string kCommunities = "o";
const std::string kRooms = "R";
const std::string kKey = "#";

bool isNormalRoom(const std::string& room) {
    const auto normal = normalRoom(room);
    return normal && *normal == room;
}

bool isNormalBaseUrl(const std::string& url) {
    const auto normal = normalBaseUrl(url);
    return normal && *normal == url;
}

/// The dict under `key` if there is one.
Dict* existing(Dict* dict, const std::string& key) {
    if (!dict) return nullptr;
    const auto found = dict->find(key);
    return found == dict->end() ? nullptr : std::get_if<Dict>(&found->second.is);
}

void forEachRoomOf(const std::string& baseUrl, const Dict& server,
                   const std::function<void(const RoomEntry&)>& visit) {
    const auto publicKey = bytesOf(server, kKey, 32);
    const auto* rooms = get<Dict>(server, kRooms);
    if (publicKey.empty() || !rooms || !isNormalBaseUrl(baseUrl)) return;
    for (const auto& [room, value] : *rooms) {
        const auto* entry = std::get_if<Dict>(&value.is);
        if (entry && isNormalRoom(room)) visit({baseUrl, publicKey, room, *entry});
    }
}

}  // namespace

void forEachRoom(const Dict& data, const std::function<void(const RoomEntry&)>& visit) {
    const auto* servers = get<Dict>(data, kCommunities);
    if (!servers) return;
    for (const auto& [baseUrl, value] : *servers)
        if (const auto* server = std::get_if<Dict>(&value.is))
            forEachRoomOf(baseUrl, *server, visit);
}

Dict* roomIn(Dict& data, const std::string& baseUrl, ByteView publicKey, std::string_view room) {
    const auto normal = normalRoom(room);
    if (!normal || publicKey.size() != 32 || !isNormalBaseUrl(baseUrl)) return nullptr;
    auto& server = dictIn(dictIn(data, kCommunities), baseUrl);
    setBytes(server, kKey, toBytes(publicKey), 32);
    return &dictIn(dictIn(server, kRooms), *normal);
}

void eraseRoom(Dict& data, const std::string& baseUrl, std::string_view room) {
    const auto normal = normalRoom(room);
    auto* servers = existing(&data, kCommunities);
    auto* rooms = existing(existing(servers, baseUrl), kRooms);
    if (!normal || !rooms) return;
    rooms->erase(*normal);
    if (rooms->empty()) servers->erase(baseUrl);
}

}  // namespace starling::config
