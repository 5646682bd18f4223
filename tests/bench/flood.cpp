// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/flood.h"

#include "bench/flooded_swarm.h"
#include "bench/people.h"

#include <atomic>

namespace starling::bench {

namespace {

constexpr std::size_t kMessages = 10'000;
constexpr std::size_t kStrangers = 1'000;
constexpr double kMostMillis = 100;
constexpr Millis kBetween{10};

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
    FloodedSwarm swarm{kMessages, kStrangers};
    ThreadExecutor home{1};
    std::atomic<int> added{0};
    std::atomic<bool> caughtUp{false};
    {
        const auto client = await<std::unique_ptr<Client>>(
            [&](Answer<std::unique_ptr<Client>> done) { swarm.openBob(home, std::move(done)); });
        const auto watching = client->subscribe([&](const Event& event) {
            if (std::holds_alternative<MessageAdded>(event)) ++added;
            if (std::holds_alternative<CaughtUp>(event)) caughtUp = true;
        });
        const auto start = Steady::now();
        client->startPolling();
        const auto during =
            useProgram(*client, swarm.firstStranger(), [&] { return caughtUp.load(); });
        const double taken = millisSince(start);
        int rounds = 0;
        const auto after =
            useProgram(*client, swarm.firstStranger(), [&] { return ++rounds > 50; });
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
