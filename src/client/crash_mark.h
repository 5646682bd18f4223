// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A file "running" that is in the profile folder while a program has it open, so that the next one
/// knows whether the last one ended in order. Whoever holds the folder's lock, and no longer; any
/// thread.
#pragma once

#include <filesystem>

namespace starling {

class CrashMark {
public:
    /// A disk that does not take the mark is no reason to stop.
    explicit CrashMark(const std::filesystem::path& folder);
    CrashMark(CrashMark&& other) noexcept;
    CrashMark& operator=(CrashMark&&) = delete;

    /// The end in order. What was found and not told stays for the next program.
    ~CrashMark();

    /// True when the last program did not end in order. Told once.
    bool tell();

private:
    std::filesystem::path file_;  ///< Empty when moved from.
    bool found_ = false;
};

}  // namespace starling
