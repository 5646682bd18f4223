// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where this system keeps a program's data. Reads the environment; any thread.
#pragma once

#include <string>

namespace starling {

std::string dataFolder();            ///< …/starling
std::string defaultProfileFolder();  ///< …/starling/default
std::string localnetFolder();        ///< …/starling/localnet: where `starlingnet` serves "local".

}  // namespace starling
