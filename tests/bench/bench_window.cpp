// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The window as a program: from its start to its first picture, its memory, and what it takes
/// while nothing happens; each beside an empty Qt window of the same run. Off-screen.

#include "bench/measure.h"
#include "bench/people.h"
#include "bench/used_profile.h"
#include "crypto/keys.h"
#include "support/program.h"

#include <cstdio>
#include <cstdlib>

namespace starling::bench {

namespace {

constexpr std::int64_t kMessages = 100'000;
constexpr int kConversations = 50;
constexpr int kStarts = 15;
constexpr double kStartAim = 1.5;
constexpr double kMoreMemory = 40;
constexpr double kMostShare = 0.2;
constexpr Millis kSettle{20'000};
constexpr Millis kIdle{60'000};

const std::string kEmpty = STARLING_BIN_DIR "/empty_window";

/// Milliseconds from the start of a program to each of the lines it prints.
std::vector<double> timeLines(const std::vector<std::string>& command, std::size_t lines) {
    const auto start = Steady::now();
    test::Program program{command};
    std::vector<double> times;
    while (times.size() < lines) {
        require(program.readLine().has_value(), command.front().c_str());
        times.push_back(millisSince(start));
    }
    program.end(SIGKILL);
    return times;
}

void benchStart(const std::string& profile, const std::string& network) {
    std::vector<double> empty;
    std::vector<double> window;
    std::vector<double> list;
    for (int i = 0; i < kStarts; ++i) {
        empty.push_back(timeLines({kEmpty}, 1).front());
        const auto ours = timeLines({STARLING_BIN_DIR "/timed_window", profile, network}, 2);
        window.push_back(ours[0]);
        list.push_back(ours[1]);
    }
    const auto limit = quantile(empty);
    std::printf("\n%lld messages, %d conversations; the limit is an empty Qt window\n",
                static_cast<long long>(kMessages), kConversations);
    printHead("ms");
    printRow("from its start to the first picture", {quantile(window), limit}, kStartAim);
    printRow("... until the conversations are painted", {quantile(list), limit}, kStartAim);
}

/// What an idle program holds, and what it took for being idle so long.
struct Idle {
    double memory = 0;
    double share = 0;  ///< Of a core, in %.
};
Idle measureIdle(const std::vector<std::string>& command, Millis during) {
    const StopFlag never;
    test::Program program{command};
    never.waitFor(kSettle);
    const double before = processorMillis(program.pid());
    never.waitFor(during);
    const double used = processorMillis(program.pid()) - before;
    const double memory = proportionalMiB(program.pid());
    program.end();
    return {memory, 100 * used / static_cast<double>(during.count())};
}

void benchIdleWindow(const std::string& profile, const std::string& network) {
    const auto empty = measureIdle({kEmpty}, Millis{1'000});
    const auto ours = measureIdle(
        {STARLING_BIN_DIR "/starling", "--profile", profile, "--network", network}, kIdle);
    std::printf("\n%-52s %10s %10s\n", "idle, connected, an account to which nobody writes", "",
                "at most");
    printPlain("memory of an empty Qt window, MiB (PSS)", empty.memory);
    printBounded("memory of Starling", ours.memory, empty.memory + kMoreMemory);
    printBounded("processor time while idle, % of one core (60 s)", ours.share, kMostShare);
}

void benchWindow() {
    const TempFolder folder;
    const auto net = (folder / "net").string();
    test::Program nodes{{STARLING_BIN_DIR "/starlingnet", "--dir", net, "--nodes", "12"}};
    require(nodes.readLine().has_value(), "starlingnet");
    const auto network = net + "/network.json";
    const auto profile = makeUsedProfile(folder, network, {kMessages, kConversations, 2, true});
    benchStart(profile, network);
    benchIdleWindow(profile, network);
    nodes.end();
}

}  // namespace

}  // namespace starling::bench

int main() {
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    starling::initCrypto();
    starling::bench::benchWindow();
}
