// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What was read where, in namespace 4. Pure. docs/protocol/config.md#convoinfovolatile.
#pragma once

#include "config/data.h"
#include "starling/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace starling::config {

struct ReadState {
    std::int64_t lastReadMs = 0;
    bool unread = false;  ///< Marked by hand.
    bool operator==(const ReadState&) const = default;
};

/// 05 ids are people, 03 ids groups. (Legacy groups and communities have readers of their own.)
std::vector<std::pair<AccountId, ReadState>> readReadStates(const Dict& data);
std::optional<ReadState> readReadState(const Dict& data, const AccountId& id);
void writeReadState(Dict& data, const AccountId& id, const ReadState& state);
void eraseReadState(Dict& data, const AccountId& id);

std::vector<std::pair<AccountId, ReadState>> readLegacyGroupReadStates(const Dict& data);
std::optional<ReadState> readLegacyGroupReadState(const Dict& data, const AccountId& id);
void writeLegacyGroupReadState(Dict& data, const AccountId& id, const ReadState& state);

struct CommunityReadState {
    std::string baseUrl;
    std::string room;       ///< Lower case.
    std::string publicKey;  ///< 32 bytes.
    ReadState state;
    bool operator==(const CommunityReadState&) const = default;
};
std::vector<CommunityReadState> readCommunityReadStates(const Dict& data);
void writeCommunityReadState(Dict& data, const CommunityReadState& state);
void eraseCommunityReadState(Dict& data, const std::string& baseUrl, const std::string& room);

/// Drops, of every kind, what was read before `beforeMs` and is not marked: done before a push.
void pruneReadStates(Dict& data, std::int64_t beforeMs);

}  // namespace starling::config
