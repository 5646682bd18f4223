// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Suffix padding of one-to-one messages: 0x80, then zeros to a multiple of 160. Pure.
/// docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"

namespace starling {

Bytes padMessage(ByteView message);         ///< As today's clients: always at least one byte more.
Bytes padMessageClassic(ByteView message);  ///< As older ones: one short of a multiple of 160.

/// Takes any amount of padding, and none. All zeros, or nothing at all, is Errc::Corrupt.
Result<Bytes> unpadMessage(ByteView padded);

/// How much of `padded` is message, for who cuts in place.
Result<std::size_t> unpaddedSize(ByteView padded);

}  // namespace starling
