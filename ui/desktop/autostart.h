// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether Starling starts when one logs in: a file of the desktop (XDG autostart), written when it
/// is wanted and removed when it is not. Linux and BSD. Window thread.
#pragma once

#include <QString>
#include <QStringList>

namespace starling::ui {

class Autostart {
public:
    /// The file is starling.desktop in `folder`, and starts `program` with this profile, and with
    /// what else the program was told now: nothing shall go around a proxy at the next start.
    Autostart(QString program, const QString& profileFolder, QStringList alsoTold,
              QString folder = folderOfThisMachine());

    static bool isPossible();
    static QString folderOfThisMachine();

    bool isOn() const;        ///< For this profile.
    bool set(bool on) const;  ///< False when the disk does not take it.

private:
    QString file() const;
    QByteArray command() const;

    QString program_;
    QString profileFolder_;
    QStringList alsoTold_;
    QString folder_;
};

}  // namespace starling::ui
