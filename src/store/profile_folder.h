// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The folder of one profile: its lock, and where each file lies. As long as this lives, no other
/// program can open the folder. Any thread, one at a time.
#pragma once

#include "starling/result.h"
#include "store/folder_lock.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace starling {

class ProfileFolder {
public:
    /// Makes `folder` when it is not there (for its owner only) and locks it. Errc::InUse with "in
    /// use by PROGRAM (pid N)" when another program, or this one, holds it.
    static Result<ProfileFolder> open(const std::filesystem::path& folder,
                                      std::string_view program);

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path account() const { return path_ / "account"; }
    std::filesystem::path database() const { return path_ / "messages.db"; }
    std::filesystem::path databaseBackup() const { return path_ / "messages.db.before-update"; }
    std::filesystem::path salt() const { return path_ / "messages.salt"; }
    std::filesystem::path damagedMark() const { return path_ / "damaged"; }
    std::filesystem::path network() const { return path_ / "network.json"; }

    bool hasAccount() const;

    /// The network profile this folder belongs to, verbatim; nothing in a fresh folder.
    Result<std::optional<std::string>> networkProfile() const;
    Result<void> keepNetworkProfile(std::string_view text);

private:
    ProfileFolder(std::filesystem::path path, FolderLock lock);

    std::filesystem::path path_;
    FolderLock lock_;
};

}  // namespace starling
