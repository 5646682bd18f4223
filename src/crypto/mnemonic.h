// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The recovery phrase: 13 words for a 16-byte seed. Pure. docs/protocol/identity.md.
#pragma once

#include "base/secret.h"
#include "starling/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace starling {

/// Why a phrase was refused; each kind has its own advice.
enum class PhraseFault { NotEnoughWords, TooManyWords, UnknownWord, WrongChecksum, Impossible };

struct PhraseError {
    PhraseFault fault;
    int word = 0;  ///< Which word (1 is the first) is not in the list; 0 when none is to blame.
};

/// The 1626 words, in order.
const std::vector<std::string_view>& englishWords();

std::string encodePhrase(const Secret<16>& seed);

/// Any white space between words, either case, and words cut to their first three letters are fine.
std::variant<Secret<16>, PhraseError> decodePhrase(std::string_view phrase);

/// The number (1 is the first) of every word of `phrase` that is in no list, while it is typed.
std::vector<int> unknownWords(std::string_view phrase);

/// One plain sentence that says what to do about it.
std::string describe(const PhraseError& error);

}  // namespace starling
