// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deletes an account's messages at its swarm, all of them.

#include "net/shuffle.h"
#include "net/swarm_client.h"

#include <algorithm>

namespace starling {

/// Those that say so with their own signature: the one that was asked cannot speak for the others,
/// nor make some up.
Result<std::set<Ed25519PublicKey>> SwarmClient::deleteAllAt(const ServiceNode& member,
                                                            const AccountId& account,
                                                            const SignKey& key,
                                                            const StopFlag& stop) {
    rpc::DeleteAll call;
    call.account = account;
    call.ns = rpc::AllNamespaces{};
    call.timestamp = clock_.now();
    rpc::authenticate(call, key);
    const auto answer = visitOne(
        account,
        [&](const ServiceNode& node) {
            return askMember(node, {call}, settings_.storeDeadline, stop);
        },
        member, stop);
    if (!answer) return answer.error();
    const auto reply = rpc::decodeSwarmReply(answer->body);
    std::set<Ed25519PublicKey> confirmed;
    if (reply) {
        for (const auto& [node, entry] : reply->swarm) {
            const auto* const said = std::get_if<rpc::SwarmReply::Member>(&entry);
            if (!said || !said->signature || !pool_.find(node)) continue;
            const auto text = rpc::memberSignedText(call, *said);
            if (verify(node, asBytes(text), *said->signature)) confirmed.insert(node);
        }
    }
    if (!confirmed.empty()) return confirmed;
    pool_.strike(member.ed25519);
    return Error{Errc::Corrupt, "no member of the swarm signs that it deleted everything"};
}

/// A member that did not hear it from the one that was asked is asked itself.
Result<std::size_t> SwarmClient::deleteAll(const AccountId& account, const SignKey& key,
                                           const StopFlag& stop) {
    std::set<Ed25519PublicKey> confirmed;
    std::set<Ed25519PublicKey> asked;
    Error last{Errc::Offline, "no member of the swarm was asked"};
    for (int tries = 0; tries < settings_.wipeAttempts; ++tries) {
        if (tries > 0 && stop.waitFor(settings_.retryDelay))
            return Error{Errc::Cancelled, "stopped"};
        const auto members = swarmOf(account, stop);
        if (!members) {
            last = members.error();
            break;
        }
        auto open = *members;
        std::erase_if(open, [&](const auto& node) {
            return confirmed.count(node.ed25519) + asked.count(node.ed25519) > 0;
        });
        if (open.empty() && !confirmed.empty()) break;
        if (open.empty()) open = *members;
        shuffle(open, random_);
        asked.insert(open.front().ed25519);
        auto said = deleteAllAt(open.front(), account, key, stop);
        if (said) {
            confirmed.merge(*said);
            continue;
        }
        last = said.error();
        if (last.code == Errc::WrongClock) asked.erase(open.front().ed25519);
    }
    if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
    if (confirmed.empty()) return Error{Errc::Offline, last.detail};
    return confirmed.size();
}

}  // namespace starling
