// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/user_groups.h"

#include "config/hand_made.h"

namespace starling::config {
namespace {

const AccountId kGroup = idWith(0x60, AccountId::kGroup);
const AccountId kLegacy = idWith(0x1E);
const AccountId kBob = idWith(0xB0);
const AccountId kCarol = idWith(0xCA);
const GroupCommon kCommon{Notify::All, 11, -1, 12, true};

Group admins() {
    return {kGroup, Bytes(32, 1), {}, "Ours", 0, kCommon};
}
Group members() {
    return {kGroup, {}, Bytes(100, 2), "", 1, {}};
}
Community room() {
    return {"https://open.example.org", "SudokuRoom", Bytes(32, 3), kCommon};
}
LegacyGroup legacy() {
    return {kLegacy, "Old", Bytes(32, 4), Bytes(32, 5), {kBob}, {kCarol}, 60, kCommon};
}

/// The entry of an id under `place`.
Dict& entryIn(Dict& data, const std::string& place, const AccountId& id) {
    return std::get<Dict>(std::get<Dict>(data[place].is)[raw(id)].is);
}

}  // namespace

TEST(GroupsView, WhatIsWrittenIsReadBack) {
    Dict data;
    writeGroup(data, admins());
    writeCommunity(data, room());
    writeLegacyGroup(data, legacy());
    EXPECT_EQ(readGroups(data), std::vector{admins()});
    EXPECT_EQ(readCommunities(data), std::vector{room()});
    EXPECT_EQ(readLegacyGroups(data), std::vector{legacy()});
    writeGroup(data, members());
    EXPECT_EQ(readGroups(data), std::vector{members()});
}

TEST(GroupsView, AGroupAlwaysHasTheKeyOfItsSeed) {
    Dict data;
    writeGroup(data, {kGroup, {}, {}, "", 0, {}});
    EXPECT_EQ(entryIn(data, "g", kGroup), (Dict{{"K", text("")}}));
    writeGroup(data, admins());
    writeGroup(data, {kGroup, {}, {}, "", 0, {}});
    EXPECT_EQ(entryIn(data, "g", kGroup), (Dict{{"K", text("")}}));
}

TEST(GroupsView, AnAdminNeedsNoTokenOfAMember) {
    Dict data;
    writeGroup(data, members());
    auto promoted = members();
    promoted.seed = Bytes(32, 1);
    writeGroup(data, promoted);
    EXPECT_EQ(entryIn(data, "g", kGroup).count("s"), 0U);
    EXPECT_TRUE(readGroups(data).front().authData.empty());
}

TEST(GroupsView, ErasedOnesAreGone) {
    Dict data;
    writeGroup(data, admins());
    writeCommunity(data, room());
    writeLegacyGroup(data, legacy());
    eraseGroup(data, kGroup);
    eraseLegacyGroup(data, kLegacy);
    eraseCommunity(data, room());
    prune(data);
    EXPECT_EQ(data, Dict{});
    eraseGroup(data, kGroup);
    eraseLegacyGroup(data, kLegacy);
    eraseCommunity(data, room());
    EXPECT_EQ(data, Dict{});
}

TEST(GroupsView, RoomsStandUnderTheirLowerCaseName) {
    Dict data;
    writeCommunity(data, room());
    auto same = room();
    same.room = "SUDOKUroom";
    writeCommunity(data, same);
    EXPECT_EQ(readCommunities(data), std::vector{same});
    eraseCommunity(data, room());
    EXPECT_TRUE(readCommunities(data).empty());
}

TEST(GroupsView, ARoomWhoseNameIsAnothersKeepsItsOwn) {
    Dict data;
    writeCommunity(data, room());
    auto& server = std::get<Dict>(std::get<Dict>(data["o"].is)[room().baseUrl].is);
    auto& entry = std::get<Dict>(std::get<Dict>(server["R"].is)["sudokuroom"].is);
    for (const auto& name : {text("Elsewhere"), text("no name"), number(1)}) {
        entry["n"] = name;
        EXPECT_EQ(readCommunities(data).front().room, "sudokuroom");
    }
}

TEST(GroupsView, WhatIsNoMemberStaysInTheSetOfMembers) {
    Dict data;
    writeLegacyGroup(data, legacy());
    auto& set = std::get<Set>(entryIn(data, "C", kLegacy)["m"].is);
    set.insert(Scalar{std::int64_t{5}});
    set.insert(Scalar{std::string{"short"}});
    EXPECT_EQ(readLegacyGroups(data).front(), legacy());
    auto changed = legacy();
    changed.members = {kCarol};
    changed.admins = {};
    writeLegacyGroup(data, changed);
    EXPECT_EQ(readLegacyGroups(data).front(), changed);
    EXPECT_EQ(std::get<Set>(entryIn(data, "C", kLegacy)["m"].is),
              (Set{Scalar{std::int64_t{5}}, Scalar{std::string{"short"}}, Scalar{raw(kCarol)}}));
    EXPECT_EQ(entryIn(data, "C", kLegacy).count("a"), 0U);
}

TEST(GroupsView, KeysOfALegacyGroupCountTogether) {
    Dict data;
    writeLegacyGroup(data, legacy());
    entryIn(data, "C", kLegacy).erase("K");
    const auto read = readLegacyGroups(data).front();
    EXPECT_TRUE(read.encPublicKey.empty());
    EXPECT_TRUE(read.encSecretKey.empty());
}

TEST(GroupsView, WhatIsMalformedIsSkippedAndLeftAlone) {
    const Dict entry{{"K", text("short")}, {"s", text("short")}, {"n", number(1)},
                     {"r", number(3)},     {"@", number(9)},     {"j", number(-1)}};
    Dict data{{"g", Value{Dict{{raw(kGroup), Value{entry}},
                               {raw(kBob), Value{entry}},
                               {raw(idWith(1, AccountId::kGroup)), number(1)}}}},
              {"C", Value{Dict{{raw(kGroup), Value{entry}}}}}};
    const Group bareGroup{kGroup, {}, {}, "", 0, {}};
    EXPECT_EQ(readGroups(data), std::vector{bareGroup});
    EXPECT_TRUE(readLegacyGroups(data).empty());
    const auto before = data;
    writeGroup(data, bareGroup);
    EXPECT_EQ(data, before);
}

TEST(GroupsView, KeysOfNewerClientsStay) {
    Dict data;
    writeGroup(data, admins());
    entryIn(data, "g", kGroup)["future"] = number(1);
    writeGroup(data, members());
    EXPECT_EQ(entryIn(data, "g", kGroup)["future"], number(1));
}

TEST(GroupsView, WhatIsOfTheWrongKindIsNotWritten) {
    Dict data;
    auto group = admins();
    group.id = kBob;
    writeGroup(data, group);
    auto old = legacy();
    old.id = kGroup;
    writeLegacyGroup(data, old);
    auto community = room();
    community.publicKey.pop_back();
    writeCommunity(data, community);
    EXPECT_EQ(data, Dict{});
}

}  // namespace starling::config
