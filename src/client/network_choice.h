// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// From what a person calls a network to its profile. Reads files; not on core.
#pragma once

#include "wire/network_profile.h"

namespace starling {

/// "session", "testnet", "local" (what starlingnet serves in the data folder) or a file. Errors
/// are one sentence that says what to do.
Result<NetworkProfile> chooseNetwork(const std::string& nameOrFile);

}  // namespace starling
