// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Data that a node handed out. What comes out of one wrapper comes out of a new one; and every
/// input, taken as an envelope, comes out of its wrapper.

#include "wire/envelope.h"

#include <cstdlib>

using namespace starling;

namespace {

void comesBack(ByteView body) {
    const auto again = unwrapWebSocket(wrapWebSocket(body, "PUT", "/api/v1/message"));
    if (!again || *again != toBytes(body)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input{data, size};
    if (const auto body = unwrapWebSocket(input)) comesBack(*body);
    if (size > 0 && size + 100 < kMaxEnvelopeBytes) comesBack(input);
    return 0;
}
