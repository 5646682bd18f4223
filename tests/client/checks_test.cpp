// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/checks.h"

#include "crypto/mnemonic.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace starling {

namespace {

using Numbers = std::vector<int>;
using Words = std::vector<std::string>;

/// The thirteen words of a seed of zeros.
std::string phrase() {
    return encodePhrase(Secret<16>{});
}

std::string tenTimes(const std::string& word) {
    std::string out;
    for (int i = 0; i < 10; ++i)
        out += word + ' ';
    return out;
}

}  // namespace

TEST(Checks, ANameMustBePlainAndShort) {
    EXPECT_TRUE(checkName("Alice"));
    EXPECT_TRUE(checkName(std::string(kMaxNameBytes, 'a')));
    for (const auto& bad : {std::string{}, std::string(kMaxNameBytes + 1, 'a'),
                            std::string{"Al\tice"}, std::string{"\xff"}}) {
        EXPECT_EQ(checkName(bad).error().code, Errc::Invalid);
        EXPECT_FALSE(checkName(bad).error().detail.empty());
    }
}

TEST(Checks, WordsAreLookedAtWhileTheyAreTyped) {
    struct Case {
        std::string phrase;
        WordsFault fault;
        Numbers unknown;
    };
    const auto first = phrase().substr(0, phrase().find(' '));
    for (const auto& each :
         {Case{"", WordsFault::TooFew, {}}, Case{first, WordsFault::TooFew, {}},
          Case{first + " qqqq " + first, WordsFault::TooFew, {2}},
          Case{phrase(), WordsFault::None, {}},
          Case{phrase() + " " + first, WordsFault::TooMany, {}},
          Case{"qqqq " + phrase().substr(first.size() + 1), WordsFault::UnknownWord, {1}},
          Case{phrase().substr(0, phrase().rfind(' ')) + " tavern", WordsFault::WrongChecksum, {}},
          Case{tenTimes("zoom") + "zoom zoom abbey", WordsFault::WrongChecksum, {}}}) {
        const auto check = checkWords(each.phrase);
        EXPECT_EQ(check.fault, each.fault) << each.phrase;
        EXPECT_EQ(check.unknown, each.unknown) << each.phrase;
    }
    EXPECT_EQ(checkWords("abbey abducts abbey " + tenTimes("abbey")).fault, WordsFault::Impossible);
}

TEST(Checks, WordsAreOfferedByTheirBeginning) {
    EXPECT_EQ(wordsBeginning("abb", 9), Words{"abbey"});
    EXPECT_EQ(wordsBeginning("ABB", 9), Words{"abbey"});
    EXPECT_EQ(wordsBeginning("ab", 2).size(), 2U);
    EXPECT_EQ(wordsBeginning("a", 0), Words{});
    EXPECT_EQ(wordsBeginning("", 9), Words{});
    EXPECT_EQ(wordsBeginning("qqq", 9), Words{});
    EXPECT_EQ(wordsBeginning(std::string(100'000, 'a'), 9), Words{});
}

TEST(Checks, TheNearestWordIsTheOneThatWasMeant) {
    const std::pair<const char*, const char*> table[] = {{"abbey", "abbey"},
                                                         {"ABBEY", "abbey"},
                                                         {"abey", "abbey"},
                                                         {"abbbey", "abbey"},
                                                         {"abbye", "abbey"},
                                                         {"abbex", "abbey"},
                                                         {"tavren", "tavern"},
                                                         {"qqqqqqq", ""},
                                                         {"q", ""},
                                                         {"", ""}};
    for (const auto& [typed, meant] : table)
        EXPECT_EQ(nearestWord(typed), meant) << typed;
    EXPECT_EQ(nearestWord(std::string(100'000, 'a')), "");
}

TEST(Checks, AWordOfTheListIsNearestToItself) {
    const auto& words = englishWords();
    for (std::size_t i = 0; i < words.size(); i += 25)
        EXPECT_EQ(nearestWord(words[i]), words[i]);
    EXPECT_TRUE(std::all_of(words.begin(), words.end(),
                            [](const auto& word) { return word.size() <= 16; }));
}

TEST(Checks, AnIdSaysWhatIsWrongWithIt) {
    struct Case {
        std::string text;
        IdFault fault;
        std::size_t digits;
    };
    const auto id = "05" + std::string(64, 'a');
    for (const auto& each :
         {Case{"", IdFault::Empty, 0}, Case{" \n", IdFault::Empty, 0},
          Case{"05", IdFault::TooShort, 2}, Case{id + "0", IdFault::TooLong, 67},
          Case{"05xx" + id, IdFault::NotHex, 68}, Case{"alice", IdFault::NotHex, 3},
          Case{"05 " + std::string(63, 'a'), IdFault::NotHex, 65},
          Case{"03" + std::string(64, 'a'), IdFault::NoPerson, 66},
          Case{"15" + std::string(64, 'a'), IdFault::NoPerson, 66}, Case{id, IdFault::None, 66}}) {
        const auto check = checkId(each.text);
        EXPECT_EQ(check.fault, each.fault) << each.text;
        EXPECT_EQ(check.digits, each.digits) << each.text;
    }
    EXPECT_EQ(checkId(" \t05" + std::string(64, 'A') + "\r\n").id.hex(), id);
}

TEST(Checks, ANetworkIsNamedOrRefused) {
    const TempFolder folder;
    EXPECT_EQ(*checkNetwork("session"), "session");
    std::ofstream{folder / "bad.json"} << "{";
    for (const auto& bad : {folder / "nothing", folder / "bad.json"})
        EXPECT_EQ(checkNetwork(bad.string()).error().code, Errc::Invalid);
}

TEST(Checks, AProxyIsAUrl) {
    EXPECT_TRUE(checkProxy("socks5h://127.0.0.1:9050"));
    EXPECT_TRUE(checkProxy("socks5h://alice:secret@localhost:9050"));
    EXPECT_TRUE(checkProxy("http://localhost:3128"));
    for (const char* bad : {"", "localhost:9050", "socks5://localhost:9050", "http://localhost"}) {
        EXPECT_EQ(checkProxy(bad).error().code, Errc::Invalid) << bad;
        EXPECT_FALSE(checkProxy(bad).error().detail.empty());
    }
}

TEST(Checks, ARecoveryCodeStandsForTheWords) {
    const std::string digits = "0123456789abcdef0123456789ABCDEF";
    const auto words = wordsOfRecoveryCode(digits);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_EQ(checkWords(*words).fault, WordsFault::None);
    EXPECT_EQ(*wordsOfRecoveryCode(" \t" + digits + "\r\n"), *words);
    EXPECT_EQ(*wordsOfRecoveryCode(digits + std::string(32, '0')), *words);
    for (const auto& bad :
         {std::string{}, std::string{" "}, digits.substr(1), digits + "0", digits.substr(1) + "g",
          digits + std::string(31, '0') + "1", digits + std::string(31, '0'), digits + digits,
          digits.substr(0, 16) + " " + digits.substr(16), "05" + std::string(64, 'a'), *words}) {
        const auto refused = wordsOfRecoveryCode(bad);
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().code, Errc::Invalid) << bad;
        EXPECT_FALSE(refused.error().detail.empty());
    }
}

TEST(Checks, ANameOfTheRegisterIsNoId) {
    for (const auto& good :
         {std::string{"a"}, std::string{"Alice-Local"}, std::string{"_1_"}, std::string(64, 'x')})
        EXPECT_TRUE(isRegisterName(good)) << good;
    for (const auto& bad :
         {std::string{}, std::string{"-a"}, std::string{"a-"}, std::string{"a b"},
          std::string{"\xc3\xa4"}, std::string(65, 'x'), "05" + std::string(64, 'a')})
        EXPECT_FALSE(isRegisterName(bad)) << bad;
}

}  // namespace starling
