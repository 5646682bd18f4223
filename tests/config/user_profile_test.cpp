// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/user_profile.h"

#include "config/hand_made.h"

namespace starling::config {
namespace {

const Bytes kKey(32, 7);
const Bytes kOtherKey(32, 8);

Dict dataOf(const UserProfile& profile) {
    Dict data;
    writeUserProfile(data, profile);
    return data;
}

}  // namespace

TEST(UserProfileView, WhatIsWrittenIsReadBack) {
    const UserProfile profile{"Alice",   Picture{"http://host/file/1", kKey}, -1, 86400, true,
                              1732200000};
    EXPECT_EQ(readUserProfile(dataOf(profile)), profile);
    EXPECT_EQ(readUserProfile({}), UserProfile{});
    EXPECT_EQ(dataOf({}), Dict{});
}

TEST(UserProfileView, WhatSaysNothingIsRemoved) {
    auto data = dataOf({"Alice", Picture{"http://host/file/1", kKey}, 3, 86400, false, 1732200000});
    writeUserProfile(data, {});
    EXPECT_EQ(data, Dict{});
}

TEST(UserProfileView, NoToRequestsFromCommunitiesIsNotTheSameAsNotSaying) {
    UserProfile profile;
    profile.communityRequests = false;
    const auto data = dataOf(profile);
    EXPECT_EQ(data, (Dict{{"M", number(0)}}));
    EXPECT_EQ(readUserProfile(data).communityRequests, false);
}

TEST(UserProfileView, KeysOfNewerClientsStay) {
    Dict data{{"f", number(5)},
              {"E", number(9)},
              {"n", text("Alice")},
              {"s", Value{Dict{{"x", number(1)}}}}};
    auto expected = data;
    auto profile = readUserProfile(data);
    profile.name = "Bob";
    expected["n"] = text("Bob");
    writeUserProfile(data, profile);
    EXPECT_EQ(data, expected);
}

TEST(UserProfileView, MalformedFieldsReadAsNothingAndAreLeftAlone) {
    const Dict data{{"n", number(1)},     {"p", text("http://host/1")},
                    {"q", text("short")}, {"+", text("1")},
                    {"e", number(-5)},    {"M", text("1")},
                    {"t", Value{Dict{}}}};
    EXPECT_EQ(readUserProfile(data), UserProfile{});
    auto written = data;
    writeUserProfile(written, {});
    EXPECT_EQ(written, data);
    EXPECT_EQ(readUserProfile({{"n", text("\xFF")}}).name, "");
}

TEST(UserProfileView, ALongNameIsCutBetweenCharacters) {
    UserProfile profile;
    profile.name = "x";
    for (int i = 0; i < 60; ++i)
        profile.name += "é";
    const auto name = readUserProfile(dataOf(profile)).name;
    EXPECT_EQ(name.size(), 99U);
    EXPECT_EQ(name, profile.name.substr(0, 99));
    const auto longer = std::string(150, 'x');
    EXPECT_EQ(readUserProfile({{"n", text(longer)}}).name, longer.substr(0, 100));
}

TEST(UserProfileView, APictureNeedsAShortAddressAndAWholeKey) {
    UserProfile profile;
    profile.picture = Picture{std::string(223, 'u'), kKey};
    EXPECT_EQ(readUserProfile(dataOf(profile)), profile);
    profile.picture = Picture{std::string(224, 'u'), kKey};
    EXPECT_EQ(dataOf(profile), Dict{});
    profile.picture = Picture{"u", Bytes(31)};
    EXPECT_EQ(dataOf(profile), Dict{});
}

TEST(UserProfileView, OfTwoUploadsOfAPictureTheNewerCounts) {
    Dict data{{"p", text("u1")}, {"q", text(std::string(32, 7))}, {"t", number(10)},
              {"P", text("u2")}, {"Q", text(std::string(32, 8))}, {"T", number(10)}};
    EXPECT_EQ(readUserProfile(data).picture, (Picture{"u1", kKey}));
    EXPECT_EQ(readUserProfile(data).updatedSeconds, 10);
    data["T"] = number(11);
    EXPECT_EQ(readUserProfile(data).picture, (Picture{"u2", kOtherKey}));
    EXPECT_EQ(readUserProfile(data).updatedSeconds, 11);

    auto renamed = readUserProfile(data);
    renamed.name = "Alice";
    renamed.updatedSeconds = 20;
    writeUserProfile(data, renamed);
    EXPECT_EQ(readUserProfile(data), renamed);
    renamed.picture.reset();
    writeUserProfile(data, renamed);
    EXPECT_EQ(readUserProfile(data), renamed);
}

}  // namespace starling::config
