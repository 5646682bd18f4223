// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/authentication.h"

#include "localnet/methods.h"

namespace starling::localnet {

namespace {

/// The key that speaks for `account`, if `auth` names the right one.
std::optional<Ed25519PublicKey> keyOf(const AccountId& account, const rpc::Auth& auth) {
    if (account.prefix() == AccountId::kGroup) return Ed25519PublicKey{account.key()};
    if (account.prefix() != AccountId::kAccount || !auth.pubkeyEd25519) return std::nullopt;
    const auto converted = toX25519(*auth.pubkeyEd25519);
    if (!converted || converted->bytes != account.key()) return std::nullopt;
    return auth.pubkeyEd25519;
}

}  // namespace

bool isSignedBy(const AccountId& account, const rpc::Auth& auth, std::string_view text) {
    if (auth.subaccount || !auth.signature) return false;
    const auto key = keyOf(account, auth);
    return key && verify(*key, asBytes(text), *auth.signature);
}

Millis tolerance(Origin origin) {
    return origin == Origin::Client ? Millis{60'000} : Millis{70'000};
}

std::optional<HttpReply> refuseTime(const NodeContext& node, Origin origin, Timestamp time,
                                    std::string_view what) {
    const auto now = node.clock.now();
    const auto allowed = tolerance(origin);
    if (time >= now - allowed && time <= now + allowed) return std::nullopt;
    return textReply(406, std::string{what} + " timestamp too far from current time");
}

std::optional<HttpReply> refuseSwarm(const NodeContext& node, const AccountId& account) {
    if (!node.faults.disowning && node.directory.serves(node.key(), account)) return std::nullopt;
    return jsonReply(421, swarmAnswer(node, account));
}

bool isPublicInbox(rpc::Namespace ns) {
    return ns % 10 == 0;
}

bool isPublicOutbox(rpc::Namespace ns) {
    return ns < 0 && -ns % 20 == 1;
}

bool isLegacyGroup(rpc::Namespace ns) {
    return ns == -10;
}

}  // namespace starling::localnet
