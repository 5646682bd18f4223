// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/fresh_profile.h"

#include <QDir>
#include <QDirIterator>

namespace starling::ui {

namespace {

/// All names that a profile folder holds, but for the lock: somebody may be about to take that.
const QStringList kOurs{"account",
                        "account.new",
                        "network.json",
                        "network.json.new",
                        "messages.salt",
                        "messages.salt.new",
                        "messages.db",
                        "messages.db-wal",
                        "messages.db-shm",
                        "messages.db-journal",
                        "messages.db.before-update",
                        "damaged",
                        "running"};

QStringList logsIn(const QDir& folder) {
    QStringList found;
    for (const auto& name : QDir{folder.filePath("log")}.entryList({"starling.log*"}, QDir::Files))
        found += "log/" + name;
    return found;
}

}  // namespace

FreshProfile::FreshProfile(const QString& folder) : folder_{folder} {
    const QDir dir{folder};
    for (const auto& name : kOurs)
        if (dir.exists(name)) before_.insert(name);
    for (const auto& name : logsIn(dir))
        before_.insert(name);
}

void FreshProfile::remove() const {
    QDir dir{folder_};
    for (const auto& name : kOurs + logsIn(dir))
        if (!before_.contains(name)) dir.remove(name);
    dir.rmdir("log");  // Only when it is empty.
}

}  // namespace starling::ui
