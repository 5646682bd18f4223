// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Keys from passphrases, and boxes for keys at rest. docs/adr/0007-key-slots.md.
#pragma once

#include "base/bytes.h"
#include "base/secret.h"
#include "starling/result.h"

namespace starling {

/// What Argon2id costs; stored beside the salt so that it can be raised later.
struct PassphraseCost {
    std::uint64_t operations = 3;
    std::uint64_t memoryBytes = 256ULL << 20;
};

constexpr std::size_t kPassphraseSaltSize = 16;

/// Argon2id 1.3. Takes half a second: not for the core thread. Errc::TooLarge when the cost is
/// beyond 1 GiB or 20 operations, or the memory is not to be had.
Result<Secret<32>> keyFromPassphrase(std::string_view passphrase, ByteView salt,
                                     const PassphraseCost& cost);

}  // namespace starling
