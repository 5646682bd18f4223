// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/texts.h"

#include "base/world.h"

namespace starling::bench {

namespace {

constexpr std::uint64_t kVocabulary = 30'000;

std::string wordNumber(std::uint64_t number) {
    constexpr const char* kSyllables[] = {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki",
                                          "lo", "mu", "na", "pe", "ri", "so", "tu", "ve"};
    std::string word;
    for (auto rest = number + 16; rest > 0; rest /= 16)
        word += kSyllables[rest % 16];
    return word;
}

/// Mixes the bits of a number; not random, only spread.
std::uint64_t spread(std::uint64_t value) {
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9U;
    value = (value ^ value >> 27) * 0x94D049BB133111EBU;
    return value ^ value >> 31;
}

}  // namespace

std::string textNumber(std::int64_t number) {
    auto state = static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15U + 1;
    std::string text = wordNumber(static_cast<std::uint64_t>(number) + kVocabulary);
    const auto words = 6 + spread(++state) % 12;
    for (std::uint64_t i = 0; i < words; ++i) {
        // The product of two shares of the vocabulary: low numbers come often.
        const auto first = spread(++state) % kVocabulary;
        const auto second = spread(++state) % kVocabulary;
        text += ' ' + wordNumber(first * second / kVocabulary);
    }
    if (number % 4 == 0) text += std::string{" "} + kCommon;
    if (number % 2'000 == 7) text += std::string{" "} + kRare;
    if (number % 20'000 == 11) text += std::string{" "} + kHan + " " + kPicture;
    return text;
}

}  // namespace starling::bench
