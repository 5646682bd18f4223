// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A thousand strangers write ten messages each, all at once, while a friend writes too.

#include "base/executors.h"
#include "messenger/mailroom.h"
#include "messenger/poller.h"
#include "messenger/strangers.h"
#include "sql/statement.h"
#include "support/fake_network.h"

namespace starling::test {

namespace {

constexpr std::uint64_t kStrangers = 1'000;
constexpr int kEach = 10;
constexpr int kOfFriend = 50;

/// Core work, and how many messages one piece of it took into the store.
class CountingCore final : public Executor {
public:
    CountingCore(ManualExecutor& inner, Store& store) : inner_{inner}, store_{store} {}

    void postAfter(Millis delay, Work work) override {
        inner_.postAfter(delay, [this, work = std::move(work)] {
            const auto before = hashes();
            work();
            most = std::max(most, hashes() - before);
        });
    }
    std::int64_t most = 0;

private:
    std::int64_t hashes() {
        Statement row{store_.database(), "SELECT count(*) FROM seen"};
        return row.step() ? row.int64(0) : 0;
    }
    ManualExecutor& inner_;
    Store& store_;
};

struct Flood : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    FakeNetwork net{12, machine};
    NetworkProfile profile = profileOf(net);
    Identity bob = person(2);
    Identity alice = person(3);
    ManualExecutor executor;
    std::unique_ptr<Store> store = *Store::openInMemory();
    CountingCore core{executor, *store};
    std::vector<Event> events;
    EventSink sink = [this](Event event) { events.push_back(std::move(event)); };
    Network network{{net, machine, random}, profile, {}};
    Inbox inbox{*store, bob.id(), sink};
    Poller poller{{core, executor, *store, network, bob, random, sink}, inbox, [] {}};

    void write(const Identity& from, int number) {
        Content content;
        content.data.emplace();
        content.data->body = "message " + std::to_string(number);
        const auto sealed = sealContent(content, machine.now() + Millis{number}, from.signKey(),
                                        bob.boxKey().publicKey(), random);
        net.stored[bob.id()].push_back({messageHash(bob.id(), 0, sealed), machine.now(),
                                        machine.now() + std::chrono::hours{300}, sealed});
    }
    /// What node N has beyond the cursor, in answers of up to a thousand.
    rpc::Answer answer(const rpc::Retrieve& call) {
        const auto& all = net.stored[bob.id()];
        auto next = std::find_if(all.begin(), all.end(), [&call](const auto& message) {
            return message.hash == call.lastHash;
        });
        next = next == all.end() ? all.begin() : next + 1;
        const auto count = std::min<std::ptrdiff_t>(1'000, all.end() - next);
        rpc::RetrieveReply reply;
        reply.stamp.time = machine.now();
        reply.messages.assign(next, next + count);
        reply.more = next + count != all.end();
        return {200, rpc::encode(reply)};
    }
};

}  // namespace

TEST_F(Flood, EachIsOneQuietRowAndTheFriendIsHeard) {
    net.swarm = {0, 1};
    net.onRequest = [this](std::size_t, const rpc::Request& request) {
        const auto* const call = std::get_if<rpc::Retrieve>(&request.call);
        return call ? std::optional{answer(*call)} : std::nullopt;
    };
    ASSERT_TRUE(store->conversations.ensure(alice.id(), machine.now(), true));
    for (std::uint64_t i = 0; i < kStrangers; ++i) {
        const auto stranger = person(1'000 + i);
        for (int number = 0; number < kEach; ++number)
            write(stranger, number);
        if (i % (kStrangers / kOfFriend) == 0) write(alice, static_cast<int>(i));
    }
    poller.start();
    executor.advance(Millis{4'000});

    const auto requests = *store->conversations.list(ConversationKind::Request);
    EXPECT_EQ(requests.size(), kStrangers);
    for (const auto& row : requests)
        EXPECT_EQ(row.unread, kEach);
    EXPECT_EQ(store->messages.history(alice.id(), 1'000)->size(),
              static_cast<std::size_t>(kOfFriend));
    EXPECT_EQ(store->conversations.list(ConversationKind::Accepted)->size(), 1U);
    EXPECT_EQ(core.most, static_cast<std::int64_t>(Inbox::kTurn)) << "and never more in one turn";
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<CaughtUp>(event);
    }));
}

}  // namespace starling::test
