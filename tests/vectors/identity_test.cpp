// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/keys.h"
#include "crypto/mnemonic.h"
#include "vectors/reading.h"

#include <gtest/gtest.h>

#include <sstream>

namespace starling::test {

namespace {

void compareKeys(Comparison& check, const SignKey& key, const Json& vector) {
    const auto box = key.toBoxKey();
    check.sameBytes("seed", key.seed(), vector["ed25519_seed32"]);
    check.sameBytes("public key", key.publicKey().view(), vector["ed25519_pubkey"]);
    check.sameBytes("secret key", key.secretKey(), vector["ed25519_seckey64"]);
    check.sameBytes("box key", box.publicKey().view(), vector["x25519_pubkey"]);
    check.sameBytes("secret box key", box.secretKey(), vector["x25519_seckey"]);
    check.same("id", Json(accountIdOf(box.publicKey()).hex()), vector["session_id"]);
    const auto converted = toX25519(key.publicKey());
    if (!converted || *converted != box.publicKey())
        check.complaints.push_back("the public key converts to another box key");
}

std::string prefixesOf(const std::string& phrase) {
    std::istringstream words{phrase};
    std::string out;
    for (std::string word; words >> word;)
        out += (out.empty() ? "" : " ") + word.substr(0, 3);
    return out;
}

void comparePhrase(Comparison& check, const Json& phrase, const Json& seedHex) {
    const auto decoded = decodePhrase(textOf(phrase));
    const auto* seed = std::get_if<Secret<16>>(&decoded);
    if (!seed) return check.complaints.push_back("refused: " + phrase.dump());
    check.sameBytes("decoded seed", seed->view(), seedHex);
}

Complaints checkAccount(const Json& vector) {
    Comparison check;
    const Identity account{Secret<16>{bytesOf(vector["seed16"])}};
    compareKeys(check, account.signKey(), vector);
    check.same("account id", Json(account.id().hex()), vector["session_id"]);
    const auto phrase = encodePhrase(account.seed());
    check.same("phrase", Json(phrase), vector["recovery_phrase"]);
    check.same("prefixes", Json(prefixesOf(phrase)), vector["recovery_phrase_prefixes"]);
    comparePhrase(check, vector["recovery_phrase"], vector["seed16"]);
    comparePhrase(check, vector["recovery_phrase_prefixes"], vector["seed16"]);
    return check.complaints;
}

Complaints checkFullSeed(const Json& vector) {
    Comparison check;
    compareKeys(check, signKeyOf(vector["ed25519_seed32"]), vector);
    return check.complaints;
}

Complaints checkSignature(const Json& vector) {
    Comparison check;
    const SignKey key{Secret<32>{bytesOf(vector["ed25519_seckey64"])}};
    const auto message = bytesOf(vector["message"]);
    check.sameBytes("public key", key.publicKey().view(), vector["ed25519_pubkey"]);
    check.sameBytes("secret key", key.secretKey(), vector["ed25519_seckey64"]);
    check.sameBytes("signature", key.sign(message).view(), vector["signature"]);
    const auto signature = Signature::parse(textOf(vector["signature"]));
    if (!signature || !verify(key.publicKey(), message, *signature))
        check.complaints.push_back("the signature does not hold");
    return check.complaints;
}

std::string errorName(PhraseFault fault) {
    switch (fault) {
        case PhraseFault::NotEnoughWords:
            return "NotEnoughWordsError";
        case PhraseFault::TooManyWords:
            return "TooManyWordsError";
        case PhraseFault::UnknownWord:
            return "InvalidWordsError";
        case PhraseFault::WrongChecksum:
            return "VerificationError";
        case PhraseFault::Impossible:
            return "DecodingError";
    }
    return {};
}

Complaints checkBadPhrase(const Json& vector) {
    const auto decoded = decodePhrase(textOf(vector["phrase"]));
    const auto* error = std::get_if<PhraseError>(&decoded);
    if (!error) return {"accepted"};
    Comparison check;
    check.same("error", Json(errorName(error->fault)), vector["error"]);
    return check.complaints;
}

Complaints checkWord(const Json& numbered) {
    const auto& words = englishWords();
    const auto number = numbered["number"].get<std::size_t>();
    Comparison check;
    check.same("word", number < words.size() ? Json(words[number]) : Json(), numbered["word"]);
    return check.complaints;
}

Json numberedWords() {
    const auto file = loadVectors("mnemonic_english");
    auto out = Json::array();
    for (const auto& word : file["words"])
        out.push_back({{"number", out.size()}, {"word", word}});
    return out;
}

const std::vector<std::string> kKeyFields{"/ed25519_seed32", "/ed25519_pubkey", "/ed25519_seckey64",
                                          "/x25519_pubkey",  "/x25519_seckey",  "/session_id"};

}  // namespace

TEST(IdentityVectors, ASeedGivesItsKeysItsIdAndItsPhrase) {
    const auto cases = loadVectors("identity")["cases"];
    expectAllPass(cases, checkAccount);
    auto fields = kKeyFields;
    fields.insert(fields.end(), {"/recovery_phrase", "/recovery_phrase_prefixes"});
    expectBites(cases, fields, checkAccount);
}

TEST(IdentityVectors, ASeedOfFullLengthGivesItsKeys) {
    const auto cases = loadVectors("identity")["full_32_byte_seeds"];
    expectAllPass(cases, checkFullSeed);
    expectBites(cases, kKeyFields, checkFullSeed);
}

TEST(IdentityVectors, SignaturesAreThoseOfEd25519) {
    const auto cases = loadVectors("identity")["ed25519_signatures"];
    expectAllPass(cases, checkSignature);
    expectBites(cases, {"/ed25519_pubkey", "/ed25519_seckey64", "/signature"}, checkSignature);
}

TEST(IdentityVectors, ABadPhraseIsRefusedForTheRightReason) {
    const auto cases = loadVectors("identity")["bad_phrases"];
    expectAllPass(cases, checkBadPhrase);
    expectBites(cases, {"/error"}, checkBadPhrase);
}

TEST(IdentityVectors, TheWordListIsThatOfTheNetwork) {
    const auto cases = numberedWords();
    EXPECT_EQ(cases.size(), englishWords().size());
    expectAllPass(cases, checkWord);
    expectBites(cases, {"/word"}, checkWord);
}

}  // namespace starling::test
