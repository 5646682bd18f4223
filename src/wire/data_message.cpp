// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling.pb.h"
#include "wire/content_parts.h"

namespace starling {

namespace {

void writePart(const AttachmentPointer& from, proto::AttachmentPointer& to) {
    to.set_deprecated_id(from.deprecatedId);
    if (from.contentType) to.set_content_type(*from.contentType);
    if (from.key) to.set_key(toText(*from.key));
    if (from.size) to.set_size(*from.size);
    if (from.thumbnail) to.set_thumbnail(toText(*from.thumbnail));
    if (from.digest) to.set_digest(toText(*from.digest));
    if (from.fileName) to.set_file_name(*from.fileName);
    if (from.flags) to.set_flags(*from.flags);
    if (from.width) to.set_width(*from.width);
    if (from.height) to.set_height(*from.height);
    if (from.caption) to.set_caption(*from.caption);
    if (from.url) to.set_url(*from.url);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const Quote& from, proto::Quote& to) {
    to.set_id(from.id);
    to.set_author(from.author);
    if (from.text) to.set_text(*from.text);
    for (const auto& attachment : from.attachments)
        to.add_attachments(attachment);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const Preview& from, proto::Preview& to) {
    to.set_url(from.url);
    if (from.title) to.set_title(*from.title);
    if (from.image) writePart(*from.image, *to.mutable_image());
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const Reaction& from, proto::Reaction& to) {
    to.set_id(from.id);
    to.set_author(from.author);
    if (from.emoji) to.set_emoji(*from.emoji);
    to.set_action(static_cast<int>(from.action));
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const CommunityInvitation& from, proto::CommunityInvitation& to) {
    to.set_url(from.url);
    to.set_name(from.name);
    *to.mutable_unknown_fields() = from.unknown;
}

/// Who does not know a flag does not know what the message says.
bool flagsKnown(const proto::DataMessage& message) {
    return message.flags() == 0 || message.flags() == DataMessage::kExpirationTimerUpdate;
}

}  // namespace

Reading readPart(const proto::AttachmentPointer& from, AttachmentPointer& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.deprecatedId = from.deprecated_id();
    reader.text(from.has_content_type(), from.content_type(), to.contentType);
    readField(from.has_key(), from.key(), to.key);
    readField(from.has_size(), from.size(), to.size);
    readField(from.has_thumbnail(), from.thumbnail(), to.thumbnail);
    readField(from.has_digest(), from.digest(), to.digest);
    reader.text(from.has_file_name(), from.file_name(), to.fileName);
    readField(from.has_flags(), from.flags(), to.flags);
    readField(from.has_width(), from.width(), to.width);
    readField(from.has_height(), from.height(), to.height);
    reader.text(from.has_caption(), from.caption(), to.caption);
    reader.text(from.has_url(), from.url(), to.url);
    return reader.result();
}

Reading readPart(const proto::Quote& from, Quote& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.id = from.id();
    reader.text(from.author(), to.author);
    reader.text(from.has_text(), from.text(), to.text);
    to.attachments.assign(from.attachments().begin(), from.attachments().end());
    return reader.result();
}

Reading readPart(const proto::Preview& from, Preview& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    reader.text(from.url(), to.url);
    reader.text(from.has_title(), from.title(), to.title);
    reader.part(from.has_image(), proto::Preview::kImageFieldNumber, from.image(), to.image);
    return reader.result();
}

Reading readPart(const proto::Reaction& from, Reaction& to) {
    const auto action = known(from.action(), Reaction::Action::React, Reaction::Action::Remove);
    if (from.has_action() && !action) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.id = from.id();
    to.action = *action;
    reader.text(from.author(), to.author);
    reader.text(from.has_emoji(), from.emoji(), to.emoji);
    return reader.result();
}

Reading readPart(const proto::LokiProfile& from, LokiProfile& to) {
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    reader.text(from.has_display_name(), from.display_name(), to.displayName);
    reader.text(from.has_profile_picture(), from.profile_picture(), to.profilePicture);
    readField(from.has_last_profile_update_seconds(), from.last_profile_update_seconds(),
              to.lastProfileUpdateSeconds);
    return reader.result();
}

Reading readPart(const proto::CommunityInvitation& from, CommunityInvitation& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    reader.text(from.url(), to.url);
    reader.text(from.name(), to.name);
    return reader.result();
}

Reading readPart(const proto::DataMessage& from, DataMessage& to) {
    using P = proto::DataMessage;
    if (!flagsKnown(from)) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    reader.text(from.has_body(), from.body(), to.body);
    reader.parts(from.attachments(), to.attachments);
    readField(from.has_group(), from.group(), to.group);
    readField(from.has_flags(), from.flags(), to.flags);
    readField(from.has_expire_timer(), from.expire_timer(), to.expireTimer);
    readField(from.has_profile_key(), from.profile_key(), to.profileKey);
    readField(from.has_timestamp(), from.timestamp(), to.timestamp);
    reader.part(from.has_quote(), P::kQuoteFieldNumber, from.quote(), to.quote);
    reader.parts(from.preview(), to.previews);
    reader.part(from.has_reaction(), P::kReactionFieldNumber, from.reaction(), to.reaction);
    reader.part(from.has_profile(), P::kProfileFieldNumber, from.profile(), to.profile);
    reader.part(from.has_community_invitation(), P::kCommunityInvitationFieldNumber,
                from.community_invitation(), to.communityInvitation);
    reader.part(from.has_closed_group_control_message(), P::kClosedGroupControlMessageFieldNumber,
                from.closed_group_control_message(), to.closedGroupControl);
    reader.text(from.has_sync_target(), from.sync_target(), to.syncTarget);
    readField(from.has_blocks_community_message_requests(),
              from.blocks_community_message_requests(), to.blocksCommunityMessageRequests);
    reader.part(from.has_group_update_message(), P::kGroupUpdateMessageFieldNumber,
                from.group_update_message(), to.groupUpdate);
    return reader.result();
}

void writePart(const LokiProfile& from, proto::LokiProfile& to) {
    if (from.displayName) to.set_display_name(*from.displayName);
    if (from.profilePicture) to.set_profile_picture(*from.profilePicture);
    if (from.lastProfileUpdateSeconds)
        to.set_last_profile_update_seconds(*from.lastProfileUpdateSeconds);
    *to.mutable_unknown_fields() = from.unknown;
}

void writePart(const DataMessage& from, proto::DataMessage& to) {
    if (from.body) to.set_body(*from.body);
    for (const auto& attachment : from.attachments)
        writePart(attachment, *to.add_attachments());
    if (from.group) to.set_group(*from.group);
    if (from.flags) to.set_flags(*from.flags);
    if (from.expireTimer) to.set_expire_timer(*from.expireTimer);
    if (from.profileKey) to.set_profile_key(toText(*from.profileKey));
    if (from.timestamp) to.set_timestamp(*from.timestamp);
    if (from.quote) writePart(*from.quote, *to.mutable_quote());
    for (const auto& preview : from.previews)
        writePart(preview, *to.add_preview());
    if (from.reaction) writePart(*from.reaction, *to.mutable_reaction());
    if (from.profile) writePart(*from.profile, *to.mutable_profile());
    if (from.communityInvitation)
        writePart(*from.communityInvitation, *to.mutable_community_invitation());
    if (from.closedGroupControl)
        writePart(*from.closedGroupControl, *to.mutable_closed_group_control_message());
    if (from.syncTarget) to.set_sync_target(*from.syncTarget);
    if (from.blocksCommunityMessageRequests)
        to.set_blocks_community_message_requests(*from.blocksCommunityMessageRequests);
    if (from.groupUpdate) writePart(*from.groupUpdate, *to.mutable_group_update_message());
    *to.mutable_unknown_fields() = from.unknown;
}

}  // namespace starling
