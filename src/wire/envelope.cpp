// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelope.h"

#include "starling.pb.h"
#include "wire/content_parts.h"

namespace starling {

namespace {

constexpr std::int32_t kRequest = 1;

/// The partial parser checks no required fields and so prints nothing about them.
template <class Message>
bool parse(ByteView bytes, Message& message) {
    return message.ParsePartialFromArray(bytes.data(), static_cast<int>(bytes.size()));
}

}  // namespace

Bytes encode(const Envelope& envelope) {
    proto::Envelope message;
    message.set_type(static_cast<int>(envelope.type));
    if (envelope.source) message.set_source(*envelope.source);
    message.set_timestamp(envelope.timestamp);
    if (envelope.sourceDevice) message.set_source_device(*envelope.sourceDevice);
    if (envelope.content) message.set_content(toText(*envelope.content));
    if (envelope.serverTimestamp) message.set_server_timestamp(*envelope.serverTimestamp);
    if (envelope.proSig) message.set_pro_sig(toText(*envelope.proSig));
    *message.mutable_unknown_fields() = envelope.unknown;
    return serialize(message);
}

Result<Envelope> decodeEnvelope(ByteView bytes) {
    if (bytes.size() > kMaxEnvelopeBytes)
        return Error{Errc::TooLarge, "an envelope over the limit"};
    proto::Envelope message;
    if (!parse(bytes, message) || !message.IsInitialized())
        return Error{Errc::Corrupt, "these bytes are no envelope"};
    const auto type =
        known(message.type(), Envelope::Type::SessionMessage, Envelope::Type::ClosedGroupMessage);
    if (!type) return Error{Errc::Corrupt, "an envelope of a type we do not know"};

    Envelope envelope;
    envelope.type = *type;
    envelope.unknown = message.unknown_fields();
    FieldReader reader{envelope.unknown};
    reader.text(message.has_source(), message.source(), envelope.source);
    envelope.timestamp = message.timestamp();
    readField(message.has_source_device(), message.source_device(), envelope.sourceDevice);
    readField(message.has_content(), message.content(), envelope.content);
    readField(message.has_server_timestamp(), message.server_timestamp(), envelope.serverTimestamp);
    readField(message.has_pro_sig(), message.pro_sig(), envelope.proSig);
    if (reader.result() != Reading::Good)
        return Error{Errc::Corrupt, "the source of an envelope is no text"};
    return envelope;
}

Bytes wrapWebSocket(ByteView envelope, std::string_view verb, std::string_view path) {
    proto::WebSocketMessage message;
    message.set_type(kRequest);
    auto& request = *message.mutable_request();
    request.set_verb(std::string{verb});
    request.set_path(std::string{path});
    request.set_body(toText(envelope));
    request.set_id(0);
    return serialize(message);
}

Result<Bytes> unwrapWebSocket(ByteView bytes) {
    if (bytes.size() > kMaxEnvelopeBytes) return Error{Errc::TooLarge, "a wrapper over the limit"};
    proto::WebSocketMessage message;
    if (!parse(bytes, message) || message.type() != kRequest)
        return Error{Errc::Corrupt, "these bytes are no wrapped request"};
    if (message.request().body().empty())
        return Error{Errc::Corrupt, "there is no envelope in this wrapper"};
    return toBytes(message.request().body());
}

}  // namespace starling
