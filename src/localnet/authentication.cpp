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

constexpr std::uint8_t kAnyPrefix = 8;

std::uint8_t rightsOf(const rpc::SubaccountToken& token) {
    return token.bytes[1];
}

bool isMadeFor(const rpc::SubaccountToken& token, const AccountId& account) {
    return token.bytes[0] == account.prefix() || (rightsOf(token) & kAnyPrefix) != 0;
}

Ed25519PublicKey keyIn(const rpc::SubaccountToken& token) {
    return {takeArray<32>(token.view().subspan(4))};
}

bool isRevoked(const NodeContext& node, const AccountId& account,
               const rpc::SubaccountToken& token) {
    // A disk that fails must not open what was closed.
    const auto revoked = node.revoked.contains(account, token);
    return !revoked || *revoked;
}

bool isGranted(const NodeContext& node, const AccountId& account, const Ed25519PublicKey& owner,
               const rpc::Subaccount& subaccount, Need need) {
    const auto& token = subaccount.token;
    return isMadeFor(token, account) && (rightsOf(token) & need.rights) == need.rights &&
           verify(owner, token.view(), subaccount.tokenSignature) &&
           (need.revokedToo || !isRevoked(node, account, token));
}

}  // namespace

bool isSigned(const NodeContext& node, const AccountId& account, const rpc::Auth& auth,
              std::string_view text, Need need) {
    const auto owner = keyOf(account, auth);
    if (!owner || !auth.signature) return false;
    if (!auth.subaccount) return verify(*owner, asBytes(text), *auth.signature);
    return isGranted(node, account, *owner, *auth.subaccount, need) &&
           verify(keyIn(auth.subaccount->token), asBytes(text), *auth.signature);
}

bool mayErase(const rpc::SubaccountToken& token) {
    return (rightsOf(token) & Need::kErase) != 0;
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

bool isFarewell(rpc::Namespace ns) {
    return ns < 0 && -ns % 100 == 11;
}

}  // namespace starling::localnet
