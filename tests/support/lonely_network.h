// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network namespace with nothing in it but loopback. Linux.
#pragma once

#include <string>

namespace starling::test {

/// Moves this process, and what it starts from now on, into one. Must come before any thread.
/// Gives what went wrong; empty is well.
std::string enterLonelyNetwork();

}  // namespace starling::test
