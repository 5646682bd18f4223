// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/keys.h"

#include <sodium.h>

#include <cstdlib>

namespace starling {

SignKey::SignKey(const Secret<32>& seed) {
    crypto_sign_seed_keypair(publicKey_.bytes.data(), secret_.data(), seed.data());
}

Signature SignKey::sign(ByteView message) const {
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, message.data(), message.size(),
                         secret_.data());
    return signature;
}

BoxKey SignKey::toBoxKey() const {
    Secret<32> secret;
    crypto_sign_ed25519_sk_to_curve25519(secret.data(), secret_.data());
    return BoxKey{std::move(secret)};
}

SignKey SignKey::clone() const {
    return SignKey{secret_.clone(), publicKey_};
}

bool verify(const Ed25519PublicKey& key, ByteView message, const Signature& signature) {
    return crypto_sign_verify_detached(signature.bytes.data(), message.data(), message.size(),
                                       key.bytes.data()) == 0;
}

std::optional<X25519PublicKey> toX25519(const Ed25519PublicKey& key) {
    X25519PublicKey out;
    if (crypto_sign_ed25519_pk_to_curve25519(out.bytes.data(), key.bytes.data()) != 0)
        return std::nullopt;
    return out;
}

BoxKey::BoxKey(Secret<32> secret) : secret_{std::move(secret)} {
    crypto_scalarmult_base(publicKey_.bytes.data(), secret_.data());
}

BoxKey BoxKey::generate(Random& random) {
    Secret<32> secret;
    random.fill({secret.data(), secret.size()});
    return BoxKey{std::move(secret)};
}

std::optional<Secret<32>> BoxKey::sharedWith(const X25519PublicKey& other) const {
    Secret<32> shared;
    if (crypto_scalarmult(shared.data(), secret_.data(), other.bytes.data()) != 0)
        return std::nullopt;
    return shared;
}

Identity::Identity(Secret<16> seed)
    : seed_{std::move(seed)}
    , sign_{Secret<32>{seed_.view()}}  // the second half of an account's seed is zeros
    , box_{sign_.toBoxKey()}
    , id_{accountIdOf(box_.publicKey())} {}

Identity Identity::generate(Random& random) {
    Secret<16> seed;
    random.fill({seed.data(), seed.size()});
    return Identity{std::move(seed)};
}

AccountId accountIdOf(const X25519PublicKey& key) {
    AccountId id;
    id.bytes[0] = AccountId::kAccount;
    std::copy(key.bytes.begin(), key.bytes.end(), id.bytes.begin() + 1);
    return id;
}

void initCrypto() {
    if (sodium_init() < 0) std::abort();
}

}  // namespace starling
