// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One account on several devices, told with the programs themselves.

#include "cli/exit_codes.h"
#include "cli/qr_lines.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace starling::test {

namespace {

using cli::Exit;

struct Devices : testing::Test {
    static void SetUpTestSuite() { office = std::make_unique<Office>(); }
    static void TearDownTestSuite() { office.reset(); }
    static std::unique_ptr<Office> office;

    std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    User phone{*office, name + "-phone"};
    User laptop{*office, name + "-laptop"};
    std::string alicesId = phone.create("Alice");

    static Json only(const Outcome& outcome) {
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const auto all = User::lines(outcome);
        EXPECT_EQ(all.size(), 1U) << outcome.out;
        return all.empty() ? Json{} : all[0];
    }
    static void sync(const User& device) {
        const auto state = only(device.cli({"sync", "--timeout", "60"}));
        EXPECT_TRUE(state["fetched"] == true && state["pushed"] == true) << state;
        EXPECT_EQ(state["problem"], "");
    }
    void restore(const User& device, const std::string& secret) const {
        const auto restored = device.cli({"restore"}, secret + "\n");
        ASSERT_EQ(restored.status, 0) << restored.err;
        EXPECT_EQ(User::lines(restored).at(0)["id"], alicesId);
    }
    bool hasProfile(const std::string& device) const {
        return std::filesystem::exists(*office / (name + "-" + device) / "account");
    }
    /// As a person runs it, without --json.
    static Outcome plainly(const User& device, const Words& words) {
        auto command = device.command(words);
        std::erase(command, "--json");
        return runProgram(command);
    }
};

std::unique_ptr<Office> Devices::office;

}  // namespace

TEST_F(Devices, WhatIsDecidedOnOneIsOnTheOther) {
    User bob{*office, name + "-bob"};
    const auto bobsId = bob.create("Bob");
    sync(phone);
    restore(laptop, phone.words());
    EXPECT_EQ(only(laptop.cli({"name"}))["name"], "Alice");

    ASSERT_EQ(bob.cli({"send", alicesId, "hi Alice"}).status, 0);
    sync(phone);
    EXPECT_EQ(only(phone.cli({"requests"}))["name"], "Bob");
    ASSERT_EQ(phone.cli({"accept", bobsId}).status, 0);
    ASSERT_EQ(phone.cli({"nickname", bobsId, "Bobby"}).status, 0);
    ASSERT_EQ(phone.cli({"pin", bobsId}).status, 0);
    ASSERT_EQ(phone.cli({"name", "Alice L."}).status, 0);
    sync(phone);
    sync(laptop);
    const auto contact = only(phone.cli({"contacts"}));
    EXPECT_EQ(contact["nickname"], "Bobby");
    EXPECT_EQ(contact["pinned"], true);
    EXPECT_EQ(only(laptop.cli({"contacts"})), contact);
    EXPECT_TRUE(User::lines(laptop.cli({"requests"})).empty());
    EXPECT_EQ(only(laptop.cli({"name"}))["name"], "Alice L.");

    ASSERT_EQ(laptop.cli({"block", "Bobby"}).status, 0);
    sync(laptop);
    sync(phone);
    EXPECT_EQ(only(phone.cli({"contacts"}))["blocked"], true);
}

TEST_F(Devices, WithoutANetworkTheySayThatTheyDoNotAgree) {
    const auto alone = phone.cli({"--proxy", "socks5h://127.0.0.1:1", "sync", "--timeout", "1"});
    EXPECT_EQ(alone.status, static_cast<int>(Exit::Unreachable));
    EXPECT_NE(User::lines(alone).at(0)["problem"], "");
}

TEST_F(Devices, WhatIsWipedEverywhereIsNotFoundAgain) {
    sync(phone);
    const auto wiped = only(phone.cli({"wipe", "--network", "--yes"}));
    EXPECT_GE(wiped["nodes"], 1);
    EXPECT_FALSE(hasProfile("phone"));
    EXPECT_EQ(phone.cli({"id"}).status, static_cast<int>(Exit::NoAccount));
    restore(laptop, phone.words());
    EXPECT_EQ(only(laptop.cli({"name"}))["name"], "");
}

TEST_F(Devices, OnThisDeviceAloneItGoesWithoutItsPassphrase) {
    sync(phone);
    const auto file = *office / name;
    std::ofstream{file} << "correct horse\n";
    ASSERT_EQ(phone.cli({"passphrase", "set", "--new-passphrase-file", file.string()}).status, 0);
    const auto wiped = only(phone.cli({"wipe", "--yes"}));
    EXPECT_FALSE(wiped.contains("nodes"));
    EXPECT_FALSE(hasProfile("phone"));
    EXPECT_EQ(phone.cli({"wipe", "--yes"}).status, static_cast<int>(Exit::NoAccount));
    restore(laptop, phone.words());
    EXPECT_EQ(only(laptop.cli({"name"}))["name"], "Alice");
}

TEST_F(Devices, NothingGoesWhenTheNetworkDoesNotAnswerOrAnotherProgramIsThere) {
    const auto away = phone.cli({"--proxy", "socks5h://127.0.0.1:1", "wipe", "--network", "--yes"});
    EXPECT_EQ(away.status, static_cast<int>(Exit::Unreachable)) << away.err;
    EXPECT_NE(away.err.find("without --network"), std::string::npos) << away.err;
    Program echo{phone.command({"echo"})};
    ASSERT_TRUE(echo.readLine());
    EXPECT_EQ(phone.cli({"wipe", "--yes"}).status, static_cast<int>(Exit::InUse));
    EXPECT_EQ(echo.end(), 0);
    EXPECT_EQ(only(phone.cli({"id"}))["id"], alicesId);
}

TEST_F(Devices, ADrawnCodeLeadsToTheAccount) {
    const auto code = only(phone.cli({"qr"}));
    EXPECT_EQ(code["id"], alicesId);
    EXPECT_EQ(code["rows"].size(), code["size"]);
    EXPECT_EQ(phone.cli({"qr", "--recovery"}).status, static_cast<int>(Exit::Invalid))
        << "not for programs";

    const auto drawn = plainly(phone, {"qr", "--recovery"});
    EXPECT_NE(drawn.err.find("whoever scans it is you"), std::string::npos) << drawn.err;
    std::vector<std::string> lines;
    std::istringstream text{drawn.out};
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    const auto secret = scan(lines, false);
    ASSERT_TRUE(secret) << drawn.out;
    sync(phone);
    restore(laptop, *secret);
    EXPECT_EQ(only(laptop.cli({"name"}))["name"], "Alice");
}

}  // namespace starling::test
