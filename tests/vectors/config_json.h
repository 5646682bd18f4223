// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a config object says, in the words of the vectors.
#pragma once

#include "config/data.h"
#include "config/kind.h"
#include "support/vectors.h"

namespace starling::test {

/// The `state` that the vectors give of an object with this data.
Json stateOf(config::Kind kind, const config::Dict& data);

/// Makes `data` say what `state` says, as a person's changes would: an entry at a time.
void writeState(config::Kind kind, config::Dict& data, const Json& state);

}  // namespace starling::test
