// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/meeting_place.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace starling {

namespace {

namespace fs = std::filesystem;

/// Names need to differ, and nobody but their owner chooses them: FNV-1a.
std::string nameOf(const std::string& text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash ^= static_cast<std::uint8_t>(c);
        hash *= 0x100000001b3;
    }
    std::string name;
    for (int shift = 60; shift >= 0; shift -= 4)
        name += "0123456789abcdef"[(hash >> shift) & 0xf];
    return name;
}

fs::path plainPath(const std::string& folder) {
    std::error_code failed;
    auto path = fs::weakly_canonical(fs::absolute(folder, failed), failed);
    if (failed) path = fs::path{folder}.lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace

std::string runtimeFolder() {
#ifdef _WIN32
    return {};
#else
    std::error_code none;
    const char* given = std::getenv("XDG_RUNTIME_DIR");
    if (given && *given && fs::is_directory(given, none)) return std::string{given} + "/starling";
    auto temporary = fs::temp_directory_path(none);
    if (none) temporary = "/tmp";
    return (temporary / ("starling-" + std::to_string(::geteuid()))).string();
#endif
}

std::string meetingPlace(const std::string& profileFolder, const std::string& folder) {
    return (fs::path{folder} / nameOf(plainPath(profileFolder).string())).string();
}

}  // namespace starling
