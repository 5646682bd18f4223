// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/idle.h"

#include "bench/people.h"
#include "bench/used_profile.h"
#include "support/program.h"

#include <atomic>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace starling::bench {

namespace {

constexpr Millis kSettle{15'000};
constexpr Millis kIdle{60'000};
constexpr double kHour = 60;  // times what a minute costs
constexpr double kMostShare = 0.2;
constexpr std::int64_t kMessages = 100'000;
constexpr int kConversations = 50;

/// The real wire, with a count of what goes over it.
class CountedWire final : public Transport {
public:
    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        auto reply = wire_.send(request, stop);
        ++requests;
        sent += request.body.size();
        if (reply) received += reply->body.size();
        return reply;
    }
    std::atomic<std::size_t> requests{0};
    std::atomic<std::size_t> sent{0};      ///< Bodies only.
    std::atomic<std::size_t> received{0};  ///< Bodies only.

private:
    CurlTransport wire_;
};

/// Bytes over all TCP connections that this process has open, both ways, TLS and headers included.
double bytesOnWire() {
    struct Info {  // as far as we need what the kernel tells; glibc's is shorter
        tcp_info known;
        std::uint64_t pacing[2];
        std::uint64_t acknowledged;
        std::uint64_t received;
    };
    static_assert(offsetof(Info, acknowledged) == 120);
    double bytes = 0;
    for (int fd = 3; fd < 256; ++fd) {
        Info info{};
        socklen_t size = sizeof info;
        if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0)
            bytes += static_cast<double>(info.acknowledged + info.received);
    }
    return bytes;
}

struct Snapshot {
    double processor;
    double bytes;
    std::size_t requests;
    std::size_t bodies;
    std::size_t rounds;
};

void printPolls(const Snapshot& from, const Snapshot& to) {
    const auto rounds = static_cast<double>(to.rounds - from.rounds);
    const auto requests = static_cast<double>(to.requests - from.requests);
    const auto bodies = static_cast<double>(to.bodies - from.bodies);
    const double bytes = to.bytes - from.bytes;
    require(rounds > 0 && requests > 0, "no poll");
    std::printf("\n%-52s %10s %10s\n", "an account to which nobody writes (60 s measured)",
                "a poll", "an hour");
    const auto row = [rounds](const char* what, double value) {
        std::printf("%-52s %10.2f %10.0f\n", what, value / rounds, value * kHour);
    };
    row("polls (two members each)", rounds);
    row("requests", requests);
    row("KiB of bodies, both ways", bodies / 1024);
    row("KiB over TCP, both ways", bytes / 1024);
}

void printListener(pid_t pid, double processor) {
    std::printf("\n%-52s %10s %10s\n", "starling-cli listen, 100,000 messages, 50 conversations",
                "", "at most");
    printBounded("processor time while idle, % of one core",
                 100 * processor / static_cast<double>(kIdle.count()), kMostShare);
    printPlain("processor seconds an hour (60 s measured)", processor / 1'000 * kHour);
    printPlain("memory, MiB (PSS)", proportionalMiB(pid));
}

}  // namespace

void benchIdle() {
    const TempFolder folder;
    const auto net = (folder / "net").string();
    test::Program nodes{{STARLING_BIN_DIR "/starlingnet", "--dir", net, "--nodes", "12"}};
    require(nodes.readLine().has_value(), "starlingnet");
    const auto network = net + "/network.json";
    const auto used = makeUsedProfile(folder, network, {kMessages, kConversations});
    test::Program listener{
        {STARLING_BIN_DIR "/starling-cli", "--profile", used, "--network", network, "listen"}};

    ThreadExecutor home{1};
    CountedWire wire;
    std::atomic<std::size_t> rounds{0};
    {
        ClientConfig config;
        config.profile = (folder / "quiet").string();
        config.network = network;
        const auto client = makeClient(config, {"Alice", std::nullopt}, home, &wire);
        const auto watching = client->subscribe([&](const Event& event) {
            if (std::holds_alternative<CaughtUp>(event)) ++rounds;
        });
        client->startPolling();
        const auto look = [&]() -> Snapshot {
            return {processorMillis(listener.pid()), bytesOnWire(), wire.requests,
                    wire.sent + wire.received, rounds};
        };
        const StopFlag never;
        never.waitFor(kSettle);
        const auto before = look();
        never.waitFor(kIdle);
        const auto after = look();
        printPolls(before, after);
        printListener(listener.pid(), after.processor - before.processor);
    }
    home.stop();
    listener.end();
    nodes.end();
}

}  // namespace starling::bench
