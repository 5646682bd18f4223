// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/curve.h"

#include "crypto/hash.h"

#include <openssl/bn.h>
#include <sodium.h>

#include <algorithm>
#include <memory>

namespace starling {

namespace {

struct NumberFree {
    void operator()(BIGNUM* number) const { BN_free(number); }
    void operator()(BN_CTX* context) const { BN_CTX_free(context); }
};
using Number = std::unique_ptr<BIGNUM, NumberFree>;
using NumberContext = std::unique_ptr<BN_CTX, NumberFree>;

/// 2^255 − 19, little-endian: coordinates are numbers modulo this.
constexpr ByteArray<32> fieldPrime() {
    ByteArray<32> prime{};
    prime.fill(0xFF);
    prime.front() = 0xED;
    prime.back() = 0x7F;
    return prime;
}

Number fromLittleEndian(ByteView bytes) {
    return Number{BN_lebin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
}

}  // namespace

Scalar toScalar(ByteArray<64> digest) {
    Scalar scalar;
    crypto_core_ed25519_scalar_reduce(scalar.data(), digest.data());
    wipe(digest);
    return scalar;
}

std::optional<Scalar> parseScalar(ByteView bytes) {
    if (bytes.size() != Scalar::size()) return std::nullopt;
    ByteArray<64> wide{};
    std::copy(bytes.begin(), bytes.end(), wide.begin());
    auto scalar = toScalar(wide);
    wipe(wide);
    if (!equalSecrets(scalar.view(), bytes)) return std::nullopt;
    return scalar;
}

Scalar scalarOf(const SignKey& key, bool positive) {
    Scalar scalar;
    crypto_sign_ed25519_sk_to_curve25519(scalar.data(), key.secretKey().data());
    const bool negative = (key.publicKey().bytes.back() & 0x80) != 0;
    if (!positive || !negative) return scalar;
    Scalar negated;
    crypto_core_ed25519_scalar_negate(negated.data(), scalar.data());
    return negated;
}

Ed25519PublicKey withoutSign(Ed25519PublicKey key) {
    key.bytes.back() &= 0x7F;
    return key;
}

std::optional<Ed25519PublicKey> positivePoint(const X25519PublicKey& key) {
    auto coordinate = key.bytes;
    coordinate.back() &= 0x7F;  // X25519 ignores this bit
    const NumberContext context{BN_CTX_new()};
    const auto prime = fromLittleEndian(fieldPrime());
    const auto u = fromLittleEndian(coordinate);
    const Number above{BN_new()}, below{BN_new()}, y{BN_new()};
    if (!context || !prime || !u || !above || !below || !y) return std::nullopt;
    // y = (u − 1) / (u + 1)
    Ed25519PublicKey point;
    const bool solved =
        BN_mod_sub(above.get(), u.get(), BN_value_one(), prime.get(), context.get()) == 1 &&
        BN_mod_add(below.get(), u.get(), BN_value_one(), prime.get(), context.get()) == 1 &&
        BN_mod_inverse(below.get(), below.get(), prime.get(), context.get()) != nullptr &&
        BN_mod_mul(y.get(), above.get(), below.get(), prime.get(), context.get()) == 1 &&
        BN_bn2lebinpad(y.get(), point.bytes.data(), 32) == 32;
    if (!solved || crypto_core_ed25519_is_valid_point(point.bytes.data()) != 1) return std::nullopt;
    return point;
}

Scalar multiply(const Scalar& factor, const Scalar& secret) {
    Scalar product;
    crypto_core_ed25519_scalar_mul(product.data(), factor.data(), secret.data());
    return product;
}

std::optional<Ed25519PublicKey> multiply(const Scalar& factor, const Ed25519PublicKey& point) {
    Ed25519PublicKey product;
    if (crypto_scalarmult_ed25519_noclamp(product.bytes.data(), factor.data(),
                                          point.bytes.data()) != 0)
        return std::nullopt;
    return product;
}

Signature signWithScalar(const ScalarKey& key, const Scalar& nonce, ByteView message) {
    ByteArray<32> commitment{};
    // Fails for a nonce of zero only, which no hash gives.
    if (crypto_scalarmult_ed25519_base_noclamp(commitment.data(), nonce.data()) != 0) return {};
    const auto challenge = toScalar(sha512({commitment, key.publicKey.view(), message}));
    const auto product = multiply(challenge, key.secret);
    Signature signature;
    std::copy(commitment.begin(), commitment.end(), signature.bytes.begin());
    crypto_core_ed25519_scalar_add(signature.bytes.data() + 32, nonce.data(), product.data());
    return signature;
}

}  // namespace starling
