// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/control_command.h"

#include <charconv>
#include <functional>
#include <map>
#include <sstream>

namespace starling::node {

namespace {

using localnet::World;
using Words = std::vector<std::string>;

constexpr std::int64_t kLongestMillis = 366LL * 24 * 60 * 60 * 1000;

Error usage() {
    return {Errc::Invalid,
            "ctl takes list, stop N, start N, slow N MS, corrupt N, skew N MS, lie N, disown N,"
            " heal N, forget N or name NAME ID"};
}

std::optional<std::int64_t> numberOf(const std::string& text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

std::string stateOf(const localnet::Faults& faults) {
    std::string state = faults.stopped ? "stopped" : "up";
    if (faults.slow > Millis{0}) state += " slow=" + std::to_string(faults.slow.count());
    if (faults.corrupt) state += " corrupt";
    if (faults.skew != Millis{0}) state += " skew=" + std::to_string(faults.skew.count());
    if (faults.lying) state += " lying";
    if (faults.disowning) state += " disowning";
    return state;
}

/// A line a node: number, address, key, swarm, state.
std::string listNodes(const World& world) {
    std::ostringstream out;
    for (std::size_t i = 0; i < world.size(); ++i) {
        const auto& node = world.directory().nodes()[i];
        out << i << '\t' << node.ip << ':' << node.port << '\t' << node.ed25519.hex() << '\t'
            << std::hex << world.directory().swarmAt(i) << std::dec << '\t'
            << stateOf(world.faults(i)) << '\n';
    }
    return out.str();
}

Result<std::string> nameAccount(World& world, const Words& words) {
    const auto account = AccountId::parse(words[2]);
    if (!account || account->prefix() != AccountId::kAccount)
        return Error{Errc::Invalid, "a name stands for a Session ID: 66 digits that begin with 05"};
    const auto done = world.registerName(words[1], *account);
    if (!done) return done.error();
    return words[1] + " is " + account->shortHex() + " now\n";
}

using Fault = std::function<void(World&, std::size_t node, Millis time)>;

/// With one number: the node; with two: a time as well.
const std::map<std::string, std::pair<std::size_t, Fault>>& knownFaults() {
    static const std::map<std::string, std::pair<std::size_t, Fault>> faults{
        {"stop", {2, [](World& w, std::size_t n, Millis) { w.stop(n); }}},
        {"start", {2, [](World& w, std::size_t n, Millis) { w.start(n); }}},
        {"corrupt", {2, [](World& w, std::size_t n, Millis) { w.corrupt(n); }}},
        {"lie", {2, [](World& w, std::size_t n, Millis) { w.lie(n); }}},
        {"disown", {2, [](World& w, std::size_t n, Millis) { w.disown(n); }}},
        {"heal", {2, [](World& w, std::size_t n, Millis) { w.heal(n); }}},
        {"slow", {3, [](World& w, std::size_t n, Millis t) { w.slow(n, t); }}},
        {"skew", {3, [](World& w, std::size_t n, Millis t) { w.skew(n, t); }}},
    };
    return faults;
}

/// The node that was named, if there is one.
Result<std::size_t> nodeOf(const World& world, const std::string& word) {
    const auto node = numberOf(word);
    if (!node) return usage();
    if (*node < 0 || static_cast<std::size_t>(*node) >= world.size())
        return Error{Errc::Invalid, "there is no node " + word + ": they count from 0 to " +
                                        std::to_string(world.size() - 1)};
    return static_cast<std::size_t>(*node);
}

Result<std::string> emptyNode(World& world, const Words& words) {
    const auto node = nodeOf(world, words[1]);
    if (!node) return node.error();
    const auto done = world.forget(*node);
    if (!done) return done.error();
    return "node " + words[1] + ": keeps nothing now\n";
}

}  // namespace

Result<std::string> carryOut(World& world, const std::string& command) {
    std::istringstream in{command};
    Words words;
    for (std::string word; in >> word;)
        words.push_back(word);
    if (words == Words{"list"}) return listNodes(world);
    if (words.size() == 3 && words[0] == "name") return nameAccount(world, words);
    if (words.size() == 2 && words[0] == "forget") return emptyNode(world, words);

    const auto fault = knownFaults().find(words.empty() ? "" : words[0]);
    if (fault == knownFaults().end() || words.size() != fault->second.first) return usage();
    const auto time = words.size() == 3 ? numberOf(words[2]) : 0;
    if (!time || *time > kLongestMillis || *time < -kLongestMillis) return usage();
    const auto node = nodeOf(world, words[1]);
    if (!node) return node.error();
    fault->second.second(world, *node, Millis{*time});
    return "node " + words[1] + ": " + stateOf(world.faults(*node)) + "\n";
}

}  // namespace starling::node
