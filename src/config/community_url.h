// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The address of a community. Pure. docs/protocol/config.md#community-urls.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"

#include <string>

namespace starling::config {

struct CommunityUrl {
    std::string baseUrl;  ///< scheme://host[:port], lower case, without a default port.
    std::string room;     ///< As it was written.
    Bytes publicKey;      ///< 32 bytes.
};

/// Errc::Invalid for anything else; both forms of the path, the key as hex, base64 or base32z.
Result<CommunityUrl> parseCommunityUrl(std::string_view url);
std::string fullUrl(const CommunityUrl& url);
/// The form of CommunityUrl::baseUrl; Errc::Invalid for anything that is not scheme://host[:port].
Result<std::string> normalBaseUrl(std::string_view url);
/// Lower case; Errc::Invalid for a room that no server can have.
Result<std::string> normalRoom(std::string_view room);

}  // namespace starling::config
