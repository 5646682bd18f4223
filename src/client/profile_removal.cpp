// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/own_thread.h"
#include "store/profile_folder.h"

#include <algorithm>
#include <array>
#include <vector>

namespace starling {

namespace {

namespace fs = std::filesystem;

/// Without these nothing else can be read any more.
constexpr std::array<std::string_view, 2> kKeys{"account", "account.new"};

constexpr std::array<std::string_view, 10> kFiles{"messages.salt",   "messages.salt.new",
                                                  "network.json",    "network.json.new",
                                                  "damaged",         "running",
                                                  "messages.db",     "messages.db-wal",
                                                  "messages.db-shm", "messages.db-journal"};

/// Copies of the database, and what SQLite keeps beside each.
constexpr std::array<std::string_view, 6> kCopies{"messages.db.before-update",
                                                  "messages.db.rekey",  // …ing, …ed
                                                  "messages.db.damaged-",
                                                  "messages.db.leftover-",
                                                  "messages.db.salvag",  // …ing, …ed
                                                  "messages.db.new"};

bool isOurs(std::string_view name) {
    return std::find(kKeys.begin(), kKeys.end(), name) != kKeys.end() ||
           std::find(kFiles.begin(), kFiles.end(), name) != kFiles.end() ||
           std::any_of(kCopies.begin(), kCopies.end(),
                       [&](std::string_view copy) { return name.starts_with(copy); });
}

/// The files in `folder` that `isWanted` takes by name; no folders.
template <class Wanted>
std::vector<fs::path> filesIn(const fs::path& folder, Wanted isWanted) {
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}, end; !failed && each != end;
         each.increment(failed)) {
        std::error_code unknown;
        const auto kind = each->symlink_status(unknown).type();
        if (kind != fs::file_type::directory && isWanted(each->path().filename().string()))
            out.push_back(each->path());
    }
    return out;
}

Result<void> removeFile(const fs::path& file) {
    std::error_code failed;
    fs::remove(file, failed);
    if (!failed) return {};
    return Error{Errc::Storage, "a file of the profile cannot be removed: " +
                                    file.filename().string() + ": " + failed.message()};
}

/// The keys first: a removal that is cut short leaves nothing that can be read.
Result<bool> removeFiles(const ProfileFolder& folder) {
    const auto& path = folder.path();
    for (const auto key : kKeys)
        if (auto gone = removeFile(path / key); !gone) return gone.error();
    auto files = filesIn(path, isOurs);
    const auto logs = filesIn(
        path / "log", [](std::string_view name) { return name.starts_with("starling.log"); });
    files.insert(files.end(), logs.begin(), logs.end());
    std::optional<Error> first;
    for (const auto& file : files)
        if (auto gone = removeFile(file); !gone && !first) first = gone.error();
    if (first) return *first;
    return !files.empty();
}

Result<std::string> remove(const fs::path& profile) {
    const Error none{Errc::NotFound, "there is no such profile folder"};
    std::error_code ignored;
    if (!fs::is_directory(profile, ignored)) return none;
    bool any = false;
    {
        const auto folder = ProfileFolder::open(profile, "starling");
        if (!folder) return folder.error();
        any = folder->hasAccount();
        const auto removed = removeFiles(*folder);
        if (!removed) return removed.error();
        any = any || *removed;
#ifndef _WIN32
        fs::remove(profile / "lock", ignored);  // while nobody else can have it
#endif
    }
#ifdef _WIN32
    fs::remove(profile / "lock", ignored);  // not while it is open
#endif
    // Only when they are empty; of a folder that is elsewhere only the way to it would go.
    fs::remove(profile / "log", ignored);
    if (!fs::is_symlink(profile, ignored)) fs::remove(profile, ignored);
    if (!any) return none;
    return profile.string();
}

}  // namespace

void removeProfile(std::string profile, Executor& home, Answer<std::string> done) {
    onOwnThread<std::string>(
        home, [profile = std::move(profile)] { return remove(profile); }, std::move(done));
}

}  // namespace starling
