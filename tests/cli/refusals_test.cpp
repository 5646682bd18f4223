// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What goes wrong, and what a person is told: one line, and an exit status of its own.

#include "cli/exit_codes.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace starling::test {

namespace {

using cli::Exit;

struct Refusals : testing::Test {
    static void SetUpTestSuite() { office = std::make_unique<Office>(); }
    static void TearDownTestSuite() { office.reset(); }
    static std::unique_ptr<Office> office;

    std::string profile = testing::UnitTest::GetInstance()->current_test_info()->name();
    User alice{*office, profile};

    static void expect(const Outcome& outcome, Exit exit, const std::string& about) {
        EXPECT_EQ(outcome.status, static_cast<int>(exit)) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        EXPECT_NE(outcome.err.find(about), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    }
    static std::string write(const std::string& name, const std::string& text) {
        const auto file = *office / name;
        std::ofstream{file} << text;
        return file.string();
    }
};

std::unique_ptr<Office> Refusals::office;

}  // namespace

TEST_F(Refusals, EachKindOfWrongWordsIsNamed) {
    const std::string good =
        "abbey abbey abbey abbey abbey abbey abbey abbey abbey abbey abbey "
        "abbey";
    expect(alice.cli({"restore"}, "abbey"), Exit::Invalid, "some are missing");
    expect(alice.cli({"restore"}, good), Exit::Invalid, "some are missing");
    expect(alice.cli({"restore"}, good + " abbey abbey"), Exit::Invalid, "more than that");
    expect(alice.cli({"restore"}, "zzz" + good.substr(5) + " abbey"), Exit::Invalid, "Word 1 ");
    expect(alice.cli({"restore"}, good + " zebra"), Exit::Invalid, "fit together");
    expect(alice.cli({"restore"}, ""), Exit::Invalid, "some are missing");
    EXPECT_EQ(alice.cli({"restore"}, good + " abbey").status, 0) << "the folder is still usable";
}

TEST_F(Refusals, AMalformedNetworkProfileIsRefusedBeforeAnythingIsMade) {
    for (const auto& text :
         {"", "{", "[]", "{\"name\":\"x\"}", "{\"name\":\"x\",\"seeds\":[],\"nodes\":[]}",
          "{\"name\":\"x\",\"seeds\":[{\"url\":7}],\"nodes\":[]}"}) {
        const auto file = write("bad.json", text);
        const User misled{*office, profile, file};
        expect(misled.cli({"create", "--name", "Alice"}), Exit::Invalid, "bad.json");
    }
    EXPECT_EQ(alice.create("Alice").size(), 66U);
}

TEST_F(Refusals, ANetworkThatDoesNotExistIsNamed) {
    const User dreamer{*office, profile, "atlantis"};
    expect(dreamer.cli({"create", "--name", "Alice"}), Exit::Invalid, "atlantis");
}

TEST_F(Refusals, AProfileStaysOnItsNetwork) {
    alice.create("Alice");
    const User elsewhere{*office, profile, "session"};
    expect(elsewhere.cli({"id"}), Exit::Storage, "belongs to the network");
    EXPECT_EQ(alice.cli({"id"}).status, 0);
}

TEST_F(Refusals, AnEmptyFolderHasNoAccount) {
    expect(alice.cli({"id"}), Exit::NoAccount, "create");
}

TEST_F(Refusals, AnAccountIsNeverOverwritten) {
    const auto id = alice.create("Alice");
    expect(alice.cli({"create", "--name", "Bob"}), Exit::Invalid, "already holds an account");
    EXPECT_EQ(User::lines(alice.cli({"id"})).at(0)["id"], id);
}

TEST_F(Refusals, ASecondProgramIsToldWhoHoldsTheFolder) {
    alice.create("Alice");
    Program first{alice.command({"echo"})};
    ASSERT_TRUE(first.readLine());
    expect(alice.cli({"id"}), Exit::InUse, std::to_string(first.pid()));
    EXPECT_EQ(first.end(), 0);
    EXPECT_EQ(alice.cli({"id"}).status, 0);
}

TEST_F(Refusals, APassphraseIsNeededAndMustBeRight) {
    const auto right = write("right", "correct horse\n");
    const auto wrong = write("wrong", "battery staple\n");
    ASSERT_EQ(alice.cli({"--passphrase-file", right, "create", "--name", "Alice"}).status, 0);
    expect(alice.cli({"--passphrase-file", wrong, "id"}), Exit::Passphrase, "wrong passphrase");
    expect(alice.cli({"--passphrase-file", "/nowhere", "id"}), Exit::Passphrase,
           "--passphrase-file");
    EXPECT_EQ(alice.cli({"--passphrase-file", right, "id"}).status, 0);
}

TEST_F(Refusals, ARecipientMustBeASessionId) {
    alice.create("Alice");
    expect(alice.cli({"send", "Bob", "hi"}), Exit::Invalid, "66 digits");
    expect(alice.cli({"send", "05" + std::string(64, '0'), "hi"}), Exit::Invalid, "Session ID");
    expect(alice.cli({"send", "03" + std::string(64, 'a'), "hi"}), Exit::Invalid, "Session ID");
}

TEST_F(Refusals, TextMustNotBeEmptyOrTooLong) {
    const auto id = alice.create("Alice");
    expect(alice.cli({"send", id}, ""), Exit::Invalid, "empty");
    expect(alice.cli({"send", id, std::string(2001, 'x')}), Exit::Invalid, "2001");
    expect(alice.cli({"send", id}, std::string(100'000, 'x')), Exit::Invalid, "65536");
    EXPECT_TRUE(alice.texts({"history"}).empty());
}

TEST_F(Refusals, ARestoreWithoutANetworkIsDoneAndSaysWhatIsMissing) {
    const std::string words =
        "abbey abbey abbey abbey abbey abbey abbey abbey abbey abbey abbey "
        "abbey abbey";
    const auto outcome = alice.cli({"--proxy", "socks5h://127.0.0.1:1", "restore"}, words + "\n");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_NE(outcome.err.find("listen"), std::string::npos) << outcome.err;
    EXPECT_EQ(User::lines(outcome).at(0)["words"], words);
}

TEST_F(Refusals, ANameOfMoreThanAHundredBytesIsRefused) {
    expect(alice.cli({"create", "--name", std::string(101, 'x')}), Exit::Invalid, "100");
    EXPECT_EQ(alice.create(std::string(100, 'x')).size(), 66U);
}

TEST_F(Refusals, ListeningInVainHasItsOwnStatus) {
    alice.create("Alice");
    const auto outcome = alice.cli({"listen", "--count", "1", "--timeout", "1"});
    EXPECT_EQ(outcome.status, static_cast<int>(Exit::TimedOut));
}

TEST_F(Refusals, AProxyThatIsNotThereIsNotGoneAround) {
    const auto id = alice.create("Alice");
    const auto outcome =
        alice.cli({"--proxy", "socks5h://127.0.0.1:1", "send", id, "hi", "--timeout", "2"});
    expect(outcome, Exit::Unreachable, "kept");
    EXPECT_EQ(User::lines(alice.cli({"history"})).at(0)["state"], "sending");
    expect(alice.cli({"--proxy", "gopher://x", "id"}), Exit::Invalid, "proxy");
}

}  // namespace starling::test
