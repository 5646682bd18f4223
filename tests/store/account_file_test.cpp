// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/account_file.h"

#include "base/encoding.h"
#include "crypto/keys.h"
#include "store/atomic_file.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace starling {
namespace {

constexpr PassphraseCost kCheap{1, 8'192};

class AccountFileTest : public testing::Test {
protected:
    AccountFileTest() { initCrypto(); }

    NewAccount account(std::optional<std::string> passphrase = {}) {
        return {"0123456789abcdef", Secret<16>{Bytes(16, 0x5a)}, std::move(passphrase), kCheap};
    }
    std::string text() { return toText(*readFileBounded(file, 4'096)); }
    Errc errorOf(const std::optional<std::string>& passphrase,
                 std::string_view network = "0123456789abcdef") {
        return openAccount(file, network, passphrase).error().code;
    }

    TempFolder folder;
    std::filesystem::path file = folder / "account";
    SeededRandom random{1};
};

TEST_F(AccountFileTest, OpensWithoutAPassphrase) {
    const auto made = createAccount(file, account(), random);
    ASSERT_TRUE(made) << made.error().detail;
    const auto opened = openAccount(file, "0123456789abcdef", std::nullopt);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(toBytes(opened->seed.view()), Bytes(16, 0x5a));
    EXPECT_EQ(toBytes(opened->databaseKey.view()), toBytes(made->databaseKey.view()));
    EXPECT_EQ(opened->networkId, "0123456789abcdef");
    EXPECT_TRUE(openAccount(file, "0123456789abcdef", "not needed"));
}

TEST_F(AccountFileTest, OpensWithTheRightPassphraseOnly) {
    const auto made = createAccount(file, account("correct horse"), random);
    ASSERT_TRUE(made) << made.error().detail;
    const auto opened = openAccount(file, "0123456789abcdef", "correct horse");
    ASSERT_TRUE(opened);
    EXPECT_EQ(toBytes(opened->databaseKey.view()), toBytes(made->databaseKey.view()));
    const auto without = openAccount(file, "0123456789abcdef", std::nullopt);
    EXPECT_EQ(without.error().code, Errc::WrongKey);
    EXPECT_EQ(without.error().detail, "needs a passphrase");
    const auto wrong = openAccount(file, "0123456789abcdef", "correct horsf");
    EXPECT_EQ(wrong.error().code, Errc::WrongKey);
    EXPECT_EQ(wrong.error().detail, "wrong passphrase");
}

TEST_F(AccountFileTest, HoldsNeitherSeedNorKeyInThePlain) {
    const auto made = createAccount(file, account("correct horse"), random);
    EXPECT_EQ(text().find(toHex(made->seed.view())), std::string::npos);
    EXPECT_EQ(text().find(toHex(made->databaseKey.view())), std::string::npos);
}

TEST_F(AccountFileTest, IsForItsOwnerOnly) {
    ASSERT_TRUE(createAccount(file, account(), random));
    EXPECT_EQ(std::filesystem::status(file).permissions() & std::filesystem::perms::mask,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(AccountFileTest, AnotherNetworkIsRefusedBeforeAnyPassphrase) {
    ASSERT_TRUE(createAccount(file, account("correct horse"), random));
    EXPECT_EQ(errorOf(std::nullopt, "fedcba9876543210"), Errc::WrongNetwork);
}

TEST_F(AccountFileTest, AnAccountIsNeverWrittenOver) {
    ASSERT_TRUE(createAccount(file, account(), random));
    const auto before = text();
    const auto second = createAccount(file, account(), random);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::Invalid);
    EXPECT_EQ(text(), before);
}

TEST_F(AccountFileTest, BadWishesAreRefused) {
    auto badNetwork = account();
    badNetwork.networkId = "two words\nslot";
    EXPECT_EQ(createAccount(file, badNetwork, random).error().code, Errc::Invalid);
    EXPECT_EQ(createAccount(file, account(""), random).error().code, Errc::Invalid);
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(errorOf(std::nullopt), Errc::NotFound);
}

TEST_F(AccountFileTest, AKeyThatDoesNotFitIsDamage) {
    ASSERT_TRUE(createAccount(file, account(), random));
    auto changed = text();
    auto& digit = changed[changed.find("seed ") + 60];
    digit = digit == '0' ? '1' : '0';
    std::ofstream{file} << changed;
    EXPECT_EQ(errorOf(std::nullopt), Errc::Corrupt);
}

TEST_F(AccountFileTest, ASlotThatAsksForTooMuchWorkIsRefused) {
    ASSERT_TRUE(createAccount(file, account("correct horse"), random));
    auto changed = text();
    changed.replace(changed.find(" 8192 "), 6, " 8000000000000 ");
    std::ofstream{file} << changed;
    EXPECT_EQ(errorOf("correct horse"), Errc::TooLarge);
}

std::string valid() {
    return "starling account 1\nnetwork office-1\nslot none " + std::string(64, 'a') +
           "\nslot passphrase 3 268435456 " + std::string(32, 'b') + " " + std::string(144, 'c') +
           "\nseed " + std::string(112, 'd') + "\n";
}

TEST(AccountFileText, WhatIsReadIsWrittenTheSame) {
    const auto file = parseAccountFile(valid());
    ASSERT_TRUE(file) << file.error().detail;
    EXPECT_EQ(file->networkId, "office-1");
    ASSERT_EQ(file->slots.size(), 2U);
    EXPECT_EQ(file->slots[1].kind, KeySlot::Kind::Passphrase);
    EXPECT_EQ(file->slots[1].cost.memoryBytes, 268'435'456U);
    EXPECT_EQ(formatAccountFile(*file), valid());
}

TEST(AccountFileText, ALaterFormIsTooNew) {
    const auto file = parseAccountFile("starling account 2\nwhatever");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, Errc::TooNew);
    EXPECT_EQ(file.error().detail, "the account file has format 2, this program knows up to 1");
}

TEST(AccountFileText, EveryCutIsRefused) {
    const auto text = valid();
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(parseAccountFile(std::string_view{text}.substr(0, size))) << size;
}

TEST(AccountFileText, AnythingButTheExactFormIsRefused) {
    const std::pair<std::string, std::string> changes[] = {
        {"starling account 1", "starling account 0"},
        {"starling account 1", "starling account 01"},
        {"starling account 1", "starling account -1"},
        {"account 1\n", "account 1\r\n"},
        {"network office-1", "network "},
        {"network office-1", "network of fice"},
        {"network office-1", "network " + std::string(65, 'x')},
        {"slot none", "slot magic"},
        {"slot none a", "slot none "},
        {"slot none a", "slot none g"},
        {" 3 ", " 03 "},
        {" 3 ", " -3 "},
        {" 3 ", " 99999999999999999999 "},
        {" 268435456 ", "  "},
        {"seed d", "seed "},
        {"seed d", "seed\td"},
        {"d\n", "d\n\n"},
    };
    for (const auto& [from, to] : changes) {
        auto text = valid();
        text.replace(text.find(from), from.size(), to);
        const auto file = parseAccountFile(text);
        ASSERT_FALSE(file) << to;
        EXPECT_EQ(file.error().code, Errc::Corrupt) << to;
    }
}

TEST(AccountFileText, TooManySlotsAndTooMuchTextAreRefused) {
    const auto slot = "slot none " + std::string(64, 'a') + "\n";
    auto text = valid();
    for (int i = 0; i < 6; ++i)
        text.insert(text.find("slot"), slot);
    EXPECT_TRUE(parseAccountFile(text));
    text.insert(text.find("slot"), slot);
    EXPECT_FALSE(parseAccountFile(text));
    EXPECT_FALSE(parseAccountFile("starling account 1\n" + std::string(5'000, 'x')));
}

TEST(AccountFileText, AFileWithoutASlotIsRefused) {
    EXPECT_FALSE(
        parseAccountFile("starling account 1\nnetwork a\nseed " + std::string(112, 'd') + "\n"));
}

}  // namespace
}  // namespace starling
