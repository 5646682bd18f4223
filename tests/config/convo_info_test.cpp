// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/convo_info.h"

#include "config/hand_made.h"

namespace starling::config {
namespace {

const AccountId kBob = idWith(0xB0);
const AccountId kGroup = idWith(0x60, AccountId::kGroup);
const AccountId kLegacy = idWith(0x1E);
const CommunityReadState kRoom{
    "https://open.example.org", "room", std::string(32, 'k'), {7, false}};

Dict everything() {
    Dict data;
    writeReadState(data, kBob, {1, true});
    writeReadState(data, kGroup, {2, false});
    writeLegacyGroupReadState(data, kLegacy, {3, false});
    writeCommunityReadState(data, kRoom);
    return data;
}

}  // namespace

TEST(ReadStateView, WhatIsWrittenIsReadBack) {
    const auto data = everything();
    const std::vector<std::pair<AccountId, ReadState>> all{{kBob, {1, true}}, {kGroup, {2, false}}};
    const std::vector<std::pair<AccountId, ReadState>> legacy{{kLegacy, {3, false}}};
    EXPECT_EQ(readReadStates(data), all);
    EXPECT_EQ(readReadState(data, kBob), (ReadState{1, true}));
    EXPECT_EQ(readReadState(data, kGroup), (ReadState{2, false}));
    EXPECT_EQ(readReadState(data, kLegacy), std::nullopt);
    EXPECT_EQ(readLegacyGroupReadStates(data), legacy);
    EXPECT_EQ(readLegacyGroupReadState(data, kLegacy), (ReadState{3, false}));
    EXPECT_EQ(readLegacyGroupReadState(data, kBob), std::nullopt);
    EXPECT_EQ(readCommunityReadStates(data), std::vector{kRoom});
}

TEST(ReadStateView, WhatSaysNothingIsNotWritten) {
    auto data = everything();
    writeReadState(data, kBob, {1, false});
    const auto& people = std::get<Dict>(data["1"].is);
    EXPECT_EQ(people, (Dict{{raw(kBob), Value{Dict{{"r", number(1)}}}}}));
    writeReadState(data, kBob, {0, true});
    EXPECT_EQ(people, (Dict{{raw(kBob), Value{Dict{{"u", number(1)}}}}}));
}

TEST(ReadStateView, ErasedOnesAreGone) {
    auto data = everything();
    eraseReadState(data, kBob);
    eraseReadState(data, kGroup);
    eraseReadState(data, kGroup);
    EXPECT_TRUE(readReadStates(data).empty());
    eraseCommunityReadState(data, kRoom.baseUrl, "ROOM");
    EXPECT_EQ(std::get<Dict>(data["o"].is), Dict{});
    EXPECT_TRUE(readLegacyGroupReadState(data, kLegacy));
}

TEST(ReadStateView, TheLastRoomTakesItsServerAlong) {
    auto data = everything();
    auto other = kRoom;
    other.room = "other";
    writeCommunityReadState(data, other);
    eraseCommunityReadState(data, kRoom.baseUrl, kRoom.room);
    EXPECT_EQ(readCommunityReadStates(data), std::vector{other});
}

TEST(ReadStateView, BeforeAPushWhatIsLongReadIsDroppedUnlessItIsMarked) {
    auto data = everything();
    pruneReadStates(data, 3);
    EXPECT_EQ(readReadState(data, kBob), (ReadState{1, true}));
    EXPECT_EQ(readReadState(data, kGroup), std::nullopt);
    EXPECT_EQ(readLegacyGroupReadState(data, kLegacy), (ReadState{3, false}));
    pruneReadStates(data, 8);
    EXPECT_EQ(readLegacyGroupReadState(data, kLegacy), std::nullopt);
    EXPECT_TRUE(readCommunityReadStates(data).empty());
    EXPECT_TRUE(readReadState(data, kBob));
}

TEST(ReadStateView, WhatIsMalformedIsSkippedAndLeftAlone) {
    const Dict rooms{{"Room", Value{Dict{{"r", number(1)}}}}, {"room", number(1)}};
    const Dict server{{"#", text(std::string(32, 'k'))}, {"R", Value{rooms}}};
    const Dict data{
        {"1", Value{Dict{{raw(kGroup), Value{Dict{{"r", number(1)}}}}, {raw(kBob), number(1)}}}},
        {"g", Value{Dict{{"short", Value{Dict{{"r", number(1)}}}}}}},
        {"C", text("no dict")},
        {"o", Value{Dict{{"https://open.example.org", Value{server}},
                         {"https://OPEN.example.org", Value{server}},
                         {"https://keyless.example.org", Value{Dict{{"R", Value{rooms}}}}},
                         {"https://text.example.org", text("x")}}}}};
    EXPECT_TRUE(readReadStates(data).empty());
    EXPECT_TRUE(readCommunityReadStates(data).empty());
    EXPECT_TRUE(readLegacyGroupReadStates(data).empty());
    auto pruned = data;
    pruneReadStates(pruned, 1000);
    EXPECT_EQ(pruned, data);
}

TEST(ReadStateView, KeysOfNewerClientsStayAndNegativeTimesAreNone) {
    Dict data{{"1", Value{Dict{{raw(kBob), Value{Dict{{"r", number(-4)}, {"y", number(1)}}}}}}}};
    EXPECT_EQ(readReadState(data, kBob), ReadState{});
    writeReadState(data, kBob, {9, false});
    EXPECT_EQ(
        data,
        (Dict{{"1", Value{Dict{{raw(kBob), Value{Dict{{"r", number(9)}, {"y", number(1)}}}}}}}}));
}

TEST(ReadStateView, WhatHasNoPlaceIsNotWritten) {
    Dict data;
    writeReadState(data, idWith(1, 0x15), {1, false});
    writeLegacyGroupReadState(data, kGroup, {1, false});
    auto room = kRoom;
    room.room = "no room";
    writeCommunityReadState(data, room);
    room = kRoom;
    room.publicKey.pop_back();
    writeCommunityReadState(data, room);
    room = kRoom;
    room.baseUrl += "/";
    writeCommunityReadState(data, room);
    EXPECT_EQ(data, Dict{});
}

}  // namespace starling::config
