// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/crash_mark.h"

#include <fstream>
#include <utility>

namespace starling {

CrashMark::CrashMark(const std::filesystem::path& folder) : file_{folder / "running"} {
    std::error_code ignored;
    found_ = std::filesystem::exists(file_, ignored);
    if (found_) return;
    std::ofstream{file_} << "a program has this profile open, or did not end in order\n";
    std::filesystem::permissions(
        file_, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
}

CrashMark::CrashMark(CrashMark&& other) noexcept
    : file_{std::exchange(other.file_, {})}, found_{other.found_} {}

CrashMark::~CrashMark() {
    if (file_.empty() || found_) return;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
}

bool CrashMark::tell() {
    return std::exchange(found_, false);
}

}  // namespace starling
