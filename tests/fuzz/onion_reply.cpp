// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Answers as they come from a path: the bytes themselves, and the same bytes sealed as the
/// destination would.

#include "base/encoding.h"
#include "wire/onion.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace starling;
    static const bool ready = (initCrypto(), true);
    (void)ready;
    const ByteView bytes{data, size};
    const LayerKey key{OnionCipher::XChaCha20, Secret<32>{Bytes(32, 3)}};
    SeededRandom random{1};
    (void)onion::openReply(key, bytes).has_value();
    (void)onion::openServerReply(key, bytes).has_value();
    const auto sealed = sealLayer(key, bytes, random);
    const auto raw = onion::openReply(key, sealed);
    const auto text = onion::openReply(key, asBytes(toBase64(sealed)));
    if (raw.has_value() != text.has_value()) std::abort();
    if (raw && (raw->status != text->status || raw->body != text->body)) std::abort();
    return 0;
}
