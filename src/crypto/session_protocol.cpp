// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/session_protocol.h"

#include "crypto/hash.h"

#include <sodium.h>

#include <algorithm>

namespace starling {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;
constexpr std::size_t kBoxFront = kKeySize + crypto_box_MACBYTES;  // ephemeral key, MAC
constexpr std::size_t kTrailer = kKeySize + kSignatureSize;        // sender key, signature
static_assert(kBoxFront + kTrailer == kSessionOverhead);

constexpr std::string_view kEphemeralKeyLabel = "SessionBoxEphemeralHashKey";

/// Writes message ‖ sender key ‖ signature to `out`, which has room for exactly that.
void writeSigned(std::span<std::uint8_t> out, const SignKey& sender,
                 const X25519PublicKey& recipient, ByteView message) {
    const auto& senderKey = sender.publicKey().bytes;
    auto at = std::copy(message.begin(), message.end(), out.begin());
    at = std::copy(senderKey.begin(), senderKey.end(), at);
    // What is signed ends in the recipient's key; it borrows the place of the signature.
    const auto end = std::copy(recipient.bytes.begin(), recipient.bytes.end(), at);
    const auto signature = sender.sign(ByteView{out.begin(), end});
    std::copy(signature.bytes.begin(), signature.bytes.end(), at);
}

ByteArray<24> boxNonce(ByteView ephemeral, const X25519PublicKey& recipient) {
    return blake2b<24>({ephemeral, recipient.view()});
}

/// A sealed box whose ephemeral key the caller chose. It is encrypted where it was written.
Bytes sealWith(const BoxKey& ephemeral, const SignKey& sender, const X25519PublicKey& recipient,
               ByteView message) {
    Bytes out(message.size() + kSessionOverhead);
    const auto plain = std::span{out}.subspan(kBoxFront);
    writeSigned(plain, sender, recipient, message);

    const auto& ephemeralKey = ephemeral.publicKey().bytes;
    std::copy(ephemeralKey.begin(), ephemeralKey.end(), out.begin());
    const auto nonce = boxNonce(ephemeralKey, recipient);
    if (crypto_box_easy(out.data() + kKeySize, plain.data(), plain.size(), nonce.data(),
                        recipient.bytes.data(), ephemeral.secretKey().data()) != 0)
        return {};
    return out;
}

}  // namespace

Bytes signForRecipient(const SignKey& sender, const X25519PublicKey& recipient, ByteView message) {
    Bytes out(message.size() + kTrailer);
    writeSigned(out, sender, recipient, message);
    return out;
}

Bytes encryptForRecipient(const SignKey& sender, const X25519PublicKey& recipient, ByteView message,
                          Random& random) {
    return sealWith(BoxKey::generate(random), sender, recipient, message);
}

Bytes encryptDeterministic(const SignKey& sender, const X25519PublicKey& recipient,
                           ByteView message) {
    auto seed =
        blake2b<32>({sender.seed(), recipient.view(), message}, asBytes(kEphemeralKeyLabel));
    auto secret = sha512({seed});
    const BoxKey ephemeral{Secret<32>{ByteView{secret}}};
    wipe(seed);
    wipe(secret);
    return sealWith(ephemeral, sender, recipient, message);
}

Result<DecryptedMessage> decryptFromSender(const BoxKey& recipient, ByteView ciphertext) {
    if (ciphertext.size() < kSessionOverhead)
        return Error{Errc::Corrupt, "a message is too short to be one"};

    Bytes plain(ciphertext.size() - kBoxFront);
    const auto nonce = boxNonce(ciphertext.first(kKeySize), recipient.publicKey());
    if (crypto_box_open_easy(plain.data(), ciphertext.data() + kKeySize,
                             ciphertext.size() - kKeySize, nonce.data(), ciphertext.data(),
                             recipient.secretKey().data()) != 0)
        return Error{Errc::Corrupt, "a message does not open with this key"};

    const auto messageSize = plain.size() - kTrailer;
    const auto senderKey = Ed25519PublicKey{takeArray<32>(ByteView{plain}.subspan(messageSize))};
    const auto signature = Signature{takeArray<64>(ByteView{plain}.last(kSignatureSize))};
    // What was signed ended in our key; it takes the place of the signature.
    const auto& ownKey = recipient.publicKey().bytes;
    std::copy(ownKey.begin(), ownKey.end(), plain.end() - kSignatureSize);
    if (!verify(senderKey, ByteView{plain}.first(messageSize + 2 * kKeySize), signature))
        return Error{Errc::Corrupt, "the signature of a message does not hold"};

    const auto senderBoxKey = toX25519(senderKey);
    if (!senderBoxKey) return Error{Errc::Corrupt, "the sender's key of a message is no good key"};
    plain.resize(messageSize);
    return DecryptedMessage{senderKey, accountIdOf(*senderBoxKey), std::move(plain)};
}

}  // namespace starling
