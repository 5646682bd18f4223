// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The self-signed certificate of a node's port: P-256, ten years, made once and kept so that pins
/// survive. It proves nothing but that the key is the one that was pinned. Pure but for the
/// system's randomness. docs/protocol/network.md.
#pragma once

#include "starling/executor.h"
#include "starling/result.h"

#include <string>
#include <string_view>

namespace starling::localnet {

struct Certificate {
    std::string certificatePem;
    std::string keyPem;
};

/// For `localhost` and the IPv4 address `ip`, valid from a day before `now`.
Result<Certificate> makeCertificate(std::string_view ip, Timestamp now);

/// "sha256//BASE64" over the certificate's public key, as profiles pin it.
Result<std::string> pinOf(const Certificate& certificate);

}  // namespace starling::localnet
