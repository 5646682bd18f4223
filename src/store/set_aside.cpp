// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/set_aside.h"

#include "store/atomic_file.h"

#include <algorithm>
#include <ctime>
#include <vector>

namespace starling {
namespace {

std::filesystem::path logOf(std::filesystem::path database) {
    database += "-wal";
    return database;
}

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// "20261124T234500Z": sorts as the time does.
std::string utcText(Timestamp now) {
    const auto seconds = static_cast<std::time_t>(toUnixMillis(now) / 1000);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &seconds);
#else
    gmtime_r(&seconds, &parts);
#endif
    char text[32] = "";
    std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    return text;
}

/// The oldest first.
std::vector<std::filesystem::path> keptOnes(const ProfileFolder& folder,
                                            const std::string& beginning) {
    std::vector<std::filesystem::path> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path(), ignored}) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(beginning) && !name.ends_with("-wal")) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Room for one more of the kind of `name`.
void makeRoom(const ProfileFolder& folder, const std::string& name) {
    auto kept = keptOnes(folder, name.substr(0, name.rfind('-') + 1));
    std::erase(kept, folder.path() / name);
    std::error_code ignored;
    while (kept.size() >= kMostSetAside) {
        std::filesystem::remove(logOf(kept.front()), ignored);
        std::filesystem::remove(kept.front(), ignored);
        kept.erase(kept.begin());
    }
}

}  // namespace

std::string asideName(const ProfileFolder& folder, std::string_view kind, Timestamp now) {
    const auto wanted = folder.database().filename().string() + "." + std::string{kind} + "-";
    auto name = wanted + utcText(now);
    // Twice in one second must not be one name.
    for (int i = 2; isThere(folder.path() / name) || isThere(logOf(folder.path() / name)); ++i)
        name = wanted + utcText(now) + "." + std::to_string(i);
    return name;
}

Result<bool> setDatabaseAside(const ProfileFolder& folder, const std::string& name) {
    const auto database = folder.database();
    const auto log = logOf(database);
    auto shared = database;
    shared += "-shm";
    std::error_code ignored;
    std::filesystem::remove(shared, ignored);
    if (!isThere(database) && !isThere(log)) return false;
    makeRoom(folder, name);
    const auto aside = folder.path() / name;
    if (isThere(log)) {
        if (auto moved = moveDurably(log, logOf(aside)); !moved) return moved.error();
    }
    if (isThere(database)) {
        if (auto moved = moveDurably(database, aside); !moved) return moved.error();
    }
    return true;
}

Result<void> setLeftoversAside(const ProfileFolder& folder, Timestamp now) {
    const auto aside = setDatabaseAside(folder, asideName(folder, "leftover", now));
    if (!aside) return aside.error();
    std::error_code ignored;
    std::filesystem::remove(folder.salt(), ignored);
    std::filesystem::remove(folder.damagedMark(), ignored);
    for (const auto& half : keptOnes(folder, "messages.db.salvag"))
        std::filesystem::remove(half, ignored);
    return {};
}

}  // namespace starling
