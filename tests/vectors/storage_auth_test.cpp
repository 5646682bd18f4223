// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectors/reading.h"
#include "wire/rpc_request.h"
#include "wire/swarm.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

/// What the key's owner is called: an account of his own, or the group the key is of.
AccountId ownerOf(const SignKey& key, std::uint8_t prefix) {
    if (prefix == AccountId::kAccount) return accountIdOf(key.toBoxKey().publicKey());
    AccountId out;
    out.bytes[0] = AccountId::kGroup;
    std::copy_n(key.publicKey().bytes.begin(), 32, out.bytes.begin() + 1);
    return out;
}

/// Signs `call` anew and compares it with what the reference signed.
template <class Call>
void compareSigned(Comparison& check, Call call, const Json& vector) {
    if constexpr (requires { call.auth; }) {
        const SignKey key = signKeyOf(textOf(vector["ed25519_seckey64"]).substr(0, 64));
        check.same("account", call.account.hex(), ownerOf(key, call.account.prefix()).hex());
        check.sameBytes("signed text", asBytes(call.signedText()), vector["signed_bytes"]);
        if (vector["signed_string"].is_string())
            check.same("signed text", call.signedText(), vector["signed_string"]);
        call.auth = {};
        rpc::authenticate(call, key);
        const auto signature = *call.auth.signature;
        check.same("signature", toBase64(signature.view()), vector["signature"]);
        const bool holds = verify(key.publicKey(), asBytes(call.signedText()), signature);
        check.same("verified", holds, true);
        check.same("request", Json::parse(rpc::encode({call})), vector["request"]);
    }
}

Complaints checkSigned(const Json& vector) {
    const auto decoded = rpc::decodeRequest(vector["request"].dump());
    if (const auto* refusal = std::get_if<rpc::Refusal>(&decoded)) return {refusal->text};
    Comparison check;
    std::visit([&](const auto& call) { compareSigned(check, call, vector); },
               std::get<rpc::Request>(decoded).call);
    return check.complaints;
}

Complaints checkUnsigned(const Json& vector) {
    const auto decoded = rpc::decodeRequest(vector["request"].dump());
    if (const auto* refusal = std::get_if<rpc::Refusal>(&decoded)) return {refusal->text};
    Comparison check;
    check.same("request", Json::parse(rpc::encode(std::get<rpc::Request>(decoded))),
               vector["request"]);
    return check.complaints;
}

Complaints checkHash(const Json& vector) {
    const auto account = AccountId::parse(textOf(vector["pubkey"]));
    if (!account) return {"no account id"};
    Comparison check;
    check.same("hash",
               messageHash(*account, vector["namespace"].get<int>(), bytesOf(vector["data"])),
               vector["hash"]);
    return check.complaints;
}

}  // namespace

TEST(StorageAuthVectors, EveryMethodIsSignedAndWrittenAsTheReferenceDoes) {
    const auto cases = loadVectors("storage_auth")["requests"];
    expectAllPass(cases, checkSigned);
    expectBites(
        cases,
        {"/signed_bytes", "/signed_string", "/signature", "/request/method",
         "/request/params/pubkey", "/request/params/pubkey_ed25519", "/request/params/signature",
         "/request/params/namespace", "/request/params/before", "/request/params/expiry",
         "/request/params/expiry/1", "/request/params/sig_timestamp", "/request/params/messages/0",
         "/request/params/shorten", "/request/params/extend", "/request/params/revoke/0",
         "/request/params/unrevoke/0"},
        checkSigned);
}

TEST(StorageAuthVectors, UnsignedRequestsAreWrittenAsTheReferenceDoes) {
    const auto cases = loadVectors("storage_auth")["unsigned_requests"];
    expectAllPass(cases, checkUnsigned);
    expectBites(cases, {"/request/method"}, checkUnsigned);
}

TEST(StorageAuthVectors, MessagesHaveTheNamesThatTheNetworkGivesThem) {
    const auto cases = loadVectors("storage_auth")["message_hashes"];
    expectAllPass(cases, checkHash);
    expectBites(cases, {"/pubkey", "/namespace", "/data", "/hash"}, checkHash);
}

}  // namespace starling::test
