// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is accepted is written and read again as the same.

#include "wire/v4.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    const ByteView bytes{data, size};
    if (const auto request = v4::decodeRequest(bytes)) {
        const auto again = v4::decodeRequest(v4::encode(*request));
        if (!again || again->body != request->body || again->headers != request->headers)
            std::abort();
    }
    if (const auto reply = v4::decodeReply(bytes)) {
        const auto again = v4::decodeReply(v4::encode(*reply));
        if (!again || again->body != reply->body || again->headers != reply->headers) std::abort();
    }
    return 0;
}
