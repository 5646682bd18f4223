// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What members of a swarm say to each other: a payload, who says it to whom and when, signed by
/// the sender's key. Over the same ports as everything else. Pure. docs/protocol/swarms.md.
#pragma once

#include "crypto/keys.h"
#include "starling/executor.h"
#include "starling/result.h"

#include <string>

namespace starling::localnet {

constexpr std::string_view kMemberPath = "/swarm/v1";

struct MemberCall {
    Ed25519PublicKey sender;
    Ed25519PublicKey receiver;
    Timestamp time;
    std::string payload;
};

Bytes sealCall(const SignKey& sender, const Ed25519PublicKey& receiver, Timestamp time,
               std::string_view payload);

/// Errc::Corrupt when it is malformed or the signature does not hold. Who may speak, and when, is
/// for the caller to judge.
Result<MemberCall> openCall(ByteView bytes);

}  // namespace starling::localnet
