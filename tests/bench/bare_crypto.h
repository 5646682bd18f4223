// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The library calls that no implementation of the protocol can avoid, and nothing else: what
/// benches hold ours against. False when a call fails.
#pragma once

#include "base/bytes.h"

namespace starling::bench {

/// A fresh key pair, a shared secret, a derived key, AES-256-GCM over `size` bytes.
bool bareSealLayer(ByteView receiver, std::size_t size);
bool bareOpenLayer(ByteView secret, ByteView ephemeral, ByteView sealed);

/// A signature, a fresh key pair, a box over `size` padded bytes, and the decoy's point.
bool bareSealMessage(ByteView signKey, ByteView recipient, std::size_t size);
bool bareOpenMessage(ByteView secret, ByteView publicKey, ByteView box);

}  // namespace starling::bench
