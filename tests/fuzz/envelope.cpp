// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stood inside a wrapper. What is taken for an envelope and encoded again is the same.

#include "wire/envelope.h"

#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto envelope = decodeEnvelope({data, size});
    if (!envelope) return 0;
    const auto again = decodeEnvelope(encode(*envelope));
    if (!again || *again != *envelope) std::abort();
    return 0;
}
