// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/flood.h"

#include "bench/backlog.h"
#include "bench/people.h"
#include "crypto/mnemonic.h"
#include "localnet/memory_network.h"
#include "support/temp_folder.h"

#include <atomic>
#include <fstream>
#include <numeric>

namespace starling::bench {

namespace {

constexpr std::size_t kMessages = 10'000;
constexpr std::size_t kStrangers = 1'000;
constexpr double kMostMillis = 100;
constexpr Millis kBetween{10};

/// The network in memory takes one caller at a time; people do not.
class Queue final : public Transport {
public:
    explicit Queue(localnet::World& world) : network_{world} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        const std::lock_guard lock{mutex_};
        return network_.send(request, stop);
    }

private:
    std::mutex mutex_;
    localnet::MemoryNetwork network_;
};

std::unique_ptr<localnet::World> makeWorld(const Clock& clock, Random& random) {
    localnet::WorldConfig config;
    config.nodes = 12;
    config.swarms = 4;
    config.choosePorts = [](std::size_t count) {
        std::vector<std::uint16_t> ports(count);
        std::iota(ports.begin(), ports.end(), std::uint16_t{22'000});
        return Result{ports};
    };
    auto database = Database::openInMemory();
    require(database.has_value(), "database");
    auto world = localnet::World::open(*std::move(database), config, clock, random);
    require(world.has_value(), "world");
    return *std::move(world);
}

void deliver(const Backlog& backlog, const localnet::World& world, Transport& wire,
             const Clock& clock) {
    const auto& directory = world.directory();
    const auto member = directory.membersOf(directory.swarmOf(backlog.bob.id())).front();
    for (const auto& message : backlog.messages) {
        rpc::Store store;
        store.account = backlog.bob.id();
        store.timestamp = clock.now();
        store.ttl = Millis{24LL * 3600 * 1000};
        store.data = message.data;
        HttpRequest http;
        http.url = member.url("/storage_rpc/v1");
        http.body = toBytes(rpc::encode({store}));
        const auto reply = wire.send(http, {});
        require(reply && reply->status == 200, "deliver");
    }
}

struct Waits {
    std::vector<double> list;
    std::vector<double> history;
};

/// Asks as a window does, every 10 ms, until `enough`.
Waits useProgram(Client& client, const ConversationId& with, const std::function<bool()>& enough) {
    const StopFlag never;
    Waits waits;
    while (!enough()) {
        waits.list.push_back(timeMillis([&] {
            (void)await<std::vector<Conversation>>([&](Answer<std::vector<Conversation>> done) {
                client.conversations().list(std::move(done));
            });
        }));
        waits.history.push_back(timeMillis([&] {
            (void)await<std::vector<Message>>([&](Answer<std::vector<Message>> done) {
                client.messages().history(with, {}, std::move(done));
            });
        }));
        never.waitFor(kBetween);
    }
    return waits;
}

void printWaits(const std::string& what, const std::vector<double>& waits) {
    printPlain(what + ": median", quantile(waits));
    printBounded(what + ": 99 %", quantile(waits, 0.99), kMostMillis);
    printBounded(what + ": worst", quantile(waits, 1), kMostMillis);
}

}  // namespace

void benchFlood() {
    SystemClock clock;
    SystemRandom random;
    const auto backlog = makeBacklog(kMessages, kStrangers, clock.now());
    const auto world = makeWorld(clock, random);
    Queue wire{*world};
    deliver(backlog, *world, wire, clock);

    const TempFolder folder;
    ClientConfig config;
    config.profile = (folder / "bob").string();
    config.network = (folder / "network.json").string();
    std::ofstream{config.network} << encodeNetworkProfile(*world->profile("flood"));
    ThreadExecutor home{1};
    std::atomic<int> added{0};
    std::atomic<bool> caughtUp{false};
    {
        const auto client = makeClient(config, {"", encodePhrase(backlog.bob.seed())}, home, &wire);
        const auto watching = client->subscribe([&](const Event& event) {
            if (std::holds_alternative<MessageAdded>(event)) ++added;
            if (std::holds_alternative<CaughtUp>(event)) caughtUp = true;
        });
        const auto start = Steady::now();
        client->startPolling();
        const auto during =
            useProgram(*client, backlog.senders.front(), [&] { return caughtUp.load(); });
        const double taken = millisSince(start);
        int rounds = 0;
        const auto after =
            useProgram(*client, backlog.senders.front(), [&] { return ++rounds > 50; });
        std::printf("\n%-52s %10s %10s\n", "10,000 messages of 1,000 strangers", "ms", "at most");
        printPlain("until all are dealt with", taken);
        printPlain("messages shown", added.load(), "(a stranger's are bounded)");
        printWaits("the list of conversations meanwhile", during.list);
        printWaits("a page of 50 meanwhile", during.history);
        printPlain("the list of conversations at rest: median", quantile(after.list));
        printPlain("a page of 50 at rest: median", quantile(after.history));
    }
    home.stop();
}

}  // namespace starling::bench
