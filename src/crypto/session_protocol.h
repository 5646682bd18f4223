// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The Session protocol: one message for one person, signed inside a sealed box.
/// Pure. docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"
#include "crypto/keys.h"
#include "starling/result.h"

namespace starling {

/// Bytes that encryption adds: ephemeral key 32, MAC 16, sender key 32, signature 64.
constexpr std::size_t kSessionOverhead = 144;

/// message ‖ sender's Ed25519 key ‖ signature over message ‖ sender key ‖ recipient key.
Bytes signForRecipient(const SignKey& sender, const X25519PublicKey& recipient, ByteView message);

/// What nobody reads without the recipient's key. `message` is already padded. Empty when the
/// recipient's key has small order: no person can hold such a key.
Bytes encryptForRecipient(const SignKey& sender, const X25519PublicKey& recipient, ByteView message,
                          Random& random);

/// The same with an ephemeral key that follows from its inputs, so equal inputs give equal bytes.
Bytes encryptDeterministic(const SignKey& sender, const X25519PublicKey& recipient,
                           ByteView message);

struct DecryptedMessage {
    Ed25519PublicKey senderKey;
    AccountId sender;  ///< Derived from the key that signed, never read from the message.
    Bytes message;     ///< Still padded.
};

/// Errc::Corrupt when the box does not open or the signature does not hold.
Result<DecryptedMessage> decryptFromSender(const BoxKey& recipient, ByteView ciphertext);

}  // namespace starling
