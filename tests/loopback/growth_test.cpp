// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A client that asks its swarm over and over holds no more at the end than at the beginning.

#include "client/engine.h"
#include "net/curl_transport.h"
#include "support/device.h"
#include "support/impatient_executor.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>

namespace starling::test {

namespace {

constexpr int kRounds = 200;
constexpr int kFaster = 500;  // 10 ms between two rounds

std::size_t entriesOf(const std::string& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        count += entry.exists() || entry.is_symlink() ? 1 : 0;
    return count;
}

/// What one process holds.
struct Held {
    std::size_t files;
    std::size_t threads;
};

Held heldBy(pid_t pid) {
    const auto folder = "/proc/" + std::to_string(pid);
    return {entriesOf(folder + "/fd"), entriesOf(folder + "/task")};
}

}  // namespace

TEST(Growth, TwoHundredRoundsOfPollingLeaveNothingBehind) {
    Office office;
    CurlTransport transport;
    SystemClock clock;
    SystemRandom random;
    ThreadExecutor core{1}, sendIo{4}, pollIo{8};
    ImpatientExecutor impatient{core, kFaster};
    std::atomic<int> rounds{0};
    initCrypto();
    std::ifstream file{office.network()};
    const std::string text{std::istreambuf_iterator{file}, {}};
    Engine engine{{impatient, sendIo, pollIo, transport, clock, random},
                  *Store::openInMemory(),
                  Identity::generate(random),
                  *parseNetworkProfile(text),
                  [&](const Event& event) {
                      if (std::holds_alternative<CaughtUp>(event)) ++rounds;
                  }};
    core.post([&] { engine.startPolling(); });

    EXPECT_TRUE(waitUntil(Millis{60'000}, [&] { return rounds >= 20; }));
    const auto before = heldBy(getpid());
    const auto networkBefore = heldBy(office.net().pid());
    EXPECT_TRUE(waitUntil(Millis{240'000}, [&] { return rounds >= 20 + kRounds; }));
    const auto after = heldBy(getpid());
    const auto networkAfter = heldBy(office.net().pid());
    engine.stop();
    sendIo.stop();
    pollIo.stop();
    core.stop();

    EXPECT_EQ(after.threads, before.threads);
    EXPECT_EQ(networkAfter.threads, networkBefore.threads);
    // A connection may be under way or not at the moment of counting.
    EXPECT_LE(after.files, before.files + 2);
    // Nodes keep connections to one another: at most one from each to each.
    EXPECT_LE(networkAfter.files, networkBefore.files + 9 * 8);
    std::printf("files %zu to %zu, threads %zu; the network's files %zu to %zu\n", before.files,
                after.files, after.threads, networkBefore.files, networkAfter.files);
}

}  // namespace starling::test
