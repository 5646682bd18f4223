// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling.pb.h"
#include "wire/content_parts.h"

namespace starling {

namespace {

using Type = ClosedGroupControl::Type;

/// 2 is no type and never was one that travelled.
std::optional<Type> knownType(std::int32_t value) {
    if (value == 2) return std::nullopt;
    return known(value, Type::New, Type::EncryptionKeyPairRequest);
}

LegacyKeyPair readKeyPair(const proto::KeyPair& from) {
    LegacyKeyPair to;
    readField(from.has_public_key(), from.public_key(), to.publicKey);
    readField(from.has_private_key(), from.private_key(), to.privateKey);
    to.unknown = from.unknown_fields();
    return to;
}

LegacyKeyPairWrapper readWrapper(const proto::KeyPairWrapper& from) {
    LegacyKeyPairWrapper to;
    readField(from.has_public_key(), from.public_key(), to.publicKey);
    readField(from.has_encrypted_key_pair(), from.encrypted_key_pair(), to.encryptedKeyPair);
    to.unknown = from.unknown_fields();
    return to;
}

void writeKeyPair(const LegacyKeyPair& from, proto::KeyPair& to) {
    if (from.publicKey) to.set_public_key(toText(*from.publicKey));
    if (from.privateKey) to.set_private_key(toText(*from.privateKey));
    *to.mutable_unknown_fields() = from.unknown;
}

void writeWrapper(const LegacyKeyPairWrapper& from, proto::KeyPairWrapper& to) {
    if (from.publicKey) to.set_public_key(toText(*from.publicKey));
    if (from.encryptedKeyPair) to.set_encrypted_key_pair(toText(*from.encryptedKeyPair));
    *to.mutable_unknown_fields() = from.unknown;
}

}  // namespace

Reading readPart(const proto::ClosedGroupControlMessage& from, ClosedGroupControl& to) {
    const auto type = knownType(from.type());
    if (from.has_type() && !type) return Reading::Newer;
    if (!from.IsInitialized()) return Reading::Broken;
    to.unknown = from.unknown_fields();
    FieldReader reader{to.unknown};
    to.type = *type;
    readField(from.has_public_key(), from.public_key(), to.publicKey);
    reader.text(from.has_name(), from.name(), to.name);
    if (from.has_encryption_key_pair())
        to.encryptionKeyPair = readKeyPair(from.encryption_key_pair());
    for (const auto& member : from.members())
        to.members.push_back(toBytes(member));
    for (const auto& admin : from.admins())
        to.admins.push_back(toBytes(admin));
    for (const auto& wrapper : from.wrappers())
        to.wrappers.push_back(readWrapper(wrapper));
    readField(from.has_expiration_timer(), from.expiration_timer(), to.expirationTimer);
    return reader.result();
}

void writePart(const ClosedGroupControl& from, proto::ClosedGroupControlMessage& to) {
    to.set_type(static_cast<int>(from.type));
    if (from.publicKey) to.set_public_key(toText(*from.publicKey));
    if (from.name) to.set_name(*from.name);
    if (from.encryptionKeyPair)
        writeKeyPair(*from.encryptionKeyPair, *to.mutable_encryption_key_pair());
    for (const auto& member : from.members)
        to.add_members(toText(member));
    for (const auto& admin : from.admins)
        to.add_admins(toText(admin));
    for (const auto& wrapper : from.wrappers)
        writeWrapper(wrapper, *to.add_wrappers());
    if (from.expirationTimer) to.set_expiration_timer(*from.expirationTimer);
    *to.mutable_unknown_fields() = from.unknown;
}

}  // namespace starling
