// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that shall live shorter.

#include "net/swarm_client.h"

#include <set>

namespace starling {

Result<SwarmClient::Lives> SwarmClient::shorten(const AccountId& account, const SignKey& key,
                                                const std::vector<std::string>& hashes,
                                                Timestamp until, const StopFlag& stop) {
    if (hashes.empty()) return Error{Errc::Invalid, "no message to shorten the life of"};
    rpc::Expire call;
    call.account = account;
    call.mode = rpc::Expire::Mode::Shorten;
    call.messages = hashes;
    call.expiries = {until};
    rpc::authenticate(call, key);
    const auto answer = ask(account, {call}, stop);
    if (!answer) return answer.error();
    const auto reply = rpc::decodeSwarmReply(*answer);
    if (!reply) return reply.error();
    return shorterLives(call, *reply);
}

/// Only what members that we know have signed is believed.
Result<SwarmClient::Lives> SwarmClient::shorterLives(const rpc::Expire& call,
                                                     const rpc::SwarmReply& reply) const {
    const std::set<std::string> asked{call.messages.begin(), call.messages.end()};
    Lives shorter;
    bool signedByAny = false;
    for (const auto& [node, entry] : reply.swarm) {
        const auto* const said = std::get_if<rpc::SwarmReply::Member>(&entry);
        if (!said || !said->signature || !pool_.find(node)) continue;
        if (!verify(node, asBytes(rpc::memberSignedText(call, *said)), *said->signature)) continue;
        signedByAny = true;
        for (const auto& [hash, until] : said->unchanged) {
            if (!asked.contains(hash) || until >= call.expiries.front()) continue;
            const auto known = shorter.emplace(hash, until).first;
            known->second = std::min(known->second, until);
        }
    }
    if (!signedByAny) return Error{Errc::Corrupt, "no member of the swarm signs for the new times"};
    return shorter;
}

}  // namespace starling
