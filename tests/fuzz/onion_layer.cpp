// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node is sent: the cipher (one byte), an ephemeral key, a sealed layer. A layer that opens
/// seals to the same bytes under the same nonce.

#include "crypto/onion_cipher.h"

#include <algorithm>
#include <cstdlib>

using namespace starling;

namespace {

const BoxKey& node() {
    static const BoxKey key{Secret<32>{
        fromHex("60f1466ab1b3b4a63c27d634da6b992f754230e69ce9e62b5614053ffee80667").value()}};
    return key;
}

/// Gives the nonce of `sealed`, which stands in front.
class SameNonce final : public Random {
public:
    explicit SameNonce(ByteView sealed) : sealed_{sealed} {}
    void fill(std::span<std::uint8_t> out) override {
        std::copy_n(sealed_.begin(), out.size(), out.begin());
    }

private:
    ByteView sealed_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 33) return 0;
    const ByteView input{data, size};
    const auto cipher = input[0] % 2 == 0 ? OnionCipher::AesGcm : OnionCipher::XChaCha20;
    const X25519PublicKey ephemeral{takeArray<32>(input.subspan(1))};
    const auto sealed = input.subspan(33);

    const auto key = layerKeyForReceiving(cipher, node(), ephemeral);
    if (!key) return 0;
    const auto opened = openLayer(*key, sealed);
    if (!opened) return 0;
    SameNonce nonce{sealed};
    if (sealLayer(*key, *opened, nonce) != toBytes(sealed)) std::abort();
    return 0;
}
