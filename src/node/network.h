// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network that runs: its folder, its world, its ports. Main thread; the nodes run on the
/// server's.
#pragma once

#include "node/arguments.h"

namespace starling::node {

/// Until a signal comes. The status to end with.
int serveNetwork(const Serve& options);

}  // namespace starling::node
