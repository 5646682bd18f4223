// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Rooms of communities as two of the objects keep them: under "o" by base URL, there a key "#" and
/// under "R" the rooms by lower-case name. For the views of this layer only. Pure.
/// docs/protocol/config.md#communities.
#pragma once

#include "base/bytes.h"
#include "config/data.h"

#include <functional>

namespace starling::config {

struct RoomEntry {
    const std::string& baseUrl;
    const Bytes& publicKey;   ///< 32 bytes.
    const std::string& room;  ///< Lower case.
    const Dict& entry;
};

/// In the order of base URL and room; what is malformed is left out.
void forEachRoom(const Dict& data, const std::function<void(const RoomEntry&)>& visit);

/// The entry of a room, made if it is missing; nullptr when URL, room or key can be none.
Dict* roomIn(Dict& data, const std::string& baseUrl, ByteView publicKey, std::string_view room);

/// With the last room of a server goes the server.
void eraseRoom(Dict& data, const std::string& baseUrl, std::string_view room);

}  // namespace starling::config
