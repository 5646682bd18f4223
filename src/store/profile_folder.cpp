// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profile_folder.h"

#include "store/atomic_file.h"

namespace starling {
namespace {

constexpr std::size_t kMaxNetworkProfileBytes = 4 << 20;

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    if (std::filesystem::is_directory(folder, failed)) return {};
    const bool made = std::filesystem::create_directories(folder, failed);
    // Only one of our making: a folder that was there may be somebody's home.
    if (!failed && made)
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    if (failed)
        return Error{Errc::Storage, "the profile folder cannot be made: " + failed.message()};
    return {};
}

}  // namespace

ProfileFolder::ProfileFolder(std::filesystem::path path, FolderLock lock)
    : path_{std::move(path)}, lock_{std::move(lock)} {}

Result<ProfileFolder> ProfileFolder::open(const std::filesystem::path& folder,
                                          std::string_view program) {
    std::error_code failed;
    auto path = std::filesystem::absolute(folder, failed);
    if (failed || folder.empty()) return Error{Errc::Invalid, "that is no name of a folder"};
    if (const auto made = makeFolder(path); !made) return made.error();
    auto lock = FolderLock::take(path / "lock", program);
    if (!lock) return lock.error();
    return ProfileFolder{std::move(path), *std::move(lock)};
}

bool ProfileFolder::hasAccount() const {
    std::error_code ignored;
    return std::filesystem::exists(account(), ignored);
}

Result<std::optional<std::string>> ProfileFolder::networkProfile() const {
    const auto contents = readFileBounded(network(), kMaxNetworkProfileBytes);
    if (contents) return std::optional{toText(*contents)};
    if (contents.error().code == Errc::NotFound) return std::optional<std::string>{};
    return contents.error();
}

Result<void> ProfileFolder::keepNetworkProfile(std::string_view text) {
    return writeFileAtomically(network(), asBytes(text));
}

}  // namespace starling
