// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes that look like a signature and are none. Pure but for randomness.
/// docs/protocol/messages.md.
#pragma once

#include "crypto/keys.h"

namespace starling {

/// R a point of the curve's group, S a number below its order, both random: no key verifies it and
/// nobody can tell. Every outgoing envelope carries one where paying people put a real signature,
/// so that nobody is told apart by length.
Signature decoySignature(Random& random);

}  // namespace starling
