// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the layer remembers between starts. What is read and written again says the same.

#include "net/network_state.h"

#include "base/bytes.h"

#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto state = decodeNetworkState(asText({data, size}));
    if (!state) return 0;
    const auto again = decodeNetworkState(encodeNetworkState(*state));
    if (!again || *again != *state) std::abort();
    return 0;
}
