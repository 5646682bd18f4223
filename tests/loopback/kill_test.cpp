// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// kill -9 before and after every commit and every exchange with the network: nothing is lost,
/// nothing is there twice, the database is sound. A few points chosen by chance, or every one with
/// STARLING_KILL_ALL=1.

#include "loopback/whole_store.h"
#include "support/run_seed.h"

#include <gtest/gtest.h>

#include <map>

namespace starling::test {

namespace {

const std::string kVictim = STARLING_BIN_DIR "/victim";
constexpr int kKilled = 128 + SIGKILL;
constexpr int kSampled = 5;
constexpr int kTyped = 5;

/// Which points of those a run passes are fatal.
std::vector<int> fatalPoints(int passed) {
    std::vector<int> points;
    if (numberFromEnvironment("STARLING_KILL_ALL", 0) != 0) {
        // Runs differ: some pass more points than the calm one, and some end by themselves.
        for (int point = 1; point <= passed + passed / 2; ++point)
            points.push_back(point);
        return points;
    }
    SeededRandom random{seedOfThisRun()};
    for (int i = 0; i < kSampled; ++i)
        points.push_back(1 + static_cast<int>(random.below(static_cast<std::size_t>(passed))));
    return points;
}

/// What a run of the victim said.
struct Death {
    int status = -1;
    Words typed;
    std::string died;
    int passed = 0;
};

struct Kill : testing::Test {
    Office office{{"--nodes", "9"}};
    User alice{office, "alice"};
    User bob{office, "bob"};
    std::string bobsId;
    std::map<std::string, int> deaths;

    Kill() {
        alice.create("Alice");
        bobsId = bob.create("Bob");
    }
    ~Kill() override {
        for (const auto& [where, times] : deaths)
            std::printf("died %s: %d times\n", where.c_str(), times);
    }

    Death victim(int point, const std::string& verb, const std::string& profile,
                 const Words& words) {
        Words command{kVictim, std::to_string(point), verb, (office / profile).string(),
                      office.network()};
        command.insert(command.end(), words.begin(), words.end());
        const auto outcome = runProgram(command);
        Death run{outcome.status, {}, "", 0};
        std::istringstream lines{outcome.out};
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("typed ")) run.typed.push_back(line.substr(6));
            if (line.starts_with("dies ")) run.died = line.substr(5);
            if (line.starts_with("passed ")) run.passed = std::stoi(line.substr(7));
        }
        EXPECT_TRUE(run.status == 0 || run.status == kKilled) << outcome.out << outcome.err;
        if (run.status == kKilled) ++deaths[run.died];
        return run;
    }

    std::vector<MessageRow> storeOf(const std::string& profile) {
        return wholeStore(office / profile, office.network());
    }

    Death sends(int point, Words texts) {
        texts.insert(texts.begin(), bobsId);
        return victim(point, "send", "alice", texts);
    }

    static Words textsFor(int point) {
        Words texts;
        for (int i = 0; i < kTyped; ++i)
            texts.push_back(std::to_string(point) + "/" + std::to_string(i));
        return texts;
    }

    /// Bob has written first, so that nothing of Alice's is bounded as a stranger's.
    Death bobBegins(const std::string& profile) {
        const auto id = alice.cli({"id"});
        return victim(0, "send", profile, {User::lines(id).at(0)["id"], "bob begins"});
    }

    /// A conversation that lies in Bob's swarm; what he said is from another device of his.
    Words conversation() {
        copyOfBob("device");
        auto texts = bobBegins("device").typed;
        const int count = numberFromEnvironment("STARLING_KILL_BACKLOG", 12);
        for (int i = 0; i < count; ++i)
            texts.push_back("from alice " + std::to_string(i));
        EXPECT_EQ(sends(0, {texts.begin() + 1, texts.end()}).status, 0);
        return texts;
    }
    void copyOfBob(const std::string& name) {
        std::filesystem::copy(office / "bob", office / name);
    }

    /// The same, however often the program that fetches it is killed.
    void expectAllOf(const Words& texts, const std::string& profile) {
        const auto count = std::to_string(texts.size());
        storeOf(profile);
        EXPECT_EQ(victim(0, "receive", profile, {count}).status, 0);
        const auto rows = storeOf(profile);
        EXPECT_EQ(textsOf(rows), texts);
        expectInOrderOnce(rows);
    }

    void expectAllOfAfter(int point, const Words& texts, const std::string& verb,
                          const Words& words) {
        const auto run = victim(point, verb, "again", words);
        SCOPED_TRACE("point " + std::to_string(point) + ", " + run.died);
        expectAllOf(texts, "again");
    }
};

}  // namespace

TEST_F(Kill, OfTheSenderLosesNothingAndSendsNothingTwice) {
    auto arriving = bobBegins("bob").typed;
    const auto calm = sends(0, textsFor(0));
    ASSERT_EQ(calm.typed, textsFor(0));
    std::printf("the sender passes %d points\n", calm.passed);
    auto expected = calm.typed;
    for (const int point : fatalPoints(calm.passed)) {
        const auto name = static_cast<int>(expected.size()) * 1'000 + point;
        const auto run = sends(point, textsFor(name));
        const auto kept = textsOf(storeOf("alice"));
        // What it had taken must be there; the one it was taking may be.
        expected.insert(expected.end(), run.typed.begin(), run.typed.end());
        const auto next = run.typed.size();
        if (kept.size() > expected.size() && next < kTyped)
            expected.push_back(textsFor(name).at(next));
        ASSERT_EQ(kept, expected) << "point " << point << ", " << run.died;
    }
    EXPECT_EQ(sends(0, {}).status, 0) << "what was left goes out";
    const auto sent = storeOf("alice");
    for (const auto& row : sent)
        EXPECT_EQ(row.state, MessageState::Sent) << row.body;
    arriving.insert(arriving.end(), expected.begin(), expected.end());
    expectAllOf(arriving, "bob");
}

TEST_F(Kill, OfTheReceiverLosesNothingAndShowsNothingTwice) {
    const auto texts = conversation();
    const auto count = std::to_string(texts.size());
    copyOfBob("calm");
    const auto calm = victim(0, "receive", "calm", {count});
    std::printf("the receiver passes %d points\n", calm.passed);
    for (const int point : fatalPoints(calm.passed)) {
        std::filesystem::remove_all(office / "again");
        copyOfBob("again");
        expectAllOfAfter(point, texts, "receive", {count});
    }
}

TEST_F(Kill, InTheMiddleOfARestoreLosesNothing) {
    const auto texts = conversation();
    const Words restore{std::to_string(texts.size()), bob.words()};
    const auto calm = victim(0, "restore", "calm", restore);
    std::printf("the restore passes %d points\n", calm.passed);
    for (const int point : fatalPoints(calm.passed)) {
        std::filesystem::remove_all(office / "again");
        expectAllOfAfter(point, texts, "restore", restore);
    }
}

TEST_F(Kill, AgainAndAgainInOneProfileLosesNothing) {
    const auto texts = conversation();
    const auto count = std::to_string(texts.size());
    copyOfBob("calm");
    const auto calm = victim(0, "receive", "calm", {count});
    for (const int point : fatalPoints(calm.passed))
        victim(point, "receive", "bob", {count});
    expectAllOf(texts, "bob");
}

}  // namespace starling::test
