// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who one is to a community server: oneself, or a key blinded so that only this server's ids can
/// be joined up. Pure. docs/protocol/identity.md.
#pragma once

#include "crypto/curve.h"
#include "crypto/keys.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace starling {

/// The first byte of the id a server knows one by.
enum class Blinding : std::uint8_t { None = 0x00, Blind15 = 0x15, Blind25 = 0x25 };

/// Where the nonce of a Blind15 signature comes from. Both verify; only the signer can tell.
enum class Blind15Nonce { FromSeed, FromSecretKey };

/// One's key at one server.
class CommunityKey {
public:
    /// Nothing when the keys cannot be blinded, which happens to no key that was made honestly.
    static std::optional<CommunityKey> make(Blinding blinding, const SignKey& user,
                                            const X25519PublicKey& server,
                                            Blind15Nonce nonce = Blind15Nonce::FromSeed);

    /// Prefix and public key: the id of `X-SOGS-Pubkey`.
    AccountId id() const;
    const Ed25519PublicKey& publicKey() const { return key_.publicKey; }
    Signature sign(ByteView message) const;

private:
    CommunityKey(Blinding blinding, SignKey user) : blinding_{blinding}, user_{std::move(user)} {}

    Blinding blinding_;
    SignKey user_;
    ScalarKey key_;
    Secret<32> nonceSeed_;
};

/// What is signed of a request to a community server.
struct CommunityRequest {
    std::string_view method;
    std::string_view path;  ///< Percent-decoded, the query behind it as it is.
    std::int64_t unixSeconds = 0;
    ByteArray<16> nonce{};
    ByteView body;
};

Bytes communitySignedBytes(const X25519PublicKey& server, const CommunityRequest& request);

}  // namespace starling
