// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node is asked about a name of the register, and what it says. Pure.
/// docs/protocol/identity.md#names.
#pragma once

#include "crypto/name_cipher.h"
#include "wire/rpc_reply.h"

namespace starling {

/// Somebody's id, sealed under their name.
struct NameEntry {
    ByteArray<kSealedIdSize> sealedId{};
    NameNonce nonce{};
    bool operator==(const NameEntry&) const = default;
};

rpc::OxendRequest nameRequest(ByteView hash);  ///< Of nameHash().

/// The answer to it; nothing when nobody has the name. Errc::Corrupt for an entry that is no such
/// thing, among them those of the old kind, which have no nonce and which no client reads.
Result<std::optional<NameEntry>> decodeNameReply(std::string_view json);

}  // namespace starling
