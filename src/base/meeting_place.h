// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where programs of one person find the window that has a profile open: a lock and a socket in a
/// folder that is theirs alone. Reads the environment and the disk; any thread.
#pragma once

#include <string>

namespace starling {

/// Of what lives as long as we are logged in; empty where there is no such place (Windows).
std::string runtimeFolder();

/// The same for every way to write the profile folder, which may not be there yet. The lock has
/// ".lock" behind it and the socket ".socket".
std::string meetingPlace(const std::string& profileFolder,
                         const std::string& folder = runtimeFolder());

}  // namespace starling
