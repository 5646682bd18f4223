// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/name_resolver.h"

#include "net/relay_fault.h"

namespace starling {

NameResolver::NameResolver(OnionClient& onion, NodePool& pool, const NetworkProfile& profile,
                           const NetSettings& settings)
    : onion_{onion}, pool_{pool}, profile_{profile}, settings_{settings} {}

Result<NameResolver::Entry> NameResolver::ask(const ServiceNode& node, const std::string& name,
                                              const StopFlag& stop) {
    const auto answer =
        onion_.ask(node, {nameRequest(nameHash(name))}, settings_.requestDeadline, stop);
    if (!answer) return answer.error();
    if (answer->status != 200)
        return Error{Errc::Offline, "a node does not look names up: " + inWords(answer->body)};
    return decodeNameReply(answer->body);
}

/// A node that answers nonsense is a witness too: whoever could have it passed over would choose
/// whom we believe.
Result<std::vector<NameResolver::Entry>> NameResolver::askThree(const std::string& name,
                                                                const StopFlag& stop) {
    if (const auto filled = pool_.ensure(stop); !filled)
        return Error{stop.requested() ? Errc::Cancelled : Errc::Offline, filled.error().detail};
    std::vector<Entry> said;
    Error last{Errc::Offline, "too few nodes are known to ask three of them"};
    for (const auto& node : pool_.draw(2 * kWitnesses)) {
        if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
        auto entry = ask(node, name, stop);
        if (entry) {
            said.push_back(*std::move(entry));
            if (said.size() == kWitnesses) return said;
            continue;
        }
        last = entry.error();
        if (last.code == Errc::Corrupt || last.code == Errc::Cancelled) return last;
    }
    return Error{Errc::Offline, last.detail};
}

Result<AccountId> NameResolver::resolve(std::string_view text, const StopFlag& stop) {
    const auto name = registerName(text);
    if (!name) return Error{Errc::Invalid, "a name has letters, digits, _ and, inside, - only"};
    if (!profile_.nameService)
        return Error{Errc::WrongNetwork, "this network has no register of names"};
    const auto said = askThree(*name, stop);
    if (!said) return said.error();
    for (const auto& entry : *said)
        if (entry != said->front())
            return Error{Errc::Corrupt, "the nodes that were asked do not agree on this name"};
    if (!said->front()) return Error{Errc::NotFound, "nobody has registered this name"};
    const auto& entry = *said->front();
    const auto account = openIdOfName(*name, entry.nonce, entry.sealedId);
    if (!account) return Error{Errc::Corrupt, "the entry of this name is no account"};
    return *account;
}

}  // namespace starling
