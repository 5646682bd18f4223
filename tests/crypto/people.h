// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The people of these tests, and the way to write bytes down.
#pragma once

#include "crypto/keys.h"

namespace starling::test {

inline Bytes hex(std::string_view text) {
    return fromHex(text).value();
}

inline std::string hex(ByteView bytes) {
    return toHex(bytes);
}

/// Her keys are the known answers of docs/protocol/identity.md.
inline Identity alice() {
    return Identity{Secret<16>{hex("0123456789abcdef0123456789abcdef")}};
}

inline Identity bob() {
    return Identity{Secret<16>{hex("b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0")}};
}

inline Identity carol() {
    return Identity{Secret<16>{hex("ca401ca401ca401ca401ca401ca401ca")}};
}

inline std::array<Identity, 3> everybody() {
    return {alice(), bob(), carol()};
}

/// `bytes` with one bit turned over.
inline Bytes flipped(ByteView bytes, std::size_t at) {
    auto out = toBytes(bytes);
    out[at] ^= 1;
    return out;
}

/// No secret belongs to it: everything shared with it is zero.
inline X25519PublicKey smallOrderBoxKey() {
    return {};
}

}  // namespace starling::test
