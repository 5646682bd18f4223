// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/relay_fault.h"

namespace starling {

namespace {

using Kind = RelayFault::Kind;

constexpr std::size_t kMostWords = 100;

/// The key that `text` names right behind `words`.
std::optional<Ed25519PublicKey> keyBehind(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    return Ed25519PublicKey::parse(text.substr(at + words.size(), 64));
}

RelayFault fault(Kind kind, Errc code, std::string words) {
    return {kind, std::nullopt, {code, std::move(words)}};
}

RelayFault badGateway(std::string_view text, bool toServer) {
    if (const auto node = keyBehind(text, "Next node not found: "))
        return {Kind::Node, node, {Errc::Offline, "a relay does not find the next node"}};
    if (!toServer) return fault(Kind::Path, Errc::Offline, "a relay failed: " + inWords(text));
    if (text == "Bad Gateway") return fault(Kind::Refused, Errc::Offline, "the server is down");
    return fault(Kind::Server, Errc::Offline,
                 "the last relay cannot reach the server: " + inWords(text));
}

}  // namespace

std::string inWords(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, kMostWords))
        out.push_back(c >= 0x20 && c < 0x7F ? c : ' ');
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

RelayFault relayFault(int status, std::string_view text, bool toServer) {
    if (text.find("Oxen Server error") != std::string_view::npos)
        return fault(Kind::Refused, Errc::Offline, "the node has an inner error");
    switch (status) {
        case 400:
            return fault(Kind::Unreadable, toServer ? Errc::Rejected : Errc::Offline,
                         "a relay says: " + inWords(text));
        case 410:
            return fault(Kind::Refused, Errc::Rejected, "the network no longer takes this request");
        case 413:
            return fault(Kind::Refused, Errc::TooLarge, "too large for the network");
        case 429:
            return fault(Kind::Refused, Errc::Offline, "too many requests: try again later");
        case 502:
            return badGateway(text, toServer);
        case 503:
            if (const auto node = keyBehind(text, "Snode not ready: "))
                return {Kind::Node, node, {Errc::Offline, "a node on the way is not ready"}};
            return fault(Kind::Path, Errc::Offline, "a relay says: " + inWords(text));
        case 504:
            return fault(Kind::TimedOut, Errc::TimedOut, "a relay waited in vain");
        default:
            break;
    }
    return fault(Kind::Path, Errc::Offline,
                 "a relay answers " + std::to_string(status) + ": " + inWords(text));
}

}  // namespace starling
