// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/mnemonic.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace starling::test {

namespace {

/// The words with these numbers, one space between.
std::string phraseOf(const std::vector<std::size_t>& numbers) {
    std::string out;
    for (const auto number : numbers)
        out.append(out.empty() ? "" : " ").append(englishWords()[number]);
    return out;
}

std::string alicesPhrase() {
    return encodePhrase(alice().seed());
}

void expectAlices(std::string_view phrase) {
    const auto decoded = decodePhrase(phrase);
    const auto* seed = std::get_if<Secret<16>>(&decoded);
    ASSERT_NE(seed, nullptr) << phrase;
    EXPECT_EQ(hex(seed->view()), hex(alice().seed().view()));
}

void expectFault(std::string_view phrase, PhraseFault fault, int word = 0) {
    const auto decoded = decodePhrase(phrase);
    const auto* error = std::get_if<PhraseError>(&decoded);
    ASSERT_NE(error, nullptr) << phrase;
    EXPECT_EQ(error->fault, fault) << phrase;
    EXPECT_EQ(error->word, word) << phrase;
}

}  // namespace

TEST(Mnemonic, APhraseIsTwelveWordsAndOneOfThemAgain) {
    const auto twelve = phraseOf({1519, 412, 1067, 479, 20, 1541, 1519, 412, 1067, 479, 20, 1541});
    const auto phrase = alicesPhrase();
    EXPECT_TRUE(phrase.starts_with(twelve + " "));
    EXPECT_NE(twelve.find(phrase.substr(twelve.size() + 1)), std::string::npos);
    expectAlices(phrase);
}

TEST(Mnemonic, EveryWordIsToldByItsFirstThreeLetters) {
    std::set<std::string_view> prefixes;
    for (const auto word : englishWords())
        prefixes.insert(word.substr(0, 3));
    EXPECT_EQ(englishWords().size(), 1626U);
    EXPECT_EQ(prefixes.size(), englishWords().size());
}

TEST(Mnemonic, SpacesAndCaseDoNotMatter) {
    auto loud = "\r\n \t" + alicesPhrase() + " \v\f\n";
    std::transform(loud.begin(), loud.end(), loud.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    expectAlices(loud);

    auto spaced = alicesPhrase();
    for (std::size_t at = spaced.find(' '); at != std::string::npos; at = spaced.find(' ', at + 3))
        spaced.replace(at, 1, " \t\n");
    expectAlices(spaced);
}

TEST(Mnemonic, EverySeedComesBack) {
    SeededRandom random{1};
    for (int i = 0; i < 200; ++i) {
        const Secret<16> seed{random.array<16>()};
        const auto decoded = decodePhrase(encodePhrase(seed));
        ASSERT_TRUE(std::holds_alternative<Secret<16>>(decoded));
        EXPECT_EQ(hex(std::get<Secret<16>>(decoded).view()), hex(seed.view()));
    }
}

TEST(Mnemonic, AWrongNumberOfWordsIsRefused) {
    const auto phrase = alicesPhrase();
    expectFault("", PhraseFault::NotEnoughWords);
    expectFault(" \n\t", PhraseFault::NotEnoughWords);
    expectFault(phrase.substr(0, phrase.rfind(' ')), PhraseFault::NotEnoughWords);
    expectFault(phrase + " abbey", PhraseFault::TooManyWords);
    expectFault(std::string(1'000'000, 'a') + " " + phrase, PhraseFault::TooManyWords);
    expectFault(phrase + std::string(100'000, 'a').insert(1, " "), PhraseFault::TooManyWords);
}

TEST(Mnemonic, AnUnknownWordIsNamedByItsNumber) {
    const auto phrase = alicesPhrase();
    const auto rest = phrase.substr(phrase.find(' '));
    expectFault("zzz" + rest, PhraseFault::UnknownWord, 1);
    expectFault("ab" + rest, PhraseFault::UnknownWord, 1);
    expectFault("\xC3\xA4\xC3\xB6" + rest, PhraseFault::UnknownWord, 1);
    expectFault(phrase.substr(0, phrase.rfind(' ')) + " zzz", PhraseFault::WrongChecksum, 13);
}

TEST(Mnemonic, AWrongOrderIsNoticed) {
    const auto phrase = alicesPhrase();
    const auto first = phrase.substr(0, phrase.find(' '));
    const auto rest = phrase.substr(first.size() + 1);
    const auto second = rest.substr(0, rest.find(' '));
    expectFault(second + " " + first + rest.substr(second.size()), PhraseFault::WrongChecksum);
}

TEST(Mnemonic, WordsThatNoSeedGivesAreRefused) {
    // Three words can say a little more than four bytes hold.
    expectFault(phraseOf({1625, 1624, 1623, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                PhraseFault::Impossible);
}

TEST(Mnemonic, UnknownWordsAreFoundWhileTyping) {
    EXPECT_TRUE(unknownWords("").empty());
    EXPECT_TRUE(unknownWords("abb Abducts").empty());
    EXPECT_EQ(unknownWords("abb zzz abducts a"), (std::vector<int>{2, 4}));
}

TEST(Mnemonic, EveryFaultHasItsOwnAdvice) {
    const std::set<std::string> advice{
        describe({PhraseFault::NotEnoughWords}), describe({PhraseFault::TooManyWords}),
        describe({PhraseFault::UnknownWord, 7}), describe({PhraseFault::WrongChecksum}),
        describe({PhraseFault::Impossible})};
    EXPECT_EQ(advice.size(), 5U);
    EXPECT_NE(describe({PhraseFault::UnknownWord, 7}).find("7"), std::string::npos);
}

}  // namespace starling::test
