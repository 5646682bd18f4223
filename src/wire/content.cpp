// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling.pb.h"
#include "wire/content_parts.h"

namespace starling {

namespace {

void writePart(const CallMessage& from, proto::CallMessage& to) {
    to.set_type(static_cast<int>(from.type));
    for (const auto& sdp : from.sdps)
        to.add_sdps(sdp);
    for (const auto index : from.sdpMLineIndexes)
        to.add_sdp_mline_indexes(index);
    for (const auto& mid : from.sdpMids)
        to.add_sdp_mids(mid);
    to.set_uuid(from.uuid);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const ReceiptMessage& from, proto::ReceiptMessage& to) {
    to.set_type(static_cast<int>(from.type));
    for (const auto timestamp : from.timestamps)
        to.add_timestamp(timestamp);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const TypingMessage& from, proto::TypingMessage& to) {
    to.set_timestamp(from.timestamp);
    to.set_action(static_cast<int>(from.action));
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const DataExtractionNotification& from, proto::DataExtractionNotification& to) {
    to.set_type(static_cast<int>(from.type));
    if (from.timestamp) to.set_timestamp(*from.timestamp);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const UnsendRequest& from, proto::UnsendRequest& to) {
    to.set_timestamp(from.timestamp);
    to.set_author(from.author);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const MessageRequestResponse& from, proto::MessageRequestResponse& to) {
    to.set_is_approved(from.isApproved);
    if (from.profileKey) to.set_profile_key(toText(*from.profileKey));
    if (from.profile) writePart(*from.profile, *to.mutable_profile());
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const SharedConfigMessage& from, proto::SharedConfigMessage& to) {
    to.set_kind(static_cast<int>(from.kind));
    to.set_seqno(from.seqno);
    to.set_data(toText(from.data));
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const ProProof& from, proto::ProProof& to) {
    if (from.version) to.set_version(*from.version);
    if (from.genIndexHash) to.set_gen_index_hash(toText(*from.genIndexHash));
    if (from.rotatingPublicKey) to.set_rotating_public_key(toText(*from.rotatingPublicKey));
    if (from.expireAtMs) to.set_expire_at_ms(*from.expireAtMs);
    if (from.sig) to.set_sig(toText(*from.sig));
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const ProMessage& from, proto::ProMessage& to) {
    if (from.proof) writePart(*from.proof, *to.mutable_proof());
    if (from.profileBitset) to.set_profile_bitset(*from.profileBitset);
    if (from.messageBitset) to.set_message_bitset(*from.messageBitset);
    *to.mutable_unknown_fields() = from.unknown;
}

void readProof(const proto::ProProof& from, ProProof& to) {
    readField(from.has_version(), from.version(), to.version);
    readField(from.has_gen_index_hash(), from.gen_index_hash(), to.genIndexHash);
    readField(from.has_rotating_public_key(), from.rotating_public_key(), to.rotatingPublicKey);
    readField(from.has_expire_at_ms(), from.expire_at_ms(), to.expireAtMs);
    readField(from.has_sig(), from.sig(), to.sig);
    to.unknown = from.unknown_fields();
}

void readExpirationType(const proto::Content& from, Content& to) {
    if (!from.has_expiration_type()) return;
    to.expirationType =
        known(from.expiration_type(), ExpirationType::Unknown, ExpirationType::DeleteAfterSend);
    if (!to.expirationType)
        keepNumber(to.unknown, proto::Content::kExpirationTypeFieldNumber, from.expiration_type());
}

}  // namespace

Reading readPart(const proto::CallMessage& from, CallMessage& to) {
    const auto type = known(from.type(), CallMessage::Type::Offer, CallMessage::Type::PreOffer);
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.type = *type;
    reader.texts(from.sdps(), to.sdps);
    to.sdpMLineIndexes.assign(from.sdp_mline_indexes().begin(), from.sdp_mline_indexes().end());
    reader.texts(from.sdp_mids(), to.sdpMids);
    reader.text(from.uuid(), to.uuid);
    return reader.result();
}

Reading readPart(const proto::ReceiptMessage& from, ReceiptMessage& to) {
    const auto type =
        known(from.type(), ReceiptMessage::Type::Delivery, ReceiptMessage::Type::Read);
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.type = *type;
    to.timestamps.assign(from.timestamp().begin(), from.timestamp().end());
    to.unknown = from.unknown_fields();
    return Reading::Good;
}

Reading readPart(const proto::TypingMessage& from, TypingMessage& to) {
    const auto action =
        known(from.action(), TypingMessage::Action::Started, TypingMessage::Action::Stopped);
    if (from.has_action() && !action) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.timestamp = from.timestamp();
    to.action = *action;
    to.unknown = from.unknown_fields();
    return Reading::Good;
}

Reading readPart(const proto::DataExtractionNotification& from, DataExtractionNotification& to) {
    const auto type = known(from.type(), DataExtractionNotification::Type::Screenshot,
                            DataExtractionNotification::Type::MediaSaved);
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.type = *type;
    readField(from.has_timestamp(), from.timestamp(), to.timestamp);
    to.unknown = from.unknown_fields();
    return Reading::Good;
}

Reading readPart(const proto::UnsendRequest& from, UnsendRequest& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.timestamp = from.timestamp();
    reader.text(from.author(), to.author);
    return reader.result();
}

Reading readPart(const proto::MessageRequestResponse& from, MessageRequestResponse& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.isApproved = from.is_approved();
    readField(from.has_profile_key(), from.profile_key(), to.profileKey);
    reader.part(from.has_profile(), proto::MessageRequestResponse::kProfileFieldNumber,
                from.profile(), to.profile);
    return reader.result();
}

Reading readPart(const proto::SharedConfigMessage& from, SharedConfigMessage& to) {
    const auto kind = known(from.kind(), SharedConfigMessage::Kind::UserProfile,
                            SharedConfigMessage::Kind::UserGroups);
    if (from.has_kind() && !kind) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.kind = *kind;
    to.seqno = from.seqno();
    to.data = toBytes(from.data());
    to.unknown = from.unknown_fields();
    return Reading::Good;
}

Reading readPart(const proto::ProMessage& from, ProMessage& to) {
    if (from.has_proof()) readProof(from.proof(), to.proof.emplace());
    readField(from.has_profile_bitset(), from.profile_bitset(), to.profileBitset);
    readField(from.has_message_bitset(), from.message_bitset(), to.messageBitset);
    to.unknown = from.unknown_fields();
    return Reading::Good;
}

Reading readPart(const proto::Content& from, Content& to) {
    using P = proto::Content;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    reader.part(from.has_data_message(), P::kDataMessageFieldNumber, from.data_message(), to.data);
    reader.part(from.has_call_message(), P::kCallMessageFieldNumber, from.call_message(), to.call);
    reader.part(from.has_receipt_message(), P::kReceiptMessageFieldNumber, from.receipt_message(),
                to.receipt);
    reader.part(from.has_typing_message(), P::kTypingMessageFieldNumber, from.typing_message(),
                to.typing);
    readField(from.has_configuration_message(), from.configuration_message(), to.configuration);
    reader.part(from.has_data_extraction_notification(), P::kDataExtractionNotificationFieldNumber,
                from.data_extraction_notification(), to.dataExtraction);
    reader.part(from.has_unsend_request(), P::kUnsendRequestFieldNumber, from.unsend_request(),
                to.unsend);
    reader.part(from.has_message_request_response(), P::kMessageRequestResponseFieldNumber,
                from.message_request_response(), to.requestResponse);
    reader.part(from.has_shared_config_message(), P::kSharedConfigMessageFieldNumber,
                from.shared_config_message(), to.sharedConfig);
    readExpirationType(from, to);
    readField(from.has_expiration_timer(), from.expiration_timer(), to.expirationTimer);
    readField(from.has_last_disappearing_message_change_timestamp(),
              from.last_disappearing_message_change_timestamp(),
              to.lastDisappearingMessageChangeTimestamp);
    readField(from.has_sig_timestamp(), from.sig_timestamp(), to.sigTimestamp);
    reader.part(from.has_pro_message(), P::kProMessageFieldNumber, from.pro_message(), to.pro);
    readField(from.has_pro_sig_for_community_message_only(),
              from.pro_sig_for_community_message_only(), to.proSigForCommunityMessageOnly);
    return reader.result();
}

void writePart(const Content& from, proto::Content& to) {
    if (from.data) writePart(*from.data, *to.mutable_data_message());
    if (from.call) writePart(*from.call, *to.mutable_call_message());
    if (from.receipt) writePart(*from.receipt, *to.mutable_receipt_message());
    if (from.typing) writePart(*from.typing, *to.mutable_typing_message());
    if (from.configuration) to.set_configuration_message(*from.configuration);
    if (from.dataExtraction)
        writePart(*from.dataExtraction, *to.mutable_data_extraction_notification());
    if (from.unsend) writePart(*from.unsend, *to.mutable_unsend_request());
    if (from.requestResponse)
        writePart(*from.requestResponse, *to.mutable_message_request_response());
    if (from.sharedConfig) writePart(*from.sharedConfig, *to.mutable_shared_config_message());
    if (from.expirationType) to.set_expiration_type(static_cast<int>(*from.expirationType));
    if (from.expirationTimer) to.set_expiration_timer(*from.expirationTimer);
    if (from.lastDisappearingMessageChangeTimestamp)
        to.set_last_disappearing_message_change_timestamp(
            *from.lastDisappearingMessageChangeTimestamp);
    if (from.sigTimestamp) to.set_sig_timestamp(*from.sigTimestamp);
    if (from.pro) writePart(*from.pro, *to.mutable_pro_message());
    if (from.proSigForCommunityMessageOnly)
        to.set_pro_sig_for_community_message_only(toText(*from.proSigForCommunityMessageOnly));
    *to.mutable_unknown_fields() = from.unknown;
}

Bytes encode(const Content& content) {
    proto::Content message;
    writePart(content, message);
    return serialize(message);
}

Result<Content> decodeContent(ByteView bytes) {
    if (bytes.size() > kMaxContentBytes) return Error{Errc::TooLarge, "a Content over the limit"};
    // The partial parser checks no required fields and so prints nothing about them; readPart does.
    proto::Content message;
    if (!message.ParsePartialFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return Error{Errc::Corrupt, "these bytes are no Content"};
    Content content;
    if (readPart(message, content) != Reading::Good)
        return Error{Errc::Corrupt, "a part of the Content is not as it should be"};
    return content;
}

}  // namespace starling
