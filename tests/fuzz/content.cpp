// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stood inside a padding. What is taken for a Content and encoded again says the same.

#include "wire/content.h"

#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = decodeContent({data, size});
    if (!content) return 0;
    const auto encoded = encode(*content);
    // Numbers that came packed take more room when each has a field of its own.
    if (encoded.size() > kMaxContentBytes) return 0;
    const auto again = decodeContent(encoded);
    if (!again || *again != *content || encode(*again) != encoded) std::abort();
    return 0;
}
