// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Arithmetic on the Ed25519 curve for keys that are blinded by a factor. For this layer only.
/// Pure. docs/protocol/identity.md.
#pragma once

#include "crypto/keys.h"

#include <optional>

namespace starling {

/// A number modulo the order of the curve's group, little-endian.
using Scalar = Secret<32>;

/// A signing key that is only a scalar: it has no seed, so whoever signs brings a nonce along.
struct ScalarKey {
    Scalar secret;
    Ed25519PublicKey publicKey;
};

/// A digest modulo the order of the group.
Scalar toScalar(ByteArray<64> digest);

/// A scalar from outside; nothing unless it is below the order of the group.
std::optional<Scalar> parseScalar(ByteView bytes);

/// The secret scalar of `key`. With `positive` it is negated when the public key has its sign bit
/// set: the scalar of the point that follows from the X25519 key alone.
Scalar scalarOf(const SignKey& key, bool positive);

/// `key` with its sign bit cleared.
Ed25519PublicKey withoutSign(Ed25519PublicKey key);

/// The point without sign bit that belongs to an X25519 key; nothing when there is none.
std::optional<Ed25519PublicKey> positivePoint(const X25519PublicKey& key);

/// factor · secret; factor · point. The point is nothing when `point` is no good one.
Scalar multiply(const Scalar& factor, const Scalar& secret);
std::optional<Ed25519PublicKey> multiply(const Scalar& factor, const Ed25519PublicKey& point);

/// An ordinary Ed25519 signature. The same `nonce` must never sign two messages.
Signature signWithScalar(const ScalarKey& key, const Scalar& nonce, ByteView message);

}  // namespace starling
