// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which ports a new network gets. Asks the system; any thread.
#pragma once

#include "starling/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace starling::node {

/// As many ports that are free at this moment, all different.
Result<std::vector<std::uint16_t>> freePorts(const std::string& ip, std::size_t count);

/// base, base + 1, …; Errc::Invalid when they run out.
Result<std::vector<std::uint16_t>> portsFrom(std::uint16_t base, std::size_t count);

}  // namespace starling::node
