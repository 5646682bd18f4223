// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The pieces of a message that is too long for a swarm. For seal.cpp only. Pure.
/// docs/protocol/config.md#parts.
#pragma once

#include "config/seal.h"

namespace starling::config {

/// Zeros in front, up to paddedSize().
Bytes pad(ByteView plain);
/// Without the zeros in front.
ByteView unpad(ByteView padded);

/// 'm' and the fixed list of four strings, each short enough to be stored once it is padded and
/// encrypted. Errc::TooLarge when more than 255 would be needed.
Result<std::vector<Bytes>> cut(ByteView packed);

/// What cut() made. Errc::Corrupt.
Result<Part> parsePart(ByteView bytes);

}  // namespace starling::config
