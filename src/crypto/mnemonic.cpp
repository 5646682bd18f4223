// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/mnemonic.h"

#include "crypto/hash.h"

#include <array>
#include <optional>

namespace starling {

namespace {

constexpr std::size_t kSeedWords = 12;  // and one more, the checksum
constexpr std::size_t kPrefix = 3;      // letters that tell words apart
constexpr std::uint64_t kCount = 1626;  // words in the list

/// A bound on what is looked at, far above any phrase.
constexpr std::size_t kMaxWords = 64;

using WordNumbers = std::array<std::uint64_t, kSeedWords>;

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The words of `phrase`, not copied.
std::vector<std::string_view> split(std::string_view phrase) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < phrase.size() && words.size() < kMaxWords;) {
        const auto start = at;
        while (at < phrase.size() && !isSpace(phrase[at]))
            ++at;
        if (at > start) words.push_back(phrase.substr(start, at - start));
        ++at;
    }
    return words;
}

bool sameWord(std::string_view typed, std::string_view listed) {
    if (typed.size() < kPrefix) return false;
    for (std::size_t i = 0; i < kPrefix; ++i)
        if (lower(typed[i]) != listed[i]) return false;
    return true;
}

std::optional<std::uint64_t> numberOf(std::string_view typed) {
    const auto& words = englishWords();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (sameWord(typed, words[i])) return i;
    return std::nullopt;
}

/// Which of the twelve words is repeated as the thirteenth.
std::uint64_t checksumWord(const WordNumbers& numbers) {
    std::array<std::uint8_t, kSeedWords * kPrefix> letters{};
    for (std::size_t i = 0; i < letters.size(); ++i)
        letters[i] = static_cast<std::uint8_t>(englishWords()[numbers[i / kPrefix]][i % kPrefix]);
    const auto repeated = numbers[crc32(letters) % kSeedWords];
    wipe(letters);
    return repeated;
}

/// Three words carry 32 bits; nothing when they would carry more.
std::optional<std::uint32_t> decodeGroup(std::uint64_t w1, std::uint64_t w2, std::uint64_t w3) {
    const auto value = w1 + kCount * ((kCount - w1 + w2) % kCount) +
                       kCount * kCount * ((kCount - w2 + w3) % kCount);
    if (value > UINT32_MAX) return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

WordNumbers numbersOf(const Secret<16>& seed) {
    WordNumbers numbers{};
    for (std::size_t group = 0; group < 4; ++group) {
        std::uint64_t value = 0;
        for (std::size_t i = 4; i-- > 0;)
            value = value << 8 | seed.view()[4 * group + i];
        const auto first = value % kCount;
        const auto second = (value / kCount + first) % kCount;
        const auto third = (value / kCount / kCount + second) % kCount;
        numbers[3 * group] = first;
        numbers[3 * group + 1] = second;
        numbers[3 * group + 2] = third;
    }
    return numbers;
}

std::variant<Secret<16>, PhraseError> seedFrom(const WordNumbers& numbers) {
    Secret<16> seed;
    for (std::size_t group = 0; group < 4; ++group) {
        const auto* const words = &numbers[3 * group];
        const auto value = decodeGroup(words[0], words[1], words[2]);
        if (!value) return PhraseError{PhraseFault::Impossible};
        for (std::size_t i = 0; i < 4; ++i)
            seed.data()[4 * group + i] = static_cast<std::uint8_t>(*value >> 8 * i);
    }
    return seed;
}

void wipeNumbers(WordNumbers& numbers) {
    wipe({reinterpret_cast<std::uint8_t*>(numbers.data()), sizeof(numbers)});
}

}  // namespace

std::string encodePhrase(const Secret<16>& seed) {
    auto numbers = numbersOf(seed);
    std::string phrase;
    phrase.reserve(256);  // never grows, so no copy of the words is left behind
    for (const auto number : numbers)
        phrase.append(englishWords()[number]) += ' ';
    phrase.append(englishWords()[checksumWord(numbers)]);
    wipeNumbers(numbers);
    return phrase;
}

std::variant<Secret<16>, PhraseError> decodePhrase(std::string_view phrase) {
    const auto words = split(phrase);
    if (words.size() <= kSeedWords) return PhraseError{PhraseFault::NotEnoughWords};
    if (words.size() > kSeedWords + 1) return PhraseError{PhraseFault::TooManyWords};

    if (const auto unknown = unknownWords(phrase); !unknown.empty()) {
        // The last word is looked up nowhere, only compared: there a strange one is a wrong one.
        const bool last = unknown.front() > static_cast<int>(kSeedWords);
        return PhraseError{last ? PhraseFault::WrongChecksum : PhraseFault::UnknownWord,
                           unknown.front()};
    }
    WordNumbers numbers{};
    for (std::size_t i = 0; i < kSeedWords; ++i)
        numbers[i] = numberOf(words[i]).value_or(0);
    auto seed = seedFrom(numbers);
    const auto checksum = checksumWord(numbers);
    wipeNumbers(numbers);
    if (std::holds_alternative<Secret<16>>(seed) &&
        !sameWord(words.back(), englishWords()[checksum]))
        return PhraseError{PhraseFault::WrongChecksum};
    return seed;
}

std::vector<int> unknownWords(std::string_view phrase) {
    std::vector<int> unknown;
    int number = 0;
    for (const auto word : split(phrase)) {
        ++number;
        if (!numberOf(word)) unknown.push_back(number);
    }
    return unknown;
}

std::string describe(const PhraseError& error) {
    if (error.word > 0) {
        return "Word " + std::to_string(error.word) +
               " is not in the word list: check how it is spelled.";
    }
    switch (error.fault) {
        case PhraseFault::NotEnoughWords:
            return "A recovery phrase has 13 words: some are missing.";
        case PhraseFault::TooManyWords:
            return "A recovery phrase has 13 words: there are more than that here.";
        case PhraseFault::UnknownWord:
            return "A word is not in the word list: check how each is spelled.";
        case PhraseFault::WrongChecksum:
            return "The words do not fit together: check each of them, and their order.";
        case PhraseFault::Impossible:
            return "No recovery phrase looks like this: check each word, and their order.";
    }
    return {};
}

}  // namespace starling
