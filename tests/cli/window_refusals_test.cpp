// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a window does not do for starling-cli, and what is no call at all.

#include "cli/exit_codes.h"
#include "cli/window_caller.h"

#include <cstdint>

namespace starling::cli {

namespace {

using Words = std::vector<std::string>;

struct WindowRefusals : WindowWithAccount {
    void expectRefused(const Words& words, Exit exit, const std::string& advice) {
        const auto heard = ask({words, "abbey"});
        EXPECT_EQ(heard.exit, static_cast<int>(exit)) << words.front();
        EXPECT_NE(heard.err.find(advice), std::string::npos) << heard.err;
        EXPECT_EQ(heard.out, "");
    }
    /// It says that it is ready, and then no more.
    void expectHungUp(const std::string& said) {
        Caller caller{service};
        ASSERT_TRUE(caller.isTaken);
        caller.say(said);
        const auto heard = caller.hear();
        EXPECT_FALSE(heard.exit) << said.substr(0, 80);
        EXPECT_EQ(heard.out + heard.err, "");
    }
};

struct Closing : WindowRefusals, testing::WithParamInterface<Words> {};

/// The same numbers each time.
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_{seed} {}
    std::uint32_t next(std::uint32_t below) {
        state_ = state_ * 1'664'525 + 1'013'904'223;
        return (state_ >> 8) % below;
    }

private:
    std::uint32_t state_;
};

}  // namespace

TEST_P(Closing, WhatNeedsTheProfileForItselfIsRefused) {
    expectRefused(GetParam(), Exit::InUse, "close the window first");
    expectWell();
}

INSTANTIATE_TEST_SUITE_P(Verbs, Closing,
                         testing::Values(Words{"create", "--name", "Bob"}, Words{"restore"},
                                         Words{"passphrase", "set"}, Words{"passphrase", "change"},
                                         Words{"passphrase", "remove"}, Words{"repair"},
                                         Words{"wipe", "--yes"},
                                         Words{"wipe", "--yes", "--network"}, Words{"chat", "Bob"},
                                         Words{"echo"}, Words{"qr", "--recovery"}));

TEST_F(WindowRefusals, ListeningNeedsABound) {
    expectRefused({"listen"}, Exit::InUse, "--count or --timeout");
    EXPECT_EQ(ask({{"listen", "--timeout", "0"}}).exit, 0);
}

TEST_F(WindowRefusals, AProfileIsOnNoOtherNetwork) {
    const auto heard = ask({{"id"}, std::nullopt, "testnet"});
    EXPECT_EQ(heard.exit, static_cast<int>(Exit::Storage));
    EXPECT_NE(heard.err.find("belongs to the network \"session\""), std::string::npos) << heard.err;
    EXPECT_EQ(ask({{"id"}, std::nullopt, "session"}).exit, 0);
}

TEST_F(WindowRefusals, AProfileNamedInTheCallChangesNothing) {
    const auto heard = ask({{"--profile", "/nowhere", "--passphrase-file", "/nowhere", "id"}});
    EXPECT_EQ(heard.out, client->id().hex() + "\n");
}

TEST_F(WindowRefusals, WhatIsNoCallEndsTheConnection) {
    const auto whole = *encode(Call{{"id"}});
    for (const auto& said :
         {std::string{"\n"}, std::string{"id\n"}, std::string{"{}\n"}, std::string{"call\n"},
          std::string{"{\"call\":[]}\n"}, std::string{"{\"call\":[\"id\"],\"more\":1}\n"},
          std::string{"{\"exit\":0}\n"}, std::string{"\0\xff\n", 3}, whole + whole, whole + "x",
          std::string(kMostFrame - 1, '[') + "\n"})
        expectHungUp(said);
    expectWell();
}

TEST_F(WindowRefusals, ALineThatDoesNotEndIsNotKept) {
    expectHungUp(std::string(2 * kMostFrame, 'x'));
    expectHungUp(std::string(2 * kMostFrame, '{') + "\n");
}

TEST_F(WindowRefusals, WhoeverSaysNothingIsNotWaitedForEndlessly) {
    WindowService impatient{Millis{20}};
    atHome([&] { impatient.lend(*client); });
    Caller caller{impatient};
    EXPECT_FALSE(caller.hear().exit);
    atHome([&] { impatient.takeBack(); });
}

TEST_F(WindowRefusals, RandomBytesDoNoHarm) {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        Numbers numbers{seed};
        std::string said;
        for (auto left = numbers.next(400); left > 0; --left)
            said += static_cast<char>(numbers.next(256));
        expectHungUp(said + "\n\n");
    }
    expectWell();
}

TEST_F(WindowRefusals, ACallWithAWrongByteDoesNoHarm) {
    const auto good = *encode(Call{{"--json", "conversations"}, "input", "session", true});
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        Numbers numbers{seed};
        auto said = good;
        said[numbers.next(static_cast<std::uint32_t>(said.size() - 1))] =
            static_cast<char>(numbers.next(256));
        Caller caller{service};
        caller.say(said + "\n");
        while (caller.line()) {
        }
    }
    expectWell();
}

}  // namespace starling::cli
