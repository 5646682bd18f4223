// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/seal.h"

#include "config/message.h"
#include "config/parts.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/session_protocol.h"
#include "wire/content.h"
#include "wire/envelope.h"
#include "wire/padding.h"

namespace starling::config {

namespace {

constexpr std::uint64_t kTimestamp = 1;  ///< Of every wrapper, so that equal messages are equal.
constexpr std::uint8_t kEndOfContent = 0x80;

ByteArray<8> bigEndian(std::uint64_t number) {
    ByteArray<8> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(number >> (8 * (out.size() - 1 - i)));
    return out;
}

ByteArray<32> keyFor(std::size_t length, ByteView keyBase, std::string_view domain) {
    return blake2b<32>({keyBase, bigEndian(length), asBytes(domain)});
}

SharedConfigMessage::Kind wireKind(Kind kind) {
    switch (kind) {
        case Kind::UserProfile:
            return SharedConfigMessage::Kind::UserProfile;
        case Kind::Contacts:
            return SharedConfigMessage::Kind::Contacts;
        case Kind::ConvoInfoVolatile:
            return SharedConfigMessage::Kind::ConvoInfoVolatile;
        case Kind::UserGroups:
            break;
    }
    return SharedConfigMessage::Kind::UserGroups;
}

Bytes wrap(Bytes encrypted, std::int64_t seqno, Kind kind, const SignKey& own) {
    Content content;
    content.sharedConfig.emplace();
    content.sharedConfig->kind = wireKind(kind);
    content.sharedConfig->seqno = seqno;
    content.sharedConfig->data = std::move(encrypted);
    auto plain = encode(content);
    plain.push_back(kEndOfContent);
    Envelope envelope;
    envelope.timestamp = kTimestamp;
    envelope.content = encryptDeterministic(own, own.toBoxKey().publicKey(), plain);
    return wrapWebSocket(encode(envelope));
}

/// The encrypted config in a wrapper that we wrote for this kind; nothing for all else.
std::optional<Bytes> unwrap(ByteView stored, Kind kind, const SignKey& own) {
    const auto body = unwrapWebSocket(stored);
    if (!body) return std::nullopt;
    const auto envelope = decodeEnvelope(*body);
    if (!envelope || !envelope->content) return std::nullopt;
    const auto opened = decryptFromSender(own.toBoxKey(), *envelope->content);
    // Whoever knows our id can encrypt for us; only who signs as we do may say what we are.
    if (!opened || opened->senderKey != own.publicKey()) return std::nullopt;
    const auto plain = unpadMessage(opened->message);
    if (!plain) return std::nullopt;
    auto content = decodeContent(*plain);
    if (!content || !content->sharedConfig || content->sharedConfig->kind != wireKind(kind))
        return std::nullopt;
    return std::move(content->sharedConfig->data);
}

}  // namespace

Bytes encrypt(ByteView padded, ByteView keyBase, std::string_view domain) {
    const auto label = "libsessionutil-config-encrypted-" + std::string{domain};
    const auto nonce = blake2b<24>({padded}, asBytes(label));
    auto out = xchachaSeal(keyFor(padded.size(), keyBase, domain), nonce, padded);
    append(out, nonce);
    return out;
}

Result<Bytes> decrypt(ByteView encrypted, ByteView keyBase, std::string_view domain) {
    constexpr auto kOverhead = kTagSize + kXChaChaNonceSize;
    if (encrypted.size() < kOverhead) return Error{Errc::Corrupt, "too short for a config message"};
    const auto key = keyFor(encrypted.size() - kOverhead, keyBase, domain);
    const auto sealed = encrypted.first(encrypted.size() - kXChaChaNonceSize);
    auto padded = xchachaOpen(key, encrypted.last(kXChaChaNonceSize), sealed);
    if (!padded) return Error{Errc::Corrupt, "a config message that does not open"};
    return std::move(*padded);
}

Result<std::vector<Bytes>> seal(std::string_view serialized, std::int64_t seqno, Kind kind,
                                const SignKey& own) {
    if (serialized.size() > kMaxMessageBytes)
        return Error{Errc::TooLarge, "a config message over the limit"};
    const auto packed = compress(serialized);
    auto encrypted = encrypt(pad(packed), own.seed(), domainOf(kind));
    auto wrapped = encrypted.size() < kMaxStoredBytes ? wrap(encrypted, seqno, kind, own) : Bytes{};
    if (!wrapped.empty() && wrapped.size() <= kMaxStoredBytes)
        return std::vector<Bytes>{std::move(wrapped)};
    // Bare it is read as well, and by clients that know no parts.
    if (encrypted.size() <= kMaxStoredBytes) return std::vector<Bytes>{std::move(encrypted)};
    auto parts = cut(packed);
    if (!parts) return parts;
    for (auto& part : *parts)
        part = encrypt(pad(part), own.seed(), domainOf(kind));
    return parts;
}

Result<Opened> open(ByteView stored, Kind kind, const SignKey& own) {
    if (stored.size() > kMaxStoredBytes) return Error{Errc::TooLarge, "more than nodes store"};
    auto encrypted = unwrap(stored, kind, own);
    if (encrypted) {  // Some clients wrapped what was wrapped already.
        auto inner = unwrap(*encrypted, kind, own);
        if (inner) encrypted = std::move(inner);
    }
    const auto padded =
        decrypt(encrypted ? ByteView{*encrypted} : stored, own.seed(), domainOf(kind));
    if (!padded) return padded.error();
    const auto plain = unpad(*padded);
    if (!plain.empty() && plain[0] == 'm') {
        auto part = parsePart(plain);
        if (!part) return part.error();
        return Opened{{}, std::move(*part)};
    }
    auto serialized = decompress(plain);
    if (!serialized) return serialized.error();
    return Opened{std::move(*serialized), {}};
}

}  // namespace starling::config
