// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Bob's swarm with many messages in it, and a Poller that fetches them in virtual time.
#pragma once

#include "base/executors.h"
#include "messenger/poller.h"
#include "sql/statement.h"
#include "support/fake_network.h"
#include "support/loaded_state.h"

#include <gtest/gtest.h>

#include <limits>

namespace starling::test {

/// Counts pieces of work and what the largest took into the store; may end after some of them.
class CountingCore final : public Executor {
public:
    CountingCore(ManualExecutor& inner, Store& store) : inner_{inner}, store_{store} {}

    void postAfter(Millis delay, Work work) override {
        inner_.postAfter(delay, [this, work = std::move(work)] {
            if (works == end) return;
            ++works;
            const auto before = hashes();
            work();
            most = std::max(most, hashes() - before);
        });
    }
    std::int64_t most = 0;
    int works = 0;
    int end = std::numeric_limits<int>::max();  ///< As if the program were killed then.

private:
    std::int64_t hashes() {
        Statement row{store_.database(), "SELECT count(*) FROM seen"};
        return row.step() ? row.int64(0) : 0;
    }
    ManualExecutor& inner_;
    Store& store_;
};

struct FullMailbox : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    FakeNetwork net{12, machine};
    NetworkProfile profile = profileOf(net);
    Identity bob = person(2);
    Identity alice = person(3);
    std::unique_ptr<Store> store = *Store::openInMemory();
    bool approve(const AccountId& id) {
        return LoadedState{*store, bob.id(), [this] { return machine.now(); }}.approve(id);
    }
    std::vector<Event> events;
    EventSink sink = [this](Event event) { events.push_back(std::move(event)); };
    std::ptrdiff_t mostInAnAnswer = 1'000;
    bool forgetful = false;  ///< The nodes give everything from the start, whatever the cursor.

    void SetUp() override {
        net.swarm = {0, 1};
        net.onRequest = [this](std::size_t, const rpc::Request& request) {
            const auto* const call = std::get_if<rpc::Retrieve>(&request.call);
            return call && call->ns == 0 ? std::optional{answer(*call)} : std::nullopt;
        };
    }
    void write(const Identity& from, int number) {
        Content content;
        content.data.emplace();
        content.data->body = "message " + std::to_string(number);
        const auto sealed = sealContent(content, machine.now() + Millis{number}, from.signKey(),
                                        bob.boxKey().publicKey(), random);
        net.stored[bob.id()].push_back({messageHash(bob.id(), 0, sealed), machine.now(),
                                        machine.now() + std::chrono::hours{300}, sealed});
    }
    rpc::Answer answer(const rpc::Retrieve& call) {
        const auto& all = net.stored[bob.id()];
        auto next = std::find_if(all.begin(), all.end(), [&call](const auto& message) {
            return message.hash == call.lastHash;
        });
        next = next == all.end() || forgetful ? all.begin() : next + 1;
        const auto count = std::min(mostInAnAnswer, all.end() - next);
        rpc::RetrieveReply reply;
        reply.stamp.time = machine.now();
        reply.messages.assign(next, next + count);
        reply.more = next + count != all.end();
        return {200, rpc::encode(reply)};
    }

    /// One start of the program, ended after `end` pieces of work on core at the latest; one round.
    struct Run {
        std::int64_t most;
        int works;
    };
    Run run(int end = std::numeric_limits<int>::max()) {
        ManualExecutor executor;
        CountingCore core{executor, *store};
        core.end = end;
        Network network{{net, machine, random}, profile, {}};
        LoadedState state{*store, bob.id(), [this] { return machine.now(); }};
        Inbox inbox{state, sink};
        Removals removals{core, state, sink};
        const RulebookWorld world{core, executor, *store, network, bob, random, sink};
        ConfigSync configs{world, state, removals};
        Poller poller{world, inbox, configs, [] {}};
        poller.start();
        executor.advance(Millis{4'000});
        return {core.most, core.works};
    }
};

}  // namespace starling::test
