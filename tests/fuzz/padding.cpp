// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Padded and unpadded bytes. Every input comes out of both paddings; and what comes out of an
/// input is its front.

#include "wire/padding.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = toBytes(ByteView{data, size});
    for (const auto& padded : {padMessage(input), padMessageClassic(input)}) {
        const auto message = unpadMessage(padded);
        if (!message || *message != input) std::abort();
    }
    const auto message = unpadMessage(input);
    if (message && !std::equal(message->begin(), message->end(), input.begin())) std::abort();
    return 0;
}
