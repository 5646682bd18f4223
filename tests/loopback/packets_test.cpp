// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole story of a first message, with every connection of the client recorded: guards, a
/// seed and probes, or the proxy alone.

#include "support/lonely_network.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <set>

namespace starling::test {

namespace {

/// What one run of a program did, as strace saw it.
struct Trace {
    std::set<int> ports;               ///< On 127.0.0.1.
    std::vector<std::string> strange;  ///< Any other attempt to reach something.
    std::vector<std::string> lookups;  ///< Files that only name resolution reads.
};

/// The port of a connect to 127.0.0.1, as strace writes it.
std::optional<int> localPort(const std::string& line) {
    constexpr std::string_view kPort = "{sa_family=AF_INET, sin_port=htons(";
    const auto at = line.find(kPort);
    if (at == std::string::npos || line.find("connect(") == std::string::npos) return std::nullopt;
    if (line.find("inet_addr(\"127.0.0.1\")") == std::string::npos) return std::nullopt;
    return std::stoi(line.substr(at + kPort.size()));
}

Trace readTrace(const std::string& file) {
    Trace trace;
    std::ifstream lines{file};
    const auto holds = [](const std::string& line, const char* part) {
        return line.find(part) != std::string::npos;
    };
    for (std::string line; std::getline(lines, line);) {
        if (const auto port = localPort(line)) {
            trace.ports.insert(*port);
        } else if (holds(line, "sa_family=AF_")) {
            trace.strange.push_back(line);
        } else if (holds(line, "\"/etc/hosts\"") || holds(line, "\"/etc/resolv.conf\"")) {
            trace.lookups.push_back(line);
        }
    }
    return trace;
}

struct Packets : testing::Test {
    Office office{{"--nodes", "12"}};
    User alice{office, "alice"};
    User bob{office, "bob"};

    /// Runs starling-cli under strace.
    Trace watch(const User& who, const Words& words) {
        const auto file = (office / "trace").string();
        Words command{"/usr/bin/env",
                      "ASAN_OPTIONS=detect_leaks=0",  // LeakSanitizer needs ptrace for itself
                      "/usr/bin/strace",
                      "-f",
                      "-qq",
                      "-E",
                      "STARLING_DEBUGGABLE=1",
                      "-e",
                      "trace=connect,sendto,sendmsg,sendmmsg,openat",
                      "-o",
                      file};
        for (const auto& word : who.command(words))
            command.push_back(word);
        const auto outcome = runProgram(command);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return readTrace(file);
    }

    /// The ports of a list of nodes that `path --json` gives.
    static std::set<int> guardsOf(const Json& shown) {
        std::set<int> ports;
        for (const auto& path : shown["paths"])
            ports.insert(path["hops"][0]["port"].get<int>());
        return ports;
    }

    /// The same network, its seeds by name and its nodes left to be learnt.
    std::string namedNetwork() {
        auto profile = Json::parse(std::ifstream{office.network()});
        profile["nodes"] = Json::array();
        for (auto& seed : profile["seeds"]) {
            auto url = seed["url"].get<std::string>();
            seed["url"] = url.replace(url.find("127.0.0.1"), 9, "localhost");
        }
        const auto file = (office / "named.json").string();
        std::ofstream{file} << profile.dump();
        return file;
    }
};

constexpr int kProxyPort = 9050;

}  // namespace

TEST_F(Packets, GoToGuardsSeedAndProbesOnly) {
    alice.create("Alice");
    const auto bobsId = bob.create("Bob");
    const auto trace = watch(alice, {"send", bobsId, "hi"});
    const auto guards = guardsOf(User::lines(alice.cli({"path"})).at(0));

    EXPECT_EQ(trace.strange, Words{});
    EXPECT_EQ(trace.lookups, Words{});
    for (const auto guard : guards)
        EXPECT_TRUE(trace.ports.contains(guard));
    // Two guards, perhaps a seed; a probe of a guard that answers makes it a guard.
    EXPECT_LE(trace.ports.size(), 4U);
    EXPECT_EQ(bob.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hi"});
}

TEST_F(Packets, GoToTheProxyAloneAndNoNameIsLookedUp) {
    const auto named = namedNetwork();
    Program proxy{{"/usr/bin/microsocks", "-i", "127.0.0.1", "-p", std::to_string(kProxyPort)}};
    const auto through = [&](Words words) {
        words.insert(words.begin(),
                     {"--proxy", "socks5h://127.0.0.1:" + std::to_string(kProxyPort)});
        return words;
    };
    const User carol{office, "carol", named};
    const auto made = watch(carol, through({"create", "--name", "Carol"}));
    const auto bobsId = bob.create("Bob");
    const auto sent = watch(carol, through({"send", bobsId, "hi", "--timeout", "60"}));

    EXPECT_EQ(made.ports, std::set<int>{}) << "making an account needs no network";
    EXPECT_EQ(sent.ports, std::set<int>{kProxyPort});
    EXPECT_EQ(sent.strange, Words{});
    EXPECT_EQ(sent.lookups, Words{});
    EXPECT_EQ(bob.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hi"});
}

}  // namespace starling::test

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    const auto problem = starling::test::enterLonelyNetwork();
    if (!problem.empty() && !GTEST_FLAG_GET(list_tests)) {
        std::fprintf(stderr, "%s\n", problem.c_str());
        return 1;
    }
    return RUN_ALL_TESTS();
}
