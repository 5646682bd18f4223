// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A file held for one program. The file stays when the lock goes: removing it would let two
/// programs hold two files of one name. Any thread.
#pragma once

#include "starling/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace starling {

class FolderLock {
public:
    /// Errc::InUse with "in use by PROGRAM (pid N)" when somebody holds it.
    static Result<FolderLock> take(const std::filesystem::path& file, std::string_view program);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(std::intptr_t handle) : handle_{handle} {}
    std::intptr_t handle_;  ///< -1 when moved from.
};

}  // namespace starling
