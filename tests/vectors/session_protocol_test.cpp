// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/session_protocol.h"

#include "vectors/reading.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

void compareDecrypted(Comparison& check, const BoxKey& recipient, const Json& ciphertext,
                      const Json& vector) {
    const auto decrypted = decryptFromSender(recipient, bytesOf(ciphertext));
    if (!decrypted) return check.complaints.push_back(decrypted.error().detail);
    check.sameBytes("message", decrypted->message, vector["message"]);
    check.same("sender", Json(decrypted->sender.hex()), vector["sender_session_id"]);
    check.sameBytes("sender key", decrypted->senderKey.view(), vector["sender_ed25519_pubkey"]);
}

Complaints checkRaw(const Json& vector) {
    Comparison check;
    const auto sender = signKeyOf(vector["sender_ed25519_seed32"]);
    const auto recipient = signKeyOf(vector["recipient_ed25519_seed32"]).toBoxKey();
    check.same("recipient", Json(accountIdOf(recipient.publicKey()).hex()),
               vector["recipient_session_id"]);

    const auto message = bytesOf(vector["message"]);
    const auto sign = signForRecipient(sender, recipient.publicKey(), message);
    check.sameBytes("signed message", sign, vector["sign_for_recipient"]);
    const auto encrypted = encryptDeterministic(sender, recipient.publicKey(), message);
    check.sameBytes("encrypted message", encrypted, vector["encrypt_deterministic"]);
    compareDecrypted(check, recipient, vector["encrypt_deterministic"], vector);
    compareDecrypted(check, recipient, vector["encrypt_random_sample"], vector);
    return check.complaints;
}

Complaints checkRefused(const Json& vector) {
    const auto recipient = signKeyOf(vector["recipient_ed25519_seed32"]).toBoxKey();
    const auto decrypted = decryptFromSender(recipient, bytesOf(vector["ciphertext"]));
    if (decrypted) return {"accepted"};
    Comparison check;
    check.same("error", Json(errcName(decrypted.error().code)), Json(errcName(Errc::Corrupt)));
    return check.complaints;
}

}  // namespace

TEST(SessionProtocolVectors, AMessageIsSignedEncryptedAndDecrypted) {
    const auto cases = loadVectors("session_protocol")["raw"];
    expectAllPass(cases, checkRaw);
    expectBites(
        cases,
        {"/sign_for_recipient", "/encrypt_deterministic", "/encrypt_random_sample", "/message",
         "/sender_session_id", "/sender_ed25519_pubkey", "/recipient_session_id"},
        checkRaw);
}

TEST(SessionProtocolVectors, WhatWasTamperedWithIsRefused) {
    expectAllPass(loadVectors("session_protocol")["must_fail"], checkRefused);
}

}  // namespace starling::test
