// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What starlingnet's exit status means; --help has the same table for people.
#pragma once

#include "starling/result.h"

namespace starling::node {

enum class Exit : int {
    Ok = 0,
    Other = 1,
    Usage = 2,
    Invalid = 3,
    NotRunning = 4,
    Refused = 5,
    InUse = 6,
    Storage = 9,
};

Exit exitFor(Errc code);

/// Prints one line and returns the status that goes with it.
int fail(const Error& error);

}  // namespace starling::node
