// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/group_update.h"

#include "starling.pb.h"
#include "wire/content_parts.h"

namespace starling {

namespace {

// ---- reading

Reading readOne(const proto::GroupUpdateInvite& from, GroupInvite& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    FieldReader reader{to.unknown};
    reader.text(from.group_session_id(), to.groupSessionId);
    reader.text(from.name(), to.name);
    to.memberAuthData = toBytes(from.member_auth_data());
    to.adminSignature = toBytes(from.admin_signature());
    return reader.result();
}

Reading readOne(const proto::GroupUpdateInfoChange& from, GroupInfoChange& to) {
    const auto type = known(from.type(), GroupInfoChange::Type::Name,
                            GroupInfoChange::Type::DisappearingMessages);
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    FieldReader reader{to.unknown};
    to.type = *type;
    reader.text(from.has_updated_name(), from.updated_name(), to.updatedName);
    readField(from.has_updated_expiration(), from.updated_expiration(), to.updatedExpiration);
    to.adminSignature = toBytes(from.admin_signature());
    return reader.result();
}

Reading readOne(const proto::GroupUpdateMemberChange& from, GroupMemberChange& to) {
    const auto type =
        known(from.type(), GroupMemberChange::Type::Added, GroupMemberChange::Type::Promoted);
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    FieldReader reader{to.unknown};
    to.type = *type;
    reader.texts(from.member_session_ids(), to.memberSessionIds);
    readField(from.has_history_shared(), from.history_shared(), to.historyShared);
    to.adminSignature = toBytes(from.admin_signature());
    return reader.result();
}

Reading readOne(const proto::GroupUpdatePromote& from, GroupPromote& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    FieldReader reader{to.unknown};
    to.groupIdentitySeed = toBytes(from.group_identity_seed());
    reader.text(from.name(), to.name);
    return reader.result();
}

Reading readOne(const proto::GroupUpdateMemberLeft&, GroupMemberLeft&) {
    return Reading::Good;
}

Reading readOne(const proto::GroupUpdateMemberLeftNotification&, GroupMemberLeftNotification&) {
    return Reading::Good;
}

Reading readOne(const proto::GroupUpdateInviteResponse& from, GroupInviteResponse& to) {
    if (!from.IsInitialized()) return Reading::Broken;
    to.isApproved = from.is_approved();
    return Reading::Good;
}

Reading readOne(const proto::GroupUpdateDeleteMemberContent& from, GroupDeleteMemberContent& to) {
    FieldReader reader{to.unknown};
    reader.texts(from.member_session_ids(), to.memberSessionIds);
    reader.texts(from.message_hashes(), to.messageHashes);
    readField(from.has_admin_signature(), from.admin_signature(), to.adminSignature);
    return reader.result();
}

/// Reads `from` as the one thing this update is about.
template <class Value, class Proto>
Reading readWhat(int field, const Proto& from, GroupUpdate& to) {
    Value value;
    value.unknown = from.unknown_fields();
    const auto reading = readOne(from, value);
    if (reading == Reading::Broken) return Reading::Broken;
    if (reading == Reading::Newer) keepField(to.unknown, field, from.SerializePartialAsString());
    if (reading == Reading::Good) to.what = std::move(value);
    return Reading::Good;
}

int partsOf(const proto::GroupUpdateMessage& update) {
    return update.has_invite_message() + update.has_info_change_message() +
           update.has_member_change_message() + update.has_promote_message() +
           update.has_member_left_message() + update.has_invite_response() +
           update.has_delete_member_content() + update.has_member_left_notification_message();
}

// ---- writing

void writeOne(const std::monostate&, proto::GroupUpdateMessage&) {}

void writeOne(const GroupInvite& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_invite_message();
    to.set_group_session_id(from.groupSessionId);
    to.set_name(from.name);
    to.set_member_auth_data(toText(from.memberAuthData));
    to.set_admin_signature(toText(from.adminSignature));
    *to.mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupInfoChange& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_info_change_message();
    to.set_type(static_cast<int>(from.type));
    if (from.updatedName) to.set_updated_name(*from.updatedName);
    if (from.updatedExpiration) to.set_updated_expiration(*from.updatedExpiration);
    to.set_admin_signature(toText(from.adminSignature));
    *to.mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupMemberChange& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_member_change_message();
    to.set_type(static_cast<int>(from.type));
    for (const auto& id : from.memberSessionIds)
        to.add_member_session_ids(id);
    if (from.historyShared) to.set_history_shared(*from.historyShared);
    to.set_admin_signature(toText(from.adminSignature));
    *to.mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupPromote& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_promote_message();
    to.set_group_identity_seed(toText(from.groupIdentitySeed));
    to.set_name(from.name);
    *to.mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupMemberLeft& from, proto::GroupUpdateMessage& update) {
    *update.mutable_member_left_message()->mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupMemberLeftNotification& from, proto::GroupUpdateMessage& update) {
    *update.mutable_member_left_notification_message()->mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupInviteResponse& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_invite_response();
    to.set_is_approved(from.isApproved);
    *to.mutable_unknown_fields() = from.unknown;
}

void writeOne(const GroupDeleteMemberContent& from, proto::GroupUpdateMessage& update) {
    auto& to = *update.mutable_delete_member_content();
    for (const auto& id : from.memberSessionIds)
        to.add_member_session_ids(id);
    for (const auto& hash : from.messageHashes)
        to.add_message_hashes(hash);
    if (from.adminSignature) to.set_admin_signature(toText(*from.adminSignature));
    *to.mutable_unknown_fields() = from.unknown;
}

}  // namespace

Reading readPart(const proto::GroupUpdateMessage& from, GroupUpdate& to) {
    using P = proto::GroupUpdateMessage;
    if (partsOf(from) != 1) {
        to.unknown = from.SerializePartialAsString();
        return Reading::Good;
    }
    to.unknown = from.unknown_fields();
    if (from.has_invite_message())
        return readWhat<GroupInvite>(P::kInviteMessageFieldNumber, from.invite_message(), to);
    if (from.has_info_change_message())
        return readWhat<GroupInfoChange>(P::kInfoChangeMessageFieldNumber,
                                         from.info_change_message(), to);
    if (from.has_member_change_message())
        return readWhat<GroupMemberChange>(P::kMemberChangeMessageFieldNumber,
                                           from.member_change_message(), to);
    if (from.has_promote_message())
        return readWhat<GroupPromote>(P::kPromoteMessageFieldNumber, from.promote_message(), to);
    if (from.has_member_left_message())
        return readWhat<GroupMemberLeft>(P::kMemberLeftMessageFieldNumber,
                                         from.member_left_message(), to);
    if (from.has_invite_response())
        return readWhat<GroupInviteResponse>(P::kInviteResponseFieldNumber, from.invite_response(),
                                             to);
    if (from.has_delete_member_content())
        return readWhat<GroupDeleteMemberContent>(P::kDeleteMemberContentFieldNumber,
                                                  from.delete_member_content(), to);
    return readWhat<GroupMemberLeftNotification>(P::kMemberLeftNotificationMessageFieldNumber,
                                                 from.member_left_notification_message(), to);
}

void writePart(const GroupUpdate& from, proto::GroupUpdateMessage& to) {
    std::visit([&to](const auto& what) { writeOne(what, to); }, from.what);
    *to.mutable_unknown_fields() = from.unknown;
}

}  // namespace starling
