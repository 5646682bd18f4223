// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// `starling-cli passphrase`, and what a profile says about how it was left.

#include "cli/exit_codes.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace starling::test {

namespace {

using cli::Exit;

struct PassphraseVerb : testing::Test {
    TempFolder folder;

    std::string file(const std::string& name, const std::string& line) {
        std::ofstream{folder / name} << line << '\n';
        return (folder / name).string();
    }
    std::string profile() const { return (folder / "profile").string(); }
    /// With a way to the network that leads nowhere.
    Words command(Words words) const {
        words.insert(words.begin(),
                     {STARLING_BIN_DIR "/starling-cli", "--profile", profile(), "--network",
                      "session", "--proxy", "socks5h://127.0.0.1:1", "--json"});
        return words;
    }
    Outcome run(const Words& words, const std::string& input = "") const {
        return runProgram(command(words), input);
    }
    void create() { ASSERT_EQ(run({"create", "--name", "Alice"}).status, 0); }

    static void expect(const Outcome& outcome, Exit exit, const std::string& about) {
        EXPECT_EQ(outcome.status, static_cast<int>(exit)) << outcome.err;
        EXPECT_NE(outcome.err.find(about), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    }
    static constexpr const char* kTold = "did not end in order";
};

}  // namespace

TEST_F(PassphraseVerb, IsSetChangedAndRemoved) {
    create();
    const auto one = file("one", "correct horse");
    const auto two = file("two", "battery staple");
    const auto set = run({"passphrase", "set", "--new-passphrase-file", one});
    ASSERT_EQ(set.status, 0) << set.err;
    EXPECT_EQ(User::lines(set).at(0)["passphrase"], true);
    expect(run({"id"}), Exit::Passphrase, "--passphrase-file");

    const auto changed =
        run({"passphrase", "change", "--passphrase-file", one, "--new-passphrase-file", two});
    ASSERT_EQ(changed.status, 0) << changed.err;
    EXPECT_EQ(run({"--passphrase-file", one, "id"}).status, static_cast<int>(Exit::Passphrase));
    EXPECT_EQ(run({"--passphrase-file", two, "id"}).status, 0);

    ASSERT_EQ(run({"passphrase", "remove", "--passphrase-file", two}).status, 0);
    EXPECT_EQ(run({"id"}).status, 0);
}

TEST_F(PassphraseVerb, BothComeFromOneDescriptorALineEach) {
    create();
    ASSERT_EQ(
        run({"passphrase", "set", "--new-passphrase-file", file("one", "correct horse")}).status,
        0);
    const int both = open(file("both", "correct horse\nbattery staple").c_str(), O_RDONLY);
    ASSERT_GE(both, 0);
    const auto fd = "fd:" + std::to_string(both);
    const auto changed =
        run({"passphrase", "change", "--passphrase-file", fd, "--new-passphrase-file", fd});
    close(both);
    EXPECT_EQ(changed.status, 0) << changed.err;
    EXPECT_EQ(run({"--passphrase-file", file("two", "battery staple"), "id"}).status, 0);
}

TEST_F(PassphraseVerb, WhatDoesNotFitTheProfileIsNamedWithTheVerbThatDoes) {
    const auto one = file("one", "correct horse");
    const auto two = file("two", "battery staple");
    expect(run({"passphrase", "set", "--new-passphrase-file", one}), Exit::NoAccount, "--profile");
    create();
    expect(run({"passphrase", "remove", "--passphrase-file", one}), Exit::Invalid,
           "passphrase set");
    expect(run({"passphrase", "set", "--passphrase-file", one}), Exit::Invalid,
           "--new-passphrase-file");
    ASSERT_EQ(run({"passphrase", "set", "--new-passphrase-file", one}).status, 0);
    expect(run({"passphrase", "set", "--new-passphrase-file", two}), Exit::Passphrase,
           "passphrase change");
    expect(run({"passphrase", "change", "--passphrase-file", two, "--new-passphrase-file", one}),
           Exit::Passphrase, "wrong passphrase");
    EXPECT_EQ(run({"--passphrase-file", one, "id"}).status, 0);
}

TEST_F(PassphraseVerb, AnEmptyOneIsNone) {
    create();
    for (const auto* line : {"", "\r"})
        expect(run({"passphrase", "set", "--new-passphrase-file", file("empty", line)}),
               Exit::Passphrase, "1 to 4096 bytes");
    EXPECT_EQ(run({"id"}).status, 0);
}

TEST_F(PassphraseVerb, StandardInputIsNeverRead) {
    create();
    if (setsid() < 0 && open("/dev/tty", O_RDWR) >= 0) GTEST_SKIP() << "there is a terminal";
    expect(run({"passphrase", "set"}, "correct horse\ncorrect horse\n"), Exit::Passphrase,
           "--new-passphrase-file");
    EXPECT_EQ(run({"id"}).status, 0);
}

TEST_F(PassphraseVerb, AProfileThatIsOpenIsLeftAlone) {
    create();
    Program echo{command({"echo"})};
    ASSERT_TRUE(echo.readLine());
    expect(run({"passphrase", "set", "--new-passphrase-file", file("one", "correct horse")}),
           Exit::InUse, std::to_string(echo.pid()));
    EXPECT_EQ(echo.end(), 0);
    EXPECT_EQ(run({"id"}).err, "") << "it ended in order";
}

TEST_F(PassphraseVerb, AProgramThatWasKilledIsToldOfOnce) {
    create();
    Program echo{command({"echo"})};
    ASSERT_TRUE(echo.readLine());
    echo.end(SIGKILL);
    const auto next = run({"id"});
    EXPECT_EQ(next.status, 0);
    EXPECT_NE(next.err.find(kTold), std::string::npos);
    EXPECT_EQ(run({"id"}).err, "");
}

}  // namespace starling::test
