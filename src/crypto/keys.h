// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ed25519 and X25519 keys. Values and pure functions; any thread. docs/protocol/identity.md.
#pragma once

#include "base/bytes.h"
#include "base/encoding.h"
#include "base/secret.h"
#include "base/world.h"
#include "starling/ids.h"

#include <optional>
#include <string>

namespace starling {

/// Public bytes of one kind; kinds do not convert into each other.
template <class Kind, std::size_t N>
struct PublicBytes {
    ByteArray<N> bytes{};

    static std::optional<PublicBytes> parse(std::string_view hex) {
        const auto parsed = arrayFromHex<N>(hex);
        if (!parsed) return std::nullopt;
        return PublicBytes{*parsed};
    }
    ByteView view() const { return bytes; }
    std::string hex() const { return toHex(bytes); }
    auto operator<=>(const PublicBytes&) const = default;
};

using Ed25519PublicKey = PublicBytes<struct Ed25519Kind, 32>;
using X25519PublicKey = PublicBytes<struct X25519Kind, 32>;
using Signature = PublicBytes<struct SignatureKind, 64>;

class BoxKey;

/// An Ed25519 secret key, made from its 32-byte seed.
class SignKey {
public:
    explicit SignKey(const Secret<32>& seed);

    const Ed25519PublicKey& publicKey() const { return publicKey_; }
    Signature sign(ByteView message) const;
    BoxKey toBoxKey() const;  ///< The X25519 key of the same person.
    ByteView seed() const { return secret_.view().first(32); }
    ByteView secretKey() const { return secret_.view(); }  ///< 64 bytes: seed, public key.
    SignKey clone() const;

private:
    SignKey(Secret<64> secret, const Ed25519PublicKey& publicKey)
        : secret_{std::move(secret)}, publicKey_{publicKey} {}

    Secret<64> secret_;
    Ed25519PublicKey publicKey_;
};

/// False for a wrong signature, a malformed key or a small-order key.
bool verify(const Ed25519PublicKey& key, ByteView message, const Signature& signature);

/// The X25519 key of the same person; nothing when `key` is no good point.
std::optional<X25519PublicKey> toX25519(const Ed25519PublicKey& key);

/// An X25519 secret key.
class BoxKey {
public:
    explicit BoxKey(Secret<32> secret);
    static BoxKey generate(Random& random);

    const X25519PublicKey& publicKey() const { return publicKey_; }
    ByteView secretKey() const { return secret_.view(); }

    /// The X25519 shared secret; nothing when `other` has small order.
    std::optional<Secret<32>> sharedWith(const X25519PublicKey& other) const;
    BoxKey clone() const { return BoxKey{secret_.clone(), publicKey_}; }

private:
    BoxKey(Secret<32> secret, const X25519PublicKey& publicKey)
        : secret_{std::move(secret)}, publicKey_{publicKey} {}

    Secret<32> secret_;
    X25519PublicKey publicKey_;
};

/// An account: everything follows from a 16-byte seed.
class Identity {
public:
    explicit Identity(Secret<16> seed);
    static Identity generate(Random& random);

    const Secret<16>& seed() const { return seed_; }
    const SignKey& signKey() const { return sign_; }
    const BoxKey& boxKey() const { return box_; }
    const AccountId& id() const { return id_; }

private:
    Secret<16> seed_;
    SignKey sign_;
    BoxKey box_;
    AccountId id_;
};

/// The account id that an X25519 key stands behind.
AccountId accountIdOf(const X25519PublicKey& key);

/// Must run once before any other function of this layer; safe to repeat. Aborts when libsodium
/// cannot start.
void initCrypto();

}  // namespace starling
