// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Answers that come properly sealed through a whole path, or from a pinned seed, and are made to
/// burst whoever reads them.

#include "localnet/certificate.h"
#include "localnet/https_server.h"
#include "net/curl_transport.h"
#include "net/network.h"
#include "node/ports.h"
#include "support/fake_network.h"
#include "support/heap_meter.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

constexpr std::size_t kNodes = 6;
/// Whoever answers is in this program, too.
constexpr std::size_t kMostHeld = 160U << 20;

std::string times(std::size_t count, std::string_view part) {
    std::string out;
    out.reserve(count * part.size());
    for (std::size_t i = 0; i < count; ++i)
        out += part;
    return out;
}

struct Bomb {
    const char* name;
    std::string (*text)();
};

const Bomb kBombs[] = {
    {"DeepLists", [] { return times(100'000, "[") + times(100'000, "]"); }},
    {"DeepObjects", [] { return times(100'000, R"({"a":)") + "1" + times(100'000, "}"); }},
    {"DeepAndCutShort", [] { return times(10'000'000, "["); }},
    {"TenMillionEntries", [] { return "[" + times(9'999'999, "0,") + "0]"; }},
    {"MillionsThatFitTheBound", [] { return "[" + times(5'000'000, "0,") + "0]"; }},
    {"MillionsOfKeys", [] { return "{" + times(1'000'000, R"("a":1,)") + R"("b":1})"; }},
    {"MillionsOfMessages",
     [] {
         return R"({"results":[{"code":200,"body":{"messages":[)" + times(2'000'000, "{},") +
                "{}]}}]}";
     }},
    {"OneLongString", [] { return "\"" + std::string(11'000'000, 'x') + "\""; }},
    {"BackslashesOnly", [] { return "\"" + std::string(9'999'999, '\\'); }},
    {"ALongNumber", [] { return std::string(10'000'000, '9'); }},
    {"NoText", [] { return std::string(1'000'000, '\xff'); }},
};

/// Opens a FakeNetwork to real sockets: one door a node, and one for a seed.
class Doors final : public localnet::Service {
public:
    explicit Doors(FakeNetwork& network) : network_{network} {}

    localnet::Step handle(std::size_t node, const localnet::NodeRequest& request) override {
        HttpRequest passed;
        passed.url = node < kNodes ? network_.nodes[node].self.url(request.path)
                                   : network_.seeds.at(0) + request.path.substr(1);
        passed.body = request.body;
        auto reply = network_.send(passed, {});
        if (!reply) return localnet::textReply(502, reply.error().detail);
        return *std::move(reply);
    }
    localnet::Faults faults(std::size_t) const override { return {}; }
    localnet::Step tick() override { return HttpReply{200, "", {}}; }

private:
    FakeNetwork& network_;
};

struct HostileAnswer : testing::TestWithParam<Bomb> {
    SystemClock clock;
    SystemRandom random;
    ManualClock fakeClock{clock.now()};
    FakeNetwork fake{kNodes, fakeClock};
    Doors service{fake};
    std::unique_ptr<localnet::HttpsServer> server;
    NetworkProfile profile;
    CurlTransport transport;
    std::unique_ptr<Network> network;

    HostileAnswer() {
        const auto certificate = *localnet::makeCertificate("127.0.0.1", clock.now());
        const auto ports = *node::freePorts("127.0.0.1", kNodes + 1);
        std::vector<localnet::Door> doors;
        for (const auto port : ports)
            doors.push_back(
                {"127.0.0.1", port, certificate.certificatePem, certificate.keyPem, ""});
        for (std::size_t i = 0; i < kNodes; ++i) {
            fake.nodes[i].self.ip = "127.0.0.1";
            fake.nodes[i].self.port = ports[i];
        }
        fake.seeds = {"https://127.0.0.1:" + std::to_string(ports[kNodes]) + "/"};
        profile.name = "hostile";
        profile.distinctSubnets = false;
        profile.seeds = {{fake.seeds[0], {*localnet::pinOf(certificate)}}};
        profile.nodes = fake.services();
        server = *localnet::HttpsServer::start(doors, service, clock);
    }

    void join() {
        NetSettings settings;
        settings.quarantine = settings.repairPause = settings.seedRetryDelay = Millis{0};
        settings.refreshPause = settings.staleAfter = Millis{0};
        network = std::make_unique<Network>(NodePool::World{transport, clock, random}, profile,
                                            NetworkState{}, settings);
    }

    Result<std::vector<Fetched>> fetch() {
        const auto alice = person(1);
        const auto swarm = network->swarms().swarmOf(alice.id(), {});
        if (!swarm) return swarm.error();
        return network->swarms().retrieve(swarm->front(), alice.id(), alice.signKey(), {{}}, {},
                                          {});
    }
};

}  // namespace

TEST_P(HostileAnswer, OfADestinationIsSurvived) {
    join();
    ASSERT_TRUE(fetch());
    const auto text = GetParam().text();
    server->run([&] {
        for (auto& node : fake.nodes)
            node.asDestination = ClearAnswer{200, text};
    });
    restartHeapMeter();
    const auto bad = fetch();
    EXPECT_FALSE(bad);
    std::printf("held at most %zu KiB\n", heapPeak() / 1024);
    EXPECT_LT(heapPeak(), kMostHeld);
    server->run([&] {
        for (auto& node : fake.nodes)
            node.asDestination.reset();
    });
    const auto good = fetch();
    EXPECT_TRUE(good) << good.error().detail;
}

TEST_P(HostileAnswer, OfASeedIsSurvived) {
    profile.nodes.clear();
    fake.seedReply = HttpReply{200, "application/json", toBytes(GetParam().text())};
    join();
    restartHeapMeter();
    EXPECT_FALSE(fetch());
    std::printf("held at most %zu KiB\n", heapPeak() / 1024);
    EXPECT_LT(heapPeak(), kMostHeld);
    server->run([&] { fake.seedReply.reset(); });
    const auto good = fetch();
    EXPECT_TRUE(good) << good.error().detail;
}

INSTANTIATE_TEST_SUITE_P(Bombs, HostileAnswer, testing::ValuesIn(kBombs),
                         [](const auto& bomb) { return bomb.param.name; });

}  // namespace starling::test
