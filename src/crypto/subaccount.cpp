// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/subaccount.h"

#include "crypto/hash.h"

#include <algorithm>

namespace starling {

namespace {

constexpr std::string_view kMaskLabel = "SessionGroupSubaccountMask";
constexpr std::string_view kNonceSeedLabel = "SubaccountSeed";
constexpr std::string_view kNonceLabel = "SubaccountSig";

constexpr std::uint8_t kRead = 1;
constexpr std::uint8_t kWrite = 2;
constexpr std::uint8_t kErase = 4;

constexpr std::size_t kHeadSize = 4;  // prefix, flags, two zeros
constexpr std::size_t kFlagsAt = 1;

using Head = ByteArray<kHeadSize>;

Head headFor(SubaccountAccess access) {
    const auto write = access.write ? kWrite : 0;
    const auto erase = access.erase ? kErase : 0;
    return {AccountId::kGroup, static_cast<std::uint8_t>(kRead | write | erase), 0, 0};
}

SubaccountToken tokenFrom(ByteView head, const Ed25519PublicKey& blinded) {
    return {takeArray<36>(concat({head, blinded.view()}))};
}

/// What blinds the key of `member`: only the group's admins can work it out.
Scalar factorFor(const SignKey& group, const X25519PublicKey& member) {
    auto mask = blake2b<32>({group.seed()}, asBytes(kMaskLabel));
    const ByteArray<1> account{AccountId::kAccount}, prefix{AccountId::kGroup};
    auto factor =
        toScalar(blake2b<64>({account, member.view(), prefix, group.publicKey().view()}, mask));
    wipe(mask);
    return factor;
}

std::optional<SubaccountToken> tokenWith(const Scalar& factor, const X25519PublicKey& member,
                                         SubaccountAccess access) {
    const auto point = positivePoint(member);
    if (!point) return std::nullopt;
    const auto blinded = multiply(factor, *point);
    if (!blinded) return std::nullopt;
    return tokenFrom(headFor(access), *blinded);
}

}  // namespace

Result<Subaccount> Subaccount::open(ByteView authData, const Ed25519PublicKey& group,
                                    const SignKey& member) {
    const Error corrupt{Errc::Corrupt, "a group's admin did not sign this access"};
    if (authData.size() != kSubaccountAuthSize || authData[0] != AccountId::kGroup) return corrupt;
    const auto head = authData.first(kHeadSize);
    const auto factor = parseScalar(authData.subspan(kHeadSize, 32));
    if (!factor) return corrupt;
    const auto blinded = multiply(*factor, withoutSign(member.publicKey()));
    if (!blinded) return corrupt;

    Subaccount out;
    out.token_ = tokenFrom(head, *blinded);
    out.adminSignature_ = {takeArray<64>(authData.last(64))};
    if (!verify(group, out.token_.view(), out.adminSignature_)) return corrupt;
    out.key_ = {multiply(*factor, scalarOf(member, true)), *blinded};
    auto nonceSeed = blake2b<32>({member.seed()}, asBytes(kNonceSeedLabel));
    out.nonceSeed_ = Secret<32>{ByteView{nonceSeed}};
    wipe(nonceSeed);
    return out;
}

bool Subaccount::mayWrite() const {
    return (token_.bytes[kFlagsAt] & kWrite) != 0;
}

bool Subaccount::mayErase() const {
    return (token_.bytes[kFlagsAt] & kErase) != 0;
}

Signature Subaccount::sign(ByteView message) const {
    const auto nonce = toScalar(
        blake2b<64>({nonceSeed_.view(), key_.publicKey.view(), message}, asBytes(kNonceLabel)));
    return signWithScalar(key_, nonce, message);
}

std::optional<Bytes> makeSubaccountAuth(const SignKey& group, const X25519PublicKey& member,
                                        SubaccountAccess access) {
    const auto factor = factorFor(group, member);
    const auto token = tokenWith(factor, member, access);
    if (!token) return std::nullopt;
    return concat({headFor(access), factor.view(), group.sign(token->view()).view()});
}

std::optional<SubaccountToken> subaccountToken(const SignKey& group, const X25519PublicKey& member,
                                               SubaccountAccess access) {
    return tokenWith(factorFor(group, member), member, access);
}

}  // namespace starling
