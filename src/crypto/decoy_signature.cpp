// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/decoy_signature.h"

#include <sodium.h>

#include <algorithm>

namespace starling {

namespace {

ByteArray<32> randomScalar(Random& random) {
    ByteArray<32> scalar{};
    const auto wide = random.array<64>();
    crypto_core_ed25519_scalar_reduce(scalar.data(), wide.data());
    return scalar;
}

}  // namespace

Signature decoySignature(Random& random) {
    const auto nonce = randomScalar(random);
    const auto scalar = randomScalar(random);
    Signature out;
    // It fails for zero only, and then leaves zeros, which nobody verifies either.
    (void)crypto_scalarmult_ed25519_base_noclamp(out.bytes.data(), nonce.data());
    std::copy(scalar.begin(), scalar.end(), out.bytes.begin() + 32);
    return out;
}

}  // namespace starling
