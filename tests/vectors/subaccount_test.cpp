// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/subaccount.h"

#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

/// Each subaccount with the group it belongs to.
Json subaccountCases() {
    const auto file = loadVectors("storage_auth");
    auto out = Json::array();
    for (auto vector : file["subaccounts"]) {
        vector["name"] = vector["member"]["session_id"];
        vector["group"] = file["group"];
        out.push_back(vector);
    }
    return out;
}

Json invalidCases() {
    auto out = Json::array();
    for (const auto& vector : subaccountCases())
        for (auto invalid : vector["invalid_auth_data"]) {
            invalid["group"] = vector["group"];
            invalid["member"] = vector["member"];
            out.push_back(invalid);
        }
    return out;
}

Result<Subaccount> openCase(const Json& vector) {
    const auto group = signKeyOf(vector["group"]["ed25519_seed32"]);
    const auto member = signKeyOf(vector["member"]["ed25519_seed32"]);
    return Subaccount::open(bytesOf(vector["auth_data"]), group.publicKey(), member);
}

Complaints checkAdmin(const Json& vector) {
    Comparison check;
    const auto group = signKeyOf(vector["group"]["ed25519_seed32"]);
    const auto member = boxKeyOf(vector["member"]["x25519_pubkey"]);
    check.same("member", Json(accountIdOf(member).hex()), vector["member"]["session_id"]);
    const SubaccountAccess access{.write = vector["write"], .erase = vector["delete"]};
    const auto auth = makeSubaccountAuth(group, member, access);
    const auto token = subaccountToken(group, member, access);
    if (!auth || !token) return {"refused"};
    check.sameBytes("auth data", *auth, vector["auth_data"]);
    check.sameBytes("factor", ByteView{*auth}.subspan(4, 32), vector["blinding_factor_k"]);
    check.sameBytes("admin signature", ByteView{*auth}.last(64), vector["admin_signature"]);
    check.sameBytes("token", token->view(), vector["token"]);
    return check.complaints;
}

Complaints checkMember(const Json& vector) {
    const auto subaccount = openCase(vector);
    if (!subaccount) return {subaccount.error().detail};
    Comparison check;
    const auto member = signKeyOf(vector["member"]["ed25519_seed32"]).publicKey();
    check.same("sign bit", Json(member.bytes.back() >> 7), vector["ed25519_pubkey_sign_bit"]);
    check.sameBytes("token", subaccount->token().view(), vector["token"]);
    check.sameBytes("admin signature", subaccount->adminSignature().view(),
                    vector["admin_signature"]);
    check.same("write", Json(subaccount->mayWrite()), vector["write"]);
    check.same("delete", Json(subaccount->mayErase()), vector["delete"]);
    const Ed25519PublicKey blinded{takeArray<32>(subaccount->token().view().last(32))};
    for (const auto& request : vector["signatures"]) {
        const auto message = bytesOf(request["message"]);
        const auto signature = subaccount->sign(message);
        check.same("message", Json(asText(message)), request["message_text"]);
        check.same("signature", Json(toBase64(signature.view())), request["signature"]);
        check.same("subaccount", Json(toBase64(subaccount->token().view())), request["subaccount"]);
        check.same("subaccount_sig", Json(toBase64(subaccount->adminSignature().view())),
                   request["subaccount_sig"]);
        if (!verify(blinded, message, signature))
            check.complaints.push_back("the signature does not hold");
    }
    return check.complaints;
}

Complaints checkInvalid(const Json& vector) {
    const auto subaccount = openCase(vector);
    if (subaccount) return {"accepted"};
    Comparison check;
    check.same("error", Json(errcName(subaccount.error().code)), Json(errcName(Errc::Corrupt)));
    return check.complaints;
}

}  // namespace

TEST(SubaccountVectors, AnAdminMakesTheAccessOfAMember) {
    const auto cases = subaccountCases();
    expectAllPass(cases, checkAdmin);
    expectBites(cases,
                {"/auth_data", "/blinding_factor_k", "/token", "/admin_signature", "/write",
                 "/delete", "/member/session_id"},
                checkAdmin);
}

TEST(SubaccountVectors, AMemberSignsWithWhatTheAdminGave) {
    const auto cases = subaccountCases();
    expectAllPass(cases, checkMember);
    std::vector<std::string> fields{"/auth_data", "/token",  "/admin_signature",
                                    "/write",     "/delete", "/ed25519_pubkey_sign_bit"};
    for (const char* request : {"/signatures/0", "/signatures/1", "/signatures/2", "/signatures/3"})
        for (const char* field : {"/message_text", "/signature", "/subaccount", "/subaccount_sig"})
            fields.push_back(std::string{request} + field);
    expectBites(cases, fields, checkMember);
}

TEST(SubaccountVectors, AccessThatTheAdminDidNotSignIsRefused) {
    expectAllPass(invalidCases(), checkInvalid);
}

}  // namespace starling::test
