// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/outbox.h"

#include "messenger/own_name.h"
#include "messenger/send_reason.h"
#include "sql/statement.h"
#include "support/fake_network.h"
#include "support/loaded_state.h"
#include "wire/content.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct OutboxTest : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    NetworkProfile profile = test::profileOf(net);
    Identity bob = test::person(2);
    AccountId alice = test::person(3).id();
    ManualExecutor core;
    ManualExecutor io;
    std::unique_ptr<Store> store = *Store::openInMemory();
    NetSettings settings = withoutWaits();
    Network network{{net, machine, random}, profile, {}, settings};
    std::vector<Conversation> told;  ///< How a conversation is, each time that was said.
    test::LoadedState state{*store, bob.id(), [this] { return machine.now(); }};
    Outbox outbox{{core, io, *store, network, bob, random,
                   [this](const Event& event) {
                       if (const auto* now = std::get_if<ConversationChanged>(&event))
                           told.push_back(now->conversation);
                   }},
                  state};
    std::map<AccountId, std::vector<Bytes>> sent;  ///< What each swarm was asked to store.
    std::function<int(const rpc::Store&)> status = [](const rpc::Store&) { return 200; };
    int stores = 0;

    static NetSettings withoutWaits() {
        NetSettings settings;
        settings.retryDelay = settings.seedRetryDelay = Millis{0};
        return settings;
    }
    void SetUp() override {
        net.onRequest = [this](std::size_t, const rpc::Request& request) {
            const auto* const call = std::get_if<rpc::Store>(&request.call);
            if (!call) return std::optional<rpc::Answer>{};
            ++stores;
            sent[call->account].push_back(call->data);
            const int code = status(*call);
            return code == 200 ? std::nullopt : std::optional{rpc::Answer{code, "no", false}};
        };
    }
    /// `time` passes in steps, and everything that is due is done.
    void pass(Millis time = Millis{0}) {
        for (Millis left = time;; left -= Millis{500}) {
            for (int hops = 0; hops < 4; ++hops) {
                core.advance(Millis{0});
                io.advance(Millis{0});
            }
            if (left <= Millis{0}) return;
            machine.advance(Millis{500});
            core.advance(Millis{500});
        }
    }
    MessageId write(const AccountId& to, const std::string& text = "hi") {
        return outbox.send(to, text)->id;
    }
    MessageRow row(MessageId id) { return **store->messages.find(id); }
    void refuse(int code) {
        status = [code](const rpc::Store&) { return code; };
    }
    void refuseCopies(int code) {
        status = [this, code](const rpc::Store& call) {
            return call.account == bob.id() ? code : 200;
        };
    }
    void accept() {
        status = [](const rpc::Store&) { return 200; };
    }
};

}  // namespace

TEST_F(OutboxTest, ANoteToSelfIsStoredOnceAndDone) {
    write(bob.id());
    pass();
    EXPECT_EQ(stores, 1);
    EXPECT_EQ(*outbox.pending(), 0);
}

TEST_F(OutboxTest, ListsHearOfWhatIsWrittenAndHowItGoes) {
    const auto first = write(alice, "first");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].id, alice);
    EXPECT_EQ(told[0].lastText, "first");
    EXPECT_EQ(told[0].lastState, MessageState::Sending);
    EXPECT_FALSE(told[0].isRequest);
    pass();
    EXPECT_EQ(told.back().lastState, MessageState::Sent);

    refuse(503);
    const auto second = write(alice, "second");
    pass();
    ASSERT_TRUE(outbox.cancel(second));
    EXPECT_EQ(told.back().lastText, "second");
    EXPECT_EQ(told.back().lastState, MessageState::Failed);
    EXPECT_EQ(row(first).state, MessageState::Sent);
}

TEST_F(OutboxTest, WhenTheDiskFailsTheSwarmIsNotAskedOverAndOver) {
    ASSERT_TRUE(runSql(store->database(), "DROP TABLE seen"));
    write(bob.id());
    pass(Outbox::kStoragePause - Millis{500});
    EXPECT_EQ(stores, 1);
    EXPECT_EQ(*outbox.pending(), 1);
    pass(Millis{500});
    EXPECT_EQ(stores, 2);
}

TEST_F(OutboxTest, WhatIsRefusedForGoodIsTriedAgainAsTheSameMessage) {
    refuse(400);
    const auto id = write(alice);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Failed);
    EXPECT_NE(row(id).failure.find("Try again"), std::string::npos) << row(id).failure;
    EXPECT_EQ(*outbox.pending(), 0) << "nobody waits for what is given up";
    pass(std::chrono::minutes{10});
    EXPECT_EQ(stores, 3) << "three members were asked, and that was that";

    accept();
    EXPECT_EQ(outbox.retry(id)->state, MessageState::Sending);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
    EXPECT_EQ(row(id).failure, "");
    EXPECT_EQ(std::set(sent[alice].begin(), sent[alice].end()).size(), 1U) << "the same bytes";
    EXPECT_EQ(sent[bob.id()].size(), 1U);
    EXPECT_EQ(*outbox.pending(), 0);
}

TEST_F(OutboxTest, WhatIsStoppedIsNotSentUntilSomebodyWantsItAfterAll) {
    net.offline = true;
    const auto id = write(alice);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sending);
    const auto stopped = outbox.cancel(id);
    ASSERT_TRUE(stopped);
    EXPECT_EQ(stopped->state, MessageState::Failed);
    EXPECT_EQ(stopped->reason, kStoppedByPerson);

    net.offline = false;
    outbox.hurry();
    pass(std::chrono::minutes{10});
    EXPECT_EQ(stores, 0);
    ASSERT_TRUE(outbox.retry(id));
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
}

TEST_F(OutboxTest, WhatTheSwarmHasWhenItIsStoppedIsSentAfterAll) {
    const auto id = write(alice);
    ASSERT_TRUE(outbox.cancel(id));
    EXPECT_EQ(row(id).state, MessageState::Failed);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
    EXPECT_EQ(row(id).failure, "");
    EXPECT_EQ(sent[bob.id()].size(), 1U) << "the other devices hear of it too";
}

TEST_F(OutboxTest, AFailureThatComesAfterTheStopChangesNothing) {
    net.offline = true;
    const auto id = write(alice);
    ASSERT_TRUE(outbox.cancel(id));
    pass(std::chrono::minutes{1});
    EXPECT_EQ(row(id).state, MessageState::Failed);
    EXPECT_EQ(row(id).failure, kStoppedByPerson);
}

TEST_F(OutboxTest, ARetryWhileTheFirstTryIsUnderWaySendsNothingTwice) {
    const auto id = write(alice);
    ASSERT_TRUE(outbox.cancel(id));
    ASSERT_TRUE(outbox.retry(id));
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
    EXPECT_EQ(sent[alice].size(), 1U);
}

TEST_F(OutboxTest, ARetryOfWhatWaitsIsMadeNow) {
    net.offline = true;
    const auto id = write(alice);
    pass(std::chrono::minutes{2});
    net.offline = false;
    ASSERT_TRUE(outbox.retry(id));
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
}

TEST_F(OutboxTest, WhatIsDoneCanNeitherBeStoppedNorTriedAgain) {
    const auto id = write(alice);
    pass();
    EXPECT_EQ(outbox.cancel(id).error().code, Errc::NotFound);
    EXPECT_EQ(outbox.retry(id).error().code, Errc::NotFound);
    EXPECT_EQ(outbox.retry(MessageId{99}).error().code, Errc::NotFound);
    EXPECT_EQ(row(id).state, MessageState::Sent);

    net.offline = true;
    const auto other = write(alice);
    ASSERT_TRUE(outbox.cancel(other));
    EXPECT_EQ(outbox.cancel(other).error().code, Errc::NotFound);
}

TEST_F(OutboxTest, ACopyThatIsRefusedForGoodIsSaidAndDoesNotCallTheMessageFailed) {
    refuseCopies(400);
    const auto id = write(alice);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sent);
    EXPECT_NE(row(id).failure.find("other devices"), std::string::npos) << row(id).failure;
    EXPECT_EQ(*outbox.pending(), 0);
    EXPECT_EQ(outbox.cancel(id).error().code, Errc::NotFound) << "it is sent";

    accept();
    EXPECT_EQ(outbox.retry(id)->state, MessageState::Sent);
    pass();
    EXPECT_EQ(row(id).failure, "");
    EXPECT_EQ(sent[alice].size(), 1U);
    EXPECT_FALSE(*store->outbox.findByMessage(id));
}

TEST_F(OutboxTest, ItIsTriedUntilItsTimeEndsAndARetryGivesItAsMuchAgain) {
    net.offline = true;
    const auto id = write(alice);
    pass();
    machine.advance(Outbox::kTimeToLive - Millis{1'000});
    outbox.hurry();
    pass();
    EXPECT_EQ(row(id).state, MessageState::Failed);
    EXPECT_NE(row(id).failure.find("two weeks"), std::string::npos) << row(id).failure;

    ASSERT_TRUE(outbox.retry(id));
    EXPECT_EQ((*store->outbox.findByMessage(id))->deadline,
              network.clock().now() + Outbox::kTimeToLive);
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sending);
}

TEST_F(OutboxTest, AMessageThatIsRemovedOnItsWayIsForgotten) {
    const auto id = write(alice);
    ASSERT_TRUE(store->messages.remove(id));
    pass();
    EXPECT_EQ(*outbox.pending(), 0);
    write(alice);
    pass();
    EXPECT_EQ(sent[alice].size(), 2U) << "the next one does not wait";
}

TEST_F(OutboxTest, AtMostEightAreUnderWayToOnePerson) {
    for (int i = 0; i < 10; ++i)
        write(alice);
    io.advance(Millis{0});
    EXPECT_EQ(stores, Outbox::kAtOncePerRecipient);
    pass();
    EXPECT_EQ(*outbox.pending(), 0);
}

TEST_F(OutboxTest, NoTwoMessagesAreOfOneMomentWhateverTheClockDoes) {
    auto last = row(write(alice)).sentAt;
    for (const Millis jump : {Millis{0}, Millis{-3'600'000}, Millis{5'000}, Millis{0}}) {
        machine.jump(jump);
        network.clock().afterSleep();
        const auto next = row(write(alice)).sentAt;
        EXPECT_GT(next, last);
        last = next;
    }
}

TEST_F(OutboxTest, ATimeOfOursFromAFastClockDoesNotPinWhatFollows) {
    ASSERT_TRUE(store->nextSentAt(network.clock().now() + std::chrono::hours{24}));
    const auto id = write(alice);
    EXPECT_GT(row(id).sentAt, network.clock().now() + std::chrono::hours{24});
    EXPECT_EQ(row(id).sortKey, network.clock().now() + kMaxAheadOfStorage);
}

TEST_F(OutboxTest, TheBlockedAreNotWrittenTo) {
    ASSERT_TRUE(state.block(alice));
    const auto refused = outbox.send(alice, "hi");
    EXPECT_EQ(refused.error().code, Errc::Invalid);
    EXPECT_NE(refused.error().detail.find("unblock"), std::string::npos);
}

TEST_F(OutboxTest, AStrangersNetworkOnTheWayFailsNoMessageForGood) {
    // Somebody in between answers for the seeds with a certificate of their own.
    struct Hotel final : Transport {
        Result<HttpReply> send(const HttpRequest&, const StopFlag&) override {
            return Error{Errc::Rejected, "the certificate is not the one of the profile"};
        }
    } hotel;
    profile.nodes.clear();
    profile.seeds = {{"https://seed.example/", {}}};
    Network away{{hotel, machine, random}, profile, {}, settings};
    Outbox waiting{{core, io, *store, away, bob, random, [](const Event&) {}}, state};
    const auto id = waiting.send(alice, "hi")->id;
    pass();
    EXPECT_EQ(row(id).state, MessageState::Sending) << row(id).failure;
    waiting.stop();
}

TEST_F(OutboxTest, WhatIsSentCarriesTheNameOfThatMoment) {
    const auto nameIn = [&](MessageId id) {
        const auto content = decodeContent(**store->messages.content(id));
        return content->data->profile ? content->data->profile->displayName.value_or("") : "";
    };
    EXPECT_EQ(nameIn(write(alice, "one")), "");
    ASSERT_TRUE(setOwnName(state, "Bob", machine.now()));
    EXPECT_EQ(nameIn(write(alice, "two")), "Bob");
}

TEST_F(OutboxTest, WhatWasRemovedOnItsWayIsNotSentFurtherAndDoesNotComeBack) {
    write(bob.id());
    core.advance(Millis{0});
    ASSERT_TRUE(store->conversations.remove(bob.id()));
    pass();
    EXPECT_EQ(stores, 1);
    const auto& mine = net.stored.at(bob.id());
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_TRUE(*store->seen.has({bob.id(), 0}, mine[0].hash));

    write(alice);
    core.advance(Millis{0});
    ASSERT_TRUE(store->conversations.remove(alice));
    pass();
    EXPECT_EQ(sent[alice].size(), 1U);
    EXPECT_EQ(sent[bob.id()].size(), 1U) << "there is no copy of it";
}

}  // namespace starling
