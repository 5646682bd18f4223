// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Content from the readable form that the known answers have: names of the fields as the
/// reference has them, bytes in base64, numbers of 64 bits as text, enumerations by name.
#pragma once

#include "support/vectors.h"
#include "wire/content.h"

namespace starling::test {

/// Fails the test when a name is none of ours.
Content contentFrom(const Json& readable);

}  // namespace starling::test
