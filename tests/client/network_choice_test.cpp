// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/network_choice.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace starling {

namespace {

constexpr const char* kOffice = R"({"name":"office","seeds":[{"url":"https://127.0.0.1:1/",
    "pins":["sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]}],"nodes":[],"colour":"blue"})";

struct NetworkChoice : testing::Test {
    TempFolder folder;

    std::string write(const std::string& name, const std::string& text) {
        std::ofstream{folder / name} << text;
        return (folder / name).string();
    }
};

}  // namespace

TEST_F(NetworkChoice, TheNamedNetworksAreBuiltIn) {
    EXPECT_EQ(chooseNetwork("session")->name, "session");
    EXPECT_EQ(chooseNetwork("testnet")->name, "testnet");
}

TEST_F(NetworkChoice, AFileIsReadAndKeptAsItIs) {
    const auto profile = chooseNetwork(write("office.json", kOffice));
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->name, "office");
    EXPECT_EQ(profile->text, kOffice);
}

TEST_F(NetworkChoice, AMalformedFileIsNamed) {
    const auto file = write("bad.json", "{");
    const auto refused = chooseNetwork(file);
    EXPECT_EQ(refused.error().code, Errc::Invalid);
    EXPECT_NE(refused.error().detail.find("bad.json"), std::string::npos);
}

TEST_F(NetworkChoice, WhatIsNeitherANameNorAFileIsRefused) {
    const auto refused = chooseNetwork((folder / "nothing").string());
    EXPECT_EQ(refused.error().code, Errc::Invalid);
    EXPECT_NE(refused.error().detail.find("no such file"), std::string::npos);
}

TEST_F(NetworkChoice, TheLocalNetworkMustBeServedByStarlingnet) {
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const auto refused = chooseNetwork("local");
    EXPECT_EQ(refused.error().code, Errc::Invalid);
    EXPECT_NE(refused.error().detail.find("starlingnet --dir"), std::string::npos);

    std::filesystem::create_directories(folder / "starling/localnet");
    write("starling/localnet/network.json", kOffice);
    EXPECT_EQ(chooseNetwork("local")->name, "office");
}

TEST_F(NetworkChoice, AHugeFileIsNotRead) {
    EXPECT_FALSE(chooseNetwork(write("huge.json", std::string(9'000'000, ' '))));
}

}  // namespace starling
