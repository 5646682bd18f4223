// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/blinding.h"

#include "crypto/hash.h"

#include <algorithm>
#include <string>

namespace starling {

namespace {

constexpr std::string_view k25SeedLabel = "SessCommBlind25_seed";
constexpr std::string_view k25NonceLabel = "SessCommBlind25_sig";

Scalar factorFor(Blinding blinding, const SignKey& user, const X25519PublicKey& server) {
    if (blinding == Blinding::Blind15) return toScalar(blake2b<64>({server.view()}));
    const auto id = accountIdOf(user.toBoxKey().publicKey());
    return toScalar(blake2b<64>({id.bytes, server.view()}));
}

Secret<32> nonceSeedFor(Blinding blinding, const SignKey& user, Blind15Nonce nonce) {
    if (blinding == Blinding::Blind25) {
        auto seed = blake2b<32>({user.seed()}, asBytes(k25SeedLabel));
        Secret<32> out{ByteView{seed}};
        wipe(seed);
        return out;
    }
    auto digest = sha512({nonce == Blind15Nonce::FromSeed ? user.seed() : user.secretKey()});
    Secret<32> out{ByteView{digest}.last(32)};
    wipe(digest);
    return out;
}

}  // namespace

std::optional<CommunityKey> CommunityKey::make(Blinding blinding, const SignKey& user,
                                               const X25519PublicKey& server, Blind15Nonce nonce) {
    CommunityKey out{blinding, user.clone()};
    out.key_.publicKey = user.publicKey();
    if (blinding == Blinding::None) return out;

    // 25 blinds the point that follows from the account id, so that everybody can work it out.
    const bool positive = blinding == Blinding::Blind25;
    const auto factor = factorFor(blinding, user, server);
    const auto point = positive ? withoutSign(user.publicKey()) : user.publicKey();
    const auto blinded = multiply(factor, point);
    if (!blinded) return std::nullopt;
    out.key_ = {multiply(factor, scalarOf(user, positive)), *blinded};
    out.nonceSeed_ = nonceSeedFor(blinding, user, nonce);
    return out;
}

AccountId CommunityKey::id() const {
    AccountId id;
    id.bytes[0] = static_cast<std::uint8_t>(blinding_);
    std::copy(key_.publicKey.bytes.begin(), key_.publicKey.bytes.end(), id.bytes.begin() + 1);
    return id;
}

Signature CommunityKey::sign(ByteView message) const {
    if (blinding_ == Blinding::None) return user_.sign(message);
    const std::initializer_list<ByteView> parts{nonceSeed_.view(), key_.publicKey.view(), message};
    const auto digest =
        blinding_ == Blinding::Blind15 ? sha512(parts) : blake2b<64>(parts, asBytes(k25NonceLabel));
    return signWithScalar(key_, toScalar(digest), message);
}

Bytes communitySignedBytes(const X25519PublicKey& server, const CommunityRequest& request) {
    const auto seconds = std::to_string(request.unixSeconds);
    auto out = concat({server.view(), request.nonce, asBytes(seconds), asBytes(request.method),
                       asBytes(request.path)});
    if (!request.body.empty()) append(out, blake2b<64>({request.body}));
    return out;
}

}  // namespace starling
