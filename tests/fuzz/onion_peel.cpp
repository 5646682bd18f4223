// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node does with what it receives: the bytes as they came, and the same bytes inside a
/// layer that opens. What a relay passes on can be parsed by the next one.

#include "wire/onion.h"

#include <cstdlib>

namespace {

using namespace starling;

void peelAll(ByteView body, const BoxKey& own) {
    const auto incoming = onion::parseIncoming(body);
    if (!incoming) return;
    const auto peeled = onion::peel(*incoming, own);
    if (!peeled) return;
    const auto* relay = std::get_if<onion::Relay>(&peeled->what);
    if (!relay) return;
    const auto next = onion::parseIncoming(relay->body);
    // The next one may not know the cipher, or be one hop too far; but it can read the key.
    if (!next && next.error().detail.find("Hex key") != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const bool ready = (initCrypto(), true);
    (void)ready;
    const ByteView bytes{data, size};
    const BoxKey own{Secret<32>{Bytes(32, 1)}};
    peelAll(bytes, own);
    SeededRandom random{1};
    const BoxKey ephemeral{Secret<32>{Bytes(32, 2)}};
    const auto key = layerKeyForSending(OnionCipher::XChaCha20, ephemeral, own.publicKey());
    const auto body = onion::combine(
        sealLayer(*key, bytes, random),
        R"({"enc_type":"xchacha20","ephemeral_key":")" + ephemeral.publicKey().hex() + "\"}");
    peelAll(body, own);
    if (const auto parts = onion::split(bytes))
        if (toBytes(bytes) != onion::combine(parts->blob, parts->json)) std::abort();
    return 0;
}
