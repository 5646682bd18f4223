// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One layer of an onion: a cipher for one receiver with a fresh ephemeral key.
/// Pure. docs/protocol/onion.md.
#pragma once

#include "base/bytes.h"
#include "base/secret.h"
#include "crypto/keys.h"

#include <optional>
#include <string_view>

namespace starling {

enum class OnionCipher { AesGcm, XChaCha20 };

/// "aes-gcm" or "xchacha20": the name in `enc_type`.
std::string_view onionCipherName(OnionCipher cipher);

/// Understands "aes-gcm", "gcm", "xchacha20", "xchacha20-poly1305"; nothing for any other name.
std::optional<OnionCipher> onionCipherFrom(std::string_view encType);

/// The symmetric key of one layer; it opens the reply too.
struct LayerKey {
    OnionCipher cipher = OnionCipher::AesGcm;
    Secret<32> key;
};

/// The sender's side: `ephemeral` is ours, `receiver` the node's. Nothing when the receiver's key
/// has small order.
std::optional<LayerKey> layerKeyForSending(OnionCipher cipher, const BoxKey& ephemeral,
                                           const X25519PublicKey& receiver);

/// The receiver's side: `own` is the node's, `ephemeral` came with the request.
std::optional<LayerKey> layerKeyForReceiving(OnionCipher cipher, const BoxKey& own,
                                             const X25519PublicKey& ephemeral);

/// Nonce in front, tag behind.
Bytes sealLayer(const LayerKey& key, ByteView plain, Random& random);
std::optional<Bytes> openLayer(const LayerKey& key, ByteView sealed);

}  // namespace starling
