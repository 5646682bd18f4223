// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectors/config_json.h"

#include "config/community_url.h"
#include "config/contacts.h"
#include "config/convo_info.h"
#include "config/user_groups.h"
#include "vectors/reading.h"

namespace starling::test {

using namespace config;

namespace {

Json orNull(bool there, Json value) {
    return there ? std::move(value) : Json(nullptr);
}

Json pictureJson(const std::optional<Picture>& picture) {
    if (!picture) return nullptr;
    return {{"url", picture->url}, {"key", toHex(picture->key)}};
}

std::optional<Picture> pictureFrom(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    return Picture{textOf(json["url"]), bytesOf(json["key"])};
}

std::int64_t numberFrom(const Json& json, const char* key) {
    return json.contains(key) && json[key].is_number() ? json[key].get<std::int64_t>() : 0;
}

bool flagFrom(const Json& json, const char* key) {
    return json.contains(key) && json[key].is_boolean() && json[key].get<bool>();
}

AccountId idFrom(const Json& json) {
    return AccountId::parse(textOf(json)).value_or(AccountId{});
}

Json profileJson(const Dict& data) {
    const auto profile = readUserProfile(data);
    return {{"name", orNull(!profile.name.empty(), profile.name)},
            {"pic", pictureJson(profile.picture)},
            {"nts_priority", profile.notePriority},
            {"nts_expiry", orNull(profile.noteExpirySeconds != 0, profile.noteExpirySeconds)},
            {"blinded_msgreqs",
             orNull(profile.communityRequests.has_value(), profile.communityRequests == true)}};
}

void writeProfile(Dict& data, const Json& state) {
    auto profile = readUserProfile(data);
    profile.name = textOf(state["name"]);
    profile.picture = pictureFrom(state["pic"]);
    profile.notePriority = numberFrom(state, "nts_priority");
    profile.noteExpirySeconds = numberFrom(state, "nts_expiry");
    profile.communityRequests.reset();
    if (state["blinded_msgreqs"].is_boolean())
        profile.communityRequests = flagFrom(state, "blinded_msgreqs");
    writeUserProfile(data, profile);
}

Json contactsJson(const Dict& data) {
    auto all = Json::array();
    for (const auto& contact : readContacts(data))
        all.push_back({{"session_id", contact.id.hex()},
                       {"name", contact.name},
                       {"nickname", contact.nickname},
                       {"pic", pictureJson(contact.picture)},
                       {"approved", contact.approved},
                       {"approved_me", contact.approvedMe},
                       {"blocked", contact.blocked},
                       {"priority", contact.priority},
                       {"notifications", static_cast<int>(contact.notify)},
                       {"mute_until", contact.muteUntilSeconds},
                       {"exp_mode", static_cast<int>(contact.expiryMode)},
                       {"exp_timer", contact.expirySeconds},
                       {"created", contact.createdSeconds}});
    return all;
}

Contact contactFrom(const Json& json) {
    Contact contact;
    contact.id = idFrom(json["session_id"]);
    contact.name = textOf(json["name"]);
    contact.nickname = textOf(json["nickname"]);
    contact.picture = pictureFrom(json["pic"]);
    contact.approved = flagFrom(json, "approved");
    contact.approvedMe = flagFrom(json, "approved_me");
    contact.blocked = flagFrom(json, "blocked");
    contact.priority = numberFrom(json, "priority");
    contact.notify = static_cast<Notify>(numberFrom(json, "notifications"));
    contact.muteUntilSeconds = numberFrom(json, "mute_until");
    contact.expiryMode = static_cast<ExpiryMode>(numberFrom(json, "exp_mode"));
    contact.expirySeconds = numberFrom(json, "exp_timer");
    contact.createdSeconds = numberFrom(json, "created");
    return contact;
}

/// True when `all` has an element in which every member of `like` is the same.
bool names(const Json& all, const Json& like) {
    for (const auto& one : all) {
        bool same = true;
        for (const auto& [key, value] : like.items())
            same = same && one.contains(key) && one[key] == value;
        if (same) return true;
    }
    return false;
}

void writeContacts(Dict& data, const Json& state) {
    for (const auto& contact : readContacts(data))
        if (!names(state, {{"session_id", contact.id.hex()}})) eraseContact(data, contact.id);
    for (const auto& json : state)
        writeContact(data, contactFrom(json));
}

Json readStateJson(Json place, const ReadState& state) {
    place["last_read"] = state.lastReadMs;
    place["unread"] = state.unread;
    return place;
}

Json readStatesJson(const Dict& data) {
    auto all = Json::array();
    for (const auto& [id, state] : readReadStates(data)) {
        const char* type = id.prefix() == AccountId::kGroup ? "group" : "1to1";
        all.push_back(readStateJson({{"type", type}, {"id", id.hex()}}, state));
    }
    for (const auto& room : readCommunityReadStates(data))
        all.push_back(readStateJson({{"type", "community"},
                                     {"base_url", room.baseUrl},
                                     {"room", room.room},
                                     {"pubkey", toHex(asBytes(room.publicKey))}},
                                    room.state));
    for (const auto& [id, state] : readLegacyGroupReadStates(data))
        all.push_back(readStateJson({{"type", "legacy_group"}, {"id", id.hex()}}, state));
    return all;
}

void writeReadStates(Dict& data, const Json& state) {
    for (const auto& [id, read] : readReadStates(data))
        if (!names(state, {{"id", id.hex()}})) eraseReadState(data, id);
    for (const auto& room : readCommunityReadStates(data))
        if (!names(state, {{"base_url", room.baseUrl}, {"room", room.room}}))
            eraseCommunityReadState(data, room.baseUrl, room.room);
    for (const auto& json : state) {
        const ReadState read{numberFrom(json, "last_read"), flagFrom(json, "unread")};
        if (json["type"] == "community")
            writeCommunityReadState(data, {textOf(json["base_url"]), textOf(json["room"]),
                                           toText(bytesOf(json["pubkey"])), read});
        else if (json["type"] == "legacy_group")
            writeLegacyGroupReadState(data, idFrom(json["id"]), read);
        else
            writeReadState(data, idFrom(json["id"]), read);
    }
}

Json commonJson(Json group, const GroupCommon& common) {
    group["priority"] = common.priority;
    group["joined_at"] = common.joinedSeconds;
    group["notifications"] = static_cast<int>(common.notify);
    group["mute_until"] = common.muteUntilSeconds;
    group["invited"] = common.isInvited;
    return group;
}

GroupCommon commonFrom(const Json& json) {
    return {static_cast<Notify>(numberFrom(json, "notifications")), numberFrom(json, "mute_until"),
            numberFrom(json, "priority"), numberFrom(json, "joined_at"), flagFrom(json, "invited")};
}

Json groupJson(const Group& group) {
    const auto key = group.seed.empty() ? Bytes{} : concat({group.seed, group.id.key()});
    return commonJson({{"type", "group"},
                       {"id", group.id.hex()},
                       {"name", group.name},
                       {"secretkey", toHex(key)},
                       {"auth_data", toHex(group.authData)},
                       {"removed_status", group.removed}},
                      group.common);
}

Json communityJson(const Community& community) {
    const auto normal = normalRoom(community.room);
    return commonJson({{"type", "community"},
                       {"name", ""},
                       {"base_url", community.baseUrl},
                       {"room", community.room},
                       {"room_norm", normal ? *normal : "none"},
                       {"pubkey", toHex(community.publicKey)}},
                      community.common);
}

Json legacyGroupJson(const LegacyGroup& group) {
    auto members = Json::object();
    for (const auto& id : group.members)
        members[id.hex()] = "member";
    for (const auto& id : group.admins)
        members[id.hex()] = "admin";
    return commonJson({{"type", "legacy_group"},
                       {"id", group.id.hex()},
                       {"name", group.name},
                       {"enc_pubkey", toHex(group.encPublicKey)},
                       {"enc_seckey", toHex(group.encSecretKey)},
                       {"disappearing_timer", group.timerSeconds},
                       {"members", members}},
                      group.common);
}

Json groupsJson(const Dict& data) {
    auto all = Json::array();
    for (const auto& group : readGroups(data))
        all.push_back(groupJson(group));
    for (const auto& community : readCommunities(data))
        all.push_back(communityJson(community));
    for (const auto& group : readLegacyGroups(data))
        all.push_back(legacyGroupJson(group));
    return all;
}

void writeOneGroup(Dict& data, const Json& json) {
    auto seed = bytesOf(json["secretkey"]);
    seed.resize(std::min<std::size_t>(seed.size(), 32));
    writeGroup(data, {idFrom(json["id"]), seed, bytesOf(json["auth_data"]), textOf(json["name"]),
                      static_cast<int>(numberFrom(json, "removed_status")), commonFrom(json)});
}

void writeOneLegacyGroup(Dict& data, const Json& json) {
    LegacyGroup group{idFrom(json["id"]),
                      textOf(json["name"]),
                      bytesOf(json["enc_pubkey"]),
                      bytesOf(json["enc_seckey"]),
                      {},
                      {},
                      numberFrom(json, "disappearing_timer"),
                      commonFrom(json)};
    for (const auto& [id, role] : json["members"].items())
        (role == "admin" ? group.admins : group.members).push_back(idFrom(id));
    writeLegacyGroup(data, group);
}

void writeGroups(Dict& data, const Json& state) {
    for (const auto& group : readGroups(data))
        if (!names(state, {{"id", group.id.hex()}})) eraseGroup(data, group.id);
    for (const auto& group : readLegacyGroups(data))
        if (!names(state, {{"id", group.id.hex()}})) eraseLegacyGroup(data, group.id);
    for (const auto& community : readCommunities(data))
        if (!names(state, {{"base_url", community.baseUrl}, {"room", community.room}}))
            eraseCommunity(data, community);
    for (const auto& json : state) {
        if (json["type"] == "group") writeOneGroup(data, json);
        if (json["type"] == "legacy_group") writeOneLegacyGroup(data, json);
        if (json["type"] == "community")
            writeCommunity(data, {textOf(json["base_url"]), textOf(json["room"]),
                                  bytesOf(json["pubkey"]), commonFrom(json)});
    }
}

}  // namespace

Json stateOf(Kind kind, const Dict& data) {
    switch (kind) {
        case Kind::UserProfile:
            return profileJson(data);
        case Kind::Contacts:
            return contactsJson(data);
        case Kind::ConvoInfoVolatile:
            return readStatesJson(data);
        case Kind::UserGroups:
            return groupsJson(data);
    }
    return nullptr;
}

void writeState(Kind kind, Dict& data, const Json& state) {
    if (kind == Kind::UserProfile) writeProfile(data, state);
    if (kind == Kind::Contacts) writeContacts(data, state);
    if (kind == Kind::ConvoInfoVolatile) writeReadStates(data, state);
    if (kind == Kind::UserGroups) writeGroups(data, state);
    prune(data);
}

}  // namespace starling::test
