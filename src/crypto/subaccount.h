// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a member of a group proves to the group's swarm what the admin allowed: the admin blinds the
/// member's key, signs the result, and the member signs requests with the blinded key. Pure.
/// docs/protocol/identity.md.
#pragma once

#include "crypto/curve.h"
#include "crypto/keys.h"
#include "starling/result.h"

namespace starling {

constexpr std::size_t kSubaccountAuthSize = 100;

/// What the admin allows beside reading.
struct SubaccountAccess {
    bool write = true;
    bool erase = false;
};

using SubaccountToken = PublicBytes<struct SubaccountTokenKind, 36>;

/// A member's side of a group: signs requests for its swarm.
class Subaccount {
public:
    /// Errc::Corrupt unless the group's admin signed `authData` for just this member.
    static Result<Subaccount> open(ByteView authData, const Ed25519PublicKey& group,
                                   const SignKey& member);

    const SubaccountToken& token() const { return token_; }              ///< "subaccount"
    const Signature& adminSignature() const { return adminSignature_; }  ///< "subaccount_sig"
    bool mayWrite() const;
    bool mayErase() const;
    Signature sign(ByteView message) const;

private:
    Subaccount() = default;

    SubaccountToken token_;
    Signature adminSignature_;
    ScalarKey key_;
    Secret<32> nonceSeed_;
};

/// The admin's side: what an invitation carries for the member. Nothing when the member's key is no
/// good one.
std::optional<Bytes> makeSubaccountAuth(const SignKey& group, const X25519PublicKey& member,
                                        SubaccountAccess access);

/// The token of a member, to revoke it. Nothing when the member's key is no good one.
std::optional<SubaccountToken> subaccountToken(const SignKey& group, const X25519PublicKey& member,
                                               SubaccountAccess access);

}  // namespace starling
