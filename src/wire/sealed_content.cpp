// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/sealed_content.h"

#include "crypto/decoy_signature.h"
#include "wire/padding.h"

#include <limits>

namespace starling {

namespace {

constexpr std::uint32_t kSourceDevice = 1;

Result<Envelope> openWrappers(ByteView data) {
    if (data.size() > kMaxStoredBytes) return Error{Errc::TooLarge, "more than nodes store"};
    const auto wrapped = unwrapWebSocket(data);
    if (!wrapped) return wrapped.error();
    auto envelope = decodeEnvelope(*wrapped);
    if (!envelope) return envelope.error();
    if (envelope->type != Envelope::Type::SessionMessage)
        return Error{Errc::Corrupt, "an envelope that is not for one person"};
    constexpr std::uint64_t lastMoment = std::numeric_limits<std::int64_t>::max();
    if (envelope->timestamp == 0 || envelope->timestamp > lastMoment)
        return Error{Errc::Corrupt, "an envelope that was sent at no possible time"};
    if (!envelope->content) return Error{Errc::Corrupt, "an empty envelope"};
    return envelope;
}

/// All that says when a message was sent must say the same, or a replay could pass as new.
bool timesAgree(const Content& content, std::uint64_t sentAt) {
    if (content.sigTimestamp && *content.sigTimestamp != sentAt) return false;
    return !content.typing || content.typing->timestamp == sentAt;
}

}  // namespace

Bytes sealContent(const Content& content, Timestamp sentAt, const SignKey& sender,
                  const X25519PublicKey& recipient, Random& random) {
    Envelope envelope;
    envelope.timestamp = static_cast<std::uint64_t>(toUnixMillis(sentAt));
    auto stamped = content;
    stamped.sigTimestamp = envelope.timestamp;
    auto plain = padMessage(encode(stamped));
    envelope.sourceDevice = kSourceDevice;
    envelope.content = encryptForRecipient(sender, recipient, plain, random);
    envelope.proSig = toBytes(decoySignature(random).view());
    wipe(plain);
    return wrapWebSocket(encode(envelope));
}

Result<OpenedContent> openContent(ByteView data, const BoxKey& recipient) {
    const auto envelope = openWrappers(data);
    if (!envelope) return envelope.error();
    auto decrypted = decryptFromSender(recipient, *envelope->content);
    if (!decrypted) return decrypted.error();
    const auto size = unpaddedSize(decrypted->message);
    if (!size) return size.error();
    decrypted->message.resize(*size);
    auto content = decodeContent(decrypted->message);
    if (!content) return content.error();

    if (!timesAgree(*content, envelope->timestamp))
        return Error{Errc::Corrupt, "a message names two times of sending"};
    const bool fromSelf = decrypted->sender == accountIdOf(recipient.publicKey());
    if (content->data && content->data->syncTarget && !fromSelf)
        return Error{Errc::Corrupt, "somebody else wrote for our other devices"};
    const auto sentAt = fromUnixMillis(static_cast<std::int64_t>(envelope->timestamp));
    return OpenedContent{decrypted->sender, sentAt, std::move(*content),
                         std::move(decrypted->message)};
}

}  // namespace starling
