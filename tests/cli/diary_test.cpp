// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What two people and a network with faults leave in the diaries: nothing of theirs.

#include "support/office.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace starling::test {

namespace {

/// The diaries of `profile`, one behind the other.
std::string diaryOf(const Office& office, const std::string& profile) {
    std::string all;
    for (const auto& each : std::filesystem::directory_iterator{office / profile / "log"}) {
        std::ifstream in{each.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{in}, {});
    }
    return all;
}

}  // namespace

TEST(Diary, HoldsNoAddressIdTextNameOrKeyWhateverGoesWrong) {
    Office office{{"--nodes", "9"}};
    User alice{office, "alice"}, bob{office, "bob"};
    const auto aliceId = alice.create("Alice Liddell");
    const auto bobId = bob.create("Bob Cratchit");
    const auto send = [&](const std::string& text) {
        return alice.cli({"send", bobId, text, "--timeout", "4"}).status;
    };
    EXPECT_EQ(send("a secret of mine"), 0);
    for (const Words& fault : {Words{"stop", "1"}, Words{"corrupt", "2"}, Words{"stop", "3"}})
        EXPECT_EQ(office.ctl(fault).status, 0);
    send("another secret");
    bob.cli({"listen", "--timeout", "4"});
    bob.cli({"--proxy", "socks5h://carol:hunter2@127.0.0.1:1", "send", aliceId, "a third secret",
             "--timeout", "2"});

    for (const auto* profile : {"alice", "bob"}) {
        const auto diary = diaryOf(office, profile);
        EXPECT_NE(diary.find("service nodes are known"), std::string::npos) << "it is kept";
        for (const auto& never :
             {std::string{"secret"}, std::string{"127.0.0.1"}, std::string{"localhost"},
              std::string{"Liddell"}, std::string{"Cratchit"}, std::string{"hunter2"}, aliceId,
              bobId, aliceId.substr(2, 20), bobId.substr(2, 20), alice.words(), bob.words(),
              alice.words().substr(0, alice.words().find(' ', 30)), std::string{"https://"}})
            EXPECT_EQ(diary.find(never), std::string::npos) << never << " in\n" << diary;
    }
}

}  // namespace starling::test
