// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using Texts = std::vector<std::string>;

class RetrieveMethod : public testing::Test {
protected:
    void store(std::string_view text) {
        EXPECT_EQ(200, world_.call(home_, {alice_.store(world_.clock, text)}).status);
    }
    rpc::Retrieve call() const { return alice_.retrieve(world_.clock); }
    HttpReply ask(const rpc::Retrieve& call) { return world_.call(home_, {call}); }

    TestWorld world_;
    Person alice_{1};
    std::size_t home_ = world_.member(alice_.id());
};

}  // namespace

TEST_F(RetrieveMethod, AnAnswerIsAsLargeAsTheAskedShare) {
    for (int i = 0; i < 30; ++i)
        store(std::string(76'800, static_cast<char>('A' + i)));
    struct Case {
        std::optional<int> maxSize;
        std::size_t messages;
    };
    for (const auto& [maxSize, messages] :
         {Case{std::nullopt, 15}, Case{-1, 30}, Case{-2, 30}, Case{-10, 7}, Case{-1000, 1},
          Case{1, 1}, Case{250'000, 2}, Case{0, 15}, Case{INT32_MIN, 1}}) {
        auto asked = call();
        asked.maxSize = maxSize;
        const auto reply = ask(asked);
        EXPECT_EQ(messages, textsIn(reply).size()) << maxSize.value_or(0);
        EXPECT_EQ(messages < 30, jsonOf(reply)["more"].get<bool>()) << maxSize.value_or(0);
    }
}

TEST_F(RetrieveMethod, WhoNamesACountGetsAllOfTheRoom) {
    for (int i = 0; i < 20; ++i)
        store(std::string(76'800, static_cast<char>('A' + i)));
    for (const auto& [count, messages] : {std::pair{0, 15U}, {18, 18U}, {100, 20U}, {-3, 1U}}) {
        auto asked = call();
        asked.maxCount = count;
        EXPECT_EQ(messages, textsIn(ask(asked)).size()) << count;
    }
}

TEST_F(RetrieveMethod, SmallMessagesCountWithAllThatIsWrittenAboutThem) {
    for (int i = 0; i < 30; ++i)
        store(std::string(1, static_cast<char>('A' + i)));
    auto asked = call();
    asked.maxSize = 1'000;
    const auto reply = ask(asked);
    EXPECT_EQ(8U, textsIn(reply).size());
    EXPECT_TRUE(jsonOf(reply)["more"].get<bool>());
    EXPECT_GT(1'100U, reply.body.size());
}

TEST_F(RetrieveMethod, PagesFollowOneAnotherWithoutGapOrRepeat) {
    for (const char* text : {"one", "two", "three"})
        store(text);
    Texts seen;
    auto asked = call();
    asked.maxCount = 1;
    for (int page = 0; page < 3; ++page) {
        const auto reply = ask(asked);
        seen.push_back(textsIn(reply).at(0));
        asked.lastHash = jsonOf(reply)["messages"][0]["hash"];
    }
    EXPECT_EQ((Texts{"one", "two", "three"}), seen);
    EXPECT_EQ(Texts{}, textsIn(ask(asked)));
}

TEST_F(RetrieveMethod, AnExpiredMessageGoesWithTheNextSweep) {
    store("hi");
    world_.clock.advance(Millis{3'600'000});
    EXPECT_EQ(Texts{"hi"}, textsIn(ask(call())));
    world_.network.tick();
    EXPECT_EQ(Texts{}, textsIn(ask(call())));
}

TEST_F(RetrieveMethod, AccountsAndNamespacesAreApart) {
    const Person bob{2};
    store("for Alice");
    const auto bobsHome = world_.member(bob.id());
    EXPECT_EQ(Texts{}, textsIn(world_.call(bobsHome, {bob.retrieve(world_.clock)})));
    EXPECT_EQ(Texts{}, textsIn(ask(alice_.retrieve(world_.clock, 2))));
}

TEST_F(RetrieveMethod, OthersCannotReadWithTheirOwnKey) {
    const Person bob{2};
    auto asked = call();
    rpc::authenticate(asked, bob.key());
    EXPECT_EQ(401, ask(asked).status);
}

}  // namespace starling::localnet::test
