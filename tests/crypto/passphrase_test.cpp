// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/passphrase.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

constexpr PassphraseCost kCheap{.operations = 1, .memoryBytes = 8192};
const auto kSalt = asBytes("0123456789abcdef");

std::string keyHex(std::string_view passphrase, ByteView salt, const PassphraseCost& cost) {
    const auto key = keyFromPassphrase(passphrase, salt, cost);
    return key ? hex(key->view()) : errcName(key.error().code);
}

}  // namespace

TEST(Passphrase, TheKeyIsThatOfArgon2id) {
    EXPECT_EQ(keyHex("correct horse", kSalt, kCheap),
              "33b8f0d06408e0a7dcc5ffb13e575f35162db4ff3db1c73d5d501801c699d14d");
}

TEST(Passphrase, EveryInputChangesTheKey) {
    const auto key = keyHex("correct horse", kSalt, kCheap);
    EXPECT_NE(keyHex("correct horse ", kSalt, kCheap), key);
    EXPECT_NE(keyHex("correct horse", asBytes("0123456789abcdeg"), kCheap), key);
    EXPECT_NE(keyHex("correct horse", kSalt, {.operations = 2, .memoryBytes = 8192}), key);
    EXPECT_NE(keyHex("correct horse", kSalt, {.operations = 1, .memoryBytes = 16384}), key);
}

TEST(Passphrase, ACostBeyondTheBoundIsRefusedBeforeAnyWork) {
    EXPECT_EQ(keyHex("x", kSalt, {.operations = 21, .memoryBytes = 8192}), "TooLarge");
    EXPECT_EQ(keyHex("x", kSalt, {.operations = 1, .memoryBytes = (1ULL << 30) + 1}), "TooLarge");
    EXPECT_EQ(keyHex("x", kSalt, {.operations = UINT64_MAX, .memoryBytes = UINT64_MAX}),
              "TooLarge");
}

TEST(Passphrase, ACostOrSaltThatCannotBeIsRefused) {
    EXPECT_EQ(keyHex("x", kSalt, {.operations = 0, .memoryBytes = 8192}), "Invalid");
    EXPECT_EQ(keyHex("x", kSalt, {.operations = 1, .memoryBytes = 8191}), "Invalid");
    EXPECT_EQ(keyHex("x", kSalt.first(15), kCheap), "Invalid");
}

}  // namespace starling::test
