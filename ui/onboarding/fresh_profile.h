// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an account that is made here leaves in its profile folder, so that it can be thrown away
/// again: only files that the engine makes, and only those that were not there before. Window
/// thread.
#pragma once

#include <QSet>
#include <QString>

namespace starling::ui {

class FreshProfile {
public:
    /// Remembers what is in `folder` now.
    explicit FreshProfile(const QString& folder);

    /// Nobody may have the profile open.
    void remove() const;

private:
    QString folder_;
    QSet<QString> before_;  ///< Paths, from the folder on.
};

}  // namespace starling::ui
