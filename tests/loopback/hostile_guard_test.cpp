// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Guards that shake hands and then never come to an end: the deadline or a bound ends it, little
/// is held, and the next request works.

#include "net/curl_transport.h"
#include "net/network.h"
#include "support/heap_meter.h"
#include "support/office.h"
#include "support/tls_connection.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace starling::test {

namespace {

using Steady = std::chrono::steady_clock;

constexpr Millis kDeadline{700};
/// Two paths for each of three attempts, and time to spare for a slow machine.
constexpr std::chrono::seconds kLongest{20};
constexpr std::size_t kMostHeld = 48U << 20;

struct Rudeness {
    const char* name;
    void (*speak)(PlainConnection&, const std::string& canary);
};

/// `first`, then `more` for ever, with a pause after each.
void goOn(PlainConnection& guard, const std::string& first, const std::string& more,
          int pause = 0) {
    for (bool open = guard.write(first); open; open = guard.write(more))
        if (pause > 0) guard.pause(pause);
}

const Rudeness kRudeness[] = {
    {"DripsItsBody",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x", 50);
     }},
    {"DripsItsHeader", [](PlainConnection& guard,
                          const std::string&) { goOn(guard, "HTTP/1.1 200 OK\r\nX: ", "x", 50); }},
    {"FloodsHeaders",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\n", "X-Line: " + std::string(900, 'y') + "\r\n");
     }},
    {"NeverEndsOneHeader",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\nX-Line: ", std::string(16'384, 'y'));
     }},
    {"NeverEndsItsChunks",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
              "4000\r\n" + std::string(0x4000, 'z') + "\r\n");
     }},
    {"NeverEndsOneChunk",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
              std::string(0x4000, 'z'));
     }},
    {"PromisesATerabyte",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n",
              std::string(0x4000, 'z'));
     }},
    {"SaysContinueForEver",
     [](PlainConnection& guard, const std::string&) {
         goOn(guard, "", "HTTP/1.1 100 Continue\r\n\r\n");
     }},
    {"SendsACompressedBomb",
     [](PlainConnection& guard, const std::string&) {
         // The head of a gzip file; nobody may begin to unpack it.
         guard.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 16\r\n\r\n" +
                     std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\xed\xc1\x01\0\0\0", 16));
         guard.waitForEnd();
     }},
    {"SendsUsElsewhere",
     [](PlainConnection& guard, const std::string& canary) {
         guard.write("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + canary +
                     "\r\nContent-Length: 0\r\n\r\n");
         guard.waitForEnd();
     }},
    {"NestsDeeply",
     [](PlainConnection& guard, const std::string&) {
         guard.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" +
                     std::string(100'000, '['));
         guard.waitForEnd();
     }},
};

/// Real nodes, each behind a port where somebody else may take the connection.
struct HostileGuard : testing::TestWithParam<Rudeness> {
    Office office{{"--nodes", "9"}};
    SystemClock clock;
    SystemRandom random;
    localnet::Certificate certificate = *localnet::makeCertificate("127.0.0.1", clock.now());
    PlainServer canary{[](PlainConnection& someone) { someone.readRequest(); }};
    std::atomic<bool> rude{false};
    std::mutex mutex;
    Words heads;  // of the requests that rude guards have heard
    NetworkProfile profile =
        *parseNetworkProfile(Json::parse(std::ifstream{office.network()}).dump());
    std::vector<std::unique_ptr<PlainServer>> doors;
    CurlTransport transport;
    std::unique_ptr<Network> network;

    HostileGuard() {
        profile.seeds.clear();
        for (auto& node : profile.nodes) {
            doors.push_back(std::make_unique<PlainServer>(
                [this, port = node.port](PlainConnection& guest) { receive(guest, port); }));
            node.port = doors.back()->port();
        }
        NetSettings settings;
        settings.quarantine = settings.repairPause = Millis{0};
        network = std::make_unique<Network>(NodePool::World{transport, clock, random}, profile,
                                            NetworkState{}, settings);
    }
    ~HostileGuard() override { transport.dropConnections(); }

    void receive(PlainConnection& guest, std::uint16_t realPort) {
        if (!rude) return guest.joinTo(realPort);
        TlsConnection inside{guest, certificate};
        const auto request = inside.readRequest();
        {
            const std::lock_guard lock{mutex};
            heads.push_back(request.substr(0, request.find("\r\n\r\n")));
        }
        GetParam().speak(inside, canary.url());
    }

    /// Both guards are met anew.
    void become(bool nowRude) {
        rude = nowRude;
        transport.dropConnections();
    }

    Result<onion::Answer> ask() {
        return network->onion().ask(profile.nodes[random.below(9)], {rpc::Info{}}, kDeadline, {});
    }
};

}  // namespace

TEST_P(HostileGuard, IsSurvived) {
    ASSERT_TRUE(ask());
    become(true);
    restartHeapMeter();
    const auto begun = Steady::now();
    const auto answer = ask();
    const auto took = Steady::now() - begun;
    EXPECT_FALSE(answer);
    EXPECT_LT(took, kLongest);
    std::printf("held at most %zu KiB\n", heapPeak() / 1024);
    EXPECT_LT(heapPeak(), kMostHeld);
    EXPECT_EQ(canary.connections(), 0);
    {
        const std::lock_guard lock{mutex};
        EXPECT_FALSE(heads.empty()) << "no guard was rude";
        for (const auto& head : heads)
            EXPECT_EQ(head.find("Accept-Encoding"), std::string::npos) << head;
    }
    become(false);
    (void)ask();  // may find a path that has not been mended yet
    const auto again = ask();
    EXPECT_TRUE(again) << again.error().detail;
}

INSTANTIATE_TEST_SUITE_P(Guards, HostileGuard, testing::ValuesIn(kRudeness),
                         [](const auto& rude) { return rude.param.name; });

}  // namespace starling::test
