// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/folders.h"

#include <cstdlib>
#include <filesystem>

namespace starling {

namespace {

std::filesystem::path variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

std::string dataFolder() {
#ifdef _WIN32
    return (variable("LOCALAPPDATA") / "Starling").string();
#elif defined(__APPLE__)
    return (variable("HOME") / "Library/Application Support/Starling").string();
#else
    const auto data = variable("XDG_DATA_HOME");
    return ((data.is_absolute() ? data : variable("HOME") / ".local/share") / "starling").string();
#endif
}

std::string defaultProfileFolder() {
    return (std::filesystem::path{dataFolder()} / "default").string();
}

std::string localnetFolder() {
    return (std::filesystem::path{dataFolder()} / "localnet").string();
}

}  // namespace starling
