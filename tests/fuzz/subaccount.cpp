// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Group access that Bob was sent. What is accepted was signed by the group, and signs.

#include "crypto/subaccount.h"

#include <cstdlib>

using namespace starling;

namespace {

const SignKey& bob() {
    static const SignKey key{Secret<32>{fromHex("d8ebd303fbc73d7f1b904b175a6ad21a").value()}};
    return key;
}

const Ed25519PublicKey& group() {
    static const auto key =
        Ed25519PublicKey::parse("a8cca7835aa51e45f79c79b779e0425deebc1c3d7e83fa6629e35135af06af60")
            .value();
    return key;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto access = Subaccount::open({data, size}, group(), bob());
    if (!access) return 0;
    const Ed25519PublicKey blinded{takeArray<32>(access->token().view().last(32))};
    const auto message = asBytes("retrieve");
    if (!verify(group(), access->token().view(), access->adminSignature())) std::abort();
    if (!verify(blinded, message, access->sign(message))) std::abort();
    return 0;
}
