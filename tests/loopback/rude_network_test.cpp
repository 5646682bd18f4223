// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Nodes that answer nonsense, or far too much: the client says so in one line, lives, and what it
/// holds is whole.

#include "localnet/certificate.h"
#include "localnet/https_server.h"
#include "node/ports.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <fstream>

namespace starling::test {

namespace {

using localnet::Faults;
using localnet::NodeRequest;
using localnet::Step;

constexpr std::size_t kNodes = 5;

/// Answers everything with one body.
class Rude final : public localnet::Service {
public:
    Step handle(std::size_t, const NodeRequest&) override { return Step{reply}; }
    Faults faults(std::size_t) const override { return {}; }
    Step tick() override { return Step{HttpReply{200, "", {}}}; }

    HttpReply reply{200, "application/json", {}};
};

struct RudeNetwork : testing::Test {
    Office office{{"--nodes", "9"}};
    User alice{office, "alice"};
    std::string alicesId = alice.create("Alice");
    SystemClock clock;
    Rude rude;
    std::unique_ptr<localnet::HttpsServer> server;

    /// A profile that lists only rude nodes, on ports of their own.
    std::string rudeNetwork() {
        auto profile = Json::parse(std::ifstream{office.network()});
        const auto polite = profile["nodes"];
        profile["seeds"] = profile["nodes"] = Json::array();
        std::vector<localnet::Door> doors;
        const auto ports = node::freePorts("127.0.0.1", kNodes);
        for (std::size_t i = 0; i < kNodes; ++i) {
            const auto made = localnet::makeCertificate("127.0.0.1", clock.now());
            EXPECT_TRUE(made);
            doors.push_back({"127.0.0.1", ports->at(i), made->certificatePem, made->keyPem, ""});
            auto node = polite[i];
            node["storage_port"] = ports->at(i);
            profile["nodes"].push_back(node);
        }
        server = *localnet::HttpsServer::start(doors, rude, clock);
        const auto file = (office / "rude.json").string();
        std::ofstream{file} << profile.dump();
        return file;
    }

    void expectOneLineAndAWholeStore() {
        const User carol{office, "carol", rudeNetwork()};
        ASSERT_EQ(carol.cli({"create", "--name", "Carol"}).status, 0);
        const auto sent = carol.cli({"send", alicesId, "hello?", "--timeout", "3"});
        EXPECT_EQ(sent.status, 4) << sent.err;
        EXPECT_EQ(std::count(sent.err.begin(), sent.err.end(), '\n'), 1) << sent.err;
        EXPECT_EQ(carol.texts({"history"}), Words{"hello?"});
        EXPECT_EQ(carol.texts({"search", "hello"}), Words{"hello?"});
    }
};

}  // namespace

TEST_F(RudeNetwork, AHundredMegabytesAreCutShort) {
    rude.reply.body.assign(100'000'000, 'x');
    expectOneLineAndAWholeStore();
}

TEST_F(RudeNetwork, NonsenseIsNoAnswer) {
    rude.reply.body = toBytes("<html>not what you asked for</html>");
    expectOneLineAndAWholeStore();
}

TEST_F(RudeNetwork, ANestingBombIsNoAnswer) {
    rude.reply.body.assign(1'000'000, '[');
    expectOneLineAndAWholeStore();
}

TEST_F(RudeNetwork, AnEmptyAnswerIsNoAnswer) {
    expectOneLineAndAWholeStore();
}

TEST_F(RudeNetwork, ASeedWithAnotherKeyIsNotBelieved) {
    auto profile = Json::parse(std::ifstream{office.network()});
    profile["nodes"] = Json::array();
    for (auto& seed : profile["seeds"])
        seed["pins"] = {"sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};
    const auto file = (office / "pinned.json").string();
    std::ofstream{file} << profile.dump();

    const User carol{office, "carol", file};
    ASSERT_EQ(carol.cli({"create", "--name", "Carol"}).status, 0);
    const auto shown = carol.cli({"path"});
    EXPECT_EQ(shown.status, 4) << shown.err;
    EXPECT_EQ(User::lines(shown).at(0)["knownNodes"], 0);
}

}  // namespace starling::test
