// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Typed phrases. One that is accepted names a seed whose own phrase is accepted too, for the same
/// seed.

#include "crypto/mnemonic.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto phrase = asText({data, size});
    const auto decoded = decodePhrase(phrase);
    if (const auto* error = std::get_if<PhraseError>(&decoded)) {
        if (describe(*error).empty()) std::abort();
        const bool unknown = error->fault == PhraseFault::UnknownWord;
        if (unknown && unknownWords(phrase).front() != error->word) std::abort();
        return 0;
    }
    const auto& seed = std::get<Secret<16>>(decoded);
    const auto again = decodePhrase(encodePhrase(seed));
    if (!std::holds_alternative<Secret<16>>(again)) std::abort();
    if (!std::ranges::equal(std::get<Secret<16>>(again).view(), seed.view())) std::abort();
    return 0;
}
