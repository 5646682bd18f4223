// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_state.h"

#include "net/net_settings.h"

#include <charconv>
#include <optional>

namespace starling {

namespace {

constexpr std::string_view kForm = "starling-network ";
constexpr std::string_view kVersion = "1";
constexpr std::size_t kLargestState = 8U << 20;
constexpr std::size_t kMostGuards = 2;
constexpr std::size_t kMostSwarms = 10'000;

Error broken(const char* what) {
    return {Errc::Corrupt, std::string{"The remembered network cannot be read: "} + what + '.'};
}

/// The text up to the next `end`, which is taken away too; all of it when there is none.
std::string_view take(std::string_view& text, char end) {
    const auto at = text.find(end);
    const auto word = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return word;
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
    Number out{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

bool readFetched(NetworkState& state, std::string_view line) {
    const auto millis = parseNumber<std::int64_t>(line);
    if (!millis || *millis < 0) return false;
    state.fetchedAt = fromUnixMillis(*millis);
    return true;
}

bool readNode(NetworkState& state, std::string_view line) {
    const auto ip = take(line, ' ');
    const auto port = parseNumber<std::uint16_t>(take(line, ' '));
    const auto x25519 = X25519PublicKey::parse(take(line, ' '));
    const auto ed25519 = Ed25519PublicKey::parse(line);
    if (!isIpv4(ip) || !port || *port == 0 || !x25519 || !ed25519) return false;
    if (state.nodes.size() == kMostNodes) return false;
    state.nodes.push_back({std::string{ip}, *port, *x25519, *ed25519});
    return true;
}

bool readGuard(NetworkState& state, std::string_view line) {
    const auto key = Ed25519PublicKey::parse(line);
    if (!key || state.guards.size() == kMostGuards) return false;
    state.guards.push_back(*key);
    return true;
}

bool readSwarm(NetworkState& state, std::string_view line) {
    const auto account = AccountId::parse(take(line, ' '));
    if (!account || state.swarms.size() == kMostSwarms) return false;
    std::vector<Ed25519PublicKey> members;
    while (!line.empty()) {
        const auto key = Ed25519PublicKey::parse(take(line, ','));
        if (!key || members.size() == kMostSwarmMembers) return false;
        members.push_back(*key);
    }
    if (members.empty()) return false;
    return state.swarms.emplace(*account, std::move(members)).second;
}

bool readLine(NetworkState& state, std::string_view line) {
    const auto word = take(line, ' ');
    if (word == "fetched") return readFetched(state, line);
    if (word == "node") return readNode(state, line);
    if (word == "guard") return readGuard(state, line);
    if (word == "swarm") return readSwarm(state, line);
    return false;
}

}  // namespace

std::string encodeNetworkState(const NetworkState& state) {
    std::string out{kForm};
    out += kVersion;
    out += "\nfetched " + std::to_string(toUnixMillis(state.fetchedAt)) + '\n';
    for (const auto& node : state.nodes)
        out += "node " + node.ip + ' ' + std::to_string(node.port) + ' ' + node.x25519.hex() + ' ' +
               node.ed25519.hex() + '\n';
    for (const auto& guard : state.guards)
        out += "guard " + guard.hex() + '\n';
    for (const auto& [account, members] : state.swarms) {
        out += "swarm " + account.hex();
        char before = ' ';
        for (const auto& member : members) {
            out += before + member.hex();
            before = ',';
        }
        out += '\n';
    }
    return out;
}

Result<NetworkState> decodeNetworkState(std::string_view text) {
    if (text.size() > kLargestState)
        return Error{Errc::TooLarge, "The remembered network is too large."};
    const auto first = take(text, '\n');
    if (!first.starts_with(kForm)) return broken("it begins with something else");
    const auto version = parseNumber<unsigned>(first.substr(kForm.size()));
    if (!version || *version == 0) return broken("it has no version");
    if (*version > 1)
        return Error{Errc::TooNew, "The remembered network was written by a newer version."};
    NetworkState state;
    while (!text.empty()) {
        if (text.find('\n') == std::string_view::npos) return broken("its last line is cut");
        if (!readLine(state, take(text, '\n'))) return broken("a line is not what it should be");
    }
    return state;
}

}  // namespace starling
