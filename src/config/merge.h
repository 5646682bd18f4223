// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// From several messages one, the same on every device. Pure. docs/protocol/config.md#merge.
#pragma once

#include "config/message.h"

#include <span>

namespace starling::config {

struct Merged {
    Message message;  ///< A new one has an empty diff; a Replica says that all of it is new.
    /// Which of those given it is, unchanged; nothing when it is a new one that must be pushed.
    std::optional<std::size_t> taken;
    /// Which of those given are part of it now: all good ones.
    std::vector<std::size_t> absorbed;
};

/// `serialized`: as they came, bad ones among them, which are left out. With a verifier but without
/// `signer` nothing new can be made: the best is taken as it is. Errc::Corrupt when none is good.
Result<Merged> merge(std::span<const std::string> serialized,
                     const std::optional<Ed25519PublicKey>& verifier = {},
                     const SignKey* signer = nullptr);

}  // namespace starling::config
