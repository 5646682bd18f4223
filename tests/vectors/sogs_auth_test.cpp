// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/blinding.h"
#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

std::optional<Blinding> blindingOf(const Json& name) {
    if (name == "none") return Blinding::None;
    if (name == "15") return Blinding::Blind15;
    if (name == "25") return Blinding::Blind25;
    return std::nullopt;
}

void compareHeaders(Comparison& check, const CommunityKey& key, ByteView signedBytes,
                    const CommunityRequest& request, const Json& headers) {
    const auto signature = key.sign(signedBytes);
    check.sameBytes("X-SOGS-Pubkey", key.id().bytes, headers["X-SOGS-Pubkey"]);
    check.same("X-SOGS-Timestamp", Json(std::to_string(request.unixSeconds)),
               headers["X-SOGS-Timestamp"]);
    check.same("X-SOGS-Nonce", Json(toBase64(request.nonce)), headers["X-SOGS-Nonce"]);
    check.same("X-SOGS-Signature", Json(toBase64(signature.view())), headers["X-SOGS-Signature"]);
    if (!verify(key.publicKey(), signedBytes, signature))
        check.complaints.push_back("the signature does not hold");
}

Complaints checkRequest(const Json& vector) {
    const auto blinding = blindingOf(vector["blinding"]);
    if (!blinding) return {"unknown blinding"};
    const auto user = signKeyOf(vector["user_ed25519_seed32"]);
    const auto server = boxKeyOf(vector["server_x25519_pubkey"]);
    const auto library = CommunityKey::make(*blinding, user, server, Blind15Nonce::FromSecretKey);
    const auto desktop = CommunityKey::make(*blinding, user, server, Blind15Nonce::FromSeed);
    if (!library || !desktop) return {"the key cannot be blinded"};

    const auto method = textOf(vector["method"]);
    const auto path = textOf(vector["path"]);
    const auto body = bytesOf(vector["body"]);
    const CommunityRequest request{
        .method = method,
        .path = path,
        .unixSeconds = vector["timestamp_s"],
        .nonce = arrayFromHex<16>(textOf(vector["nonce"])).value_or(ByteArray<16>{}),
        .body = body};
    const auto signedBytes = communitySignedBytes(server, request);

    Comparison check;
    check.sameBytes("signed bytes", signedBytes, vector["signed_bytes"]);
    check.same("id", Json(accountIdOf(user.toBoxKey().publicKey()).hex()), vector["session_id"]);
    compareHeaders(check, *library, signedBytes, request, vector["headers"]);
    if (vector.contains("desktop_headers"))
        compareHeaders(check, *desktop, signedBytes, request, vector["desktop_headers"]);
    return check.complaints;
}

}  // namespace

TEST(SogsAuthVectors, ARequestIsSignedAsTheServerAndTheReferenceDo) {
    const auto cases = loadVectors("storage_auth")["sogs_request_auth"];
    expectAllPass(cases, checkRequest);
    std::vector<std::string> fields{"/signed_bytes", "/session_id"};
    for (const char* headers : {"/headers", "/desktop_headers"})
        for (const char* header :
             {"/X-SOGS-Pubkey", "/X-SOGS-Timestamp", "/X-SOGS-Nonce", "/X-SOGS-Signature"})
            fields.push_back(std::string{headers} + header);
    expectBites(cases, fields, checkRequest);
}

}  // namespace starling::test
