// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What `starlingnet ctl` can ask for. Changes the World; its thread.
#pragma once

#include "localnet/world.h"

#include <string>

namespace starling::node {

/// Carries out "list", "stop 3", "name alice 05…"; the text is for the person who asked.
/// Errc::Invalid says how a command is written.
Result<std::string> carryOut(localnet::World& world, const std::string& command);

}  // namespace starling::node
