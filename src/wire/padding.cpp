// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/padding.h"

namespace starling {

namespace {

constexpr std::size_t kStep = 160;
constexpr std::uint8_t kMarker = 0x80;

Bytes padTo(ByteView message, std::size_t total) {
    Bytes out;
    out.reserve(total);
    append(out, message);
    out.push_back(kMarker);
    out.resize(total);
    return out;
}

}  // namespace

Bytes padMessage(ByteView message) {
    const auto marked = message.size() + 1;
    return padTo(message, marked + kStep - marked % kStep);
}

Bytes padMessageClassic(ByteView message) {
    return padTo(message, (message.size() + 2 + kStep - 1) / kStep * kStep - 1);
}

Result<std::size_t> unpaddedSize(ByteView padded) {
    auto end = padded.size();
    while (end > 0 && padded[end - 1] == 0)
        --end;
    if (end == 0) return Error{Errc::Corrupt, "nothing but zeros"};
    return padded[end - 1] == kMarker ? end - 1 : padded.size();
}

Result<Bytes> unpadMessage(ByteView padded) {
    const auto size = unpaddedSize(padded);
    if (!size) return size.error();
    return toBytes(padded.first(*size));
}

}  // namespace starling
