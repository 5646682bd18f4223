// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr qint64 kMostBytes = 64 * 1024;

/// One argument of an Exec line (Desktop Entry Specification): quoted, and the whole escaped once
/// more as any text of such a file.
QByteArray quoted(const QString& argument) {
    QString out{'"'};
    for (const QChar c : argument) {
        if (c == '"' || c == '`' || c == '$' || c == '\\') out += '\\';
        if (c == '%') out += '%';
        out += c;
    }
    out += '"';
    return out.replace('\\', "\\\\").toUtf8();
}

bool canBeWritten(const QString& argument) {
    return std::none_of(argument.begin(), argument.end(), [](QChar c) { return c < ' '; });
}

}  // namespace

Autostart::Autostart(QString program, const QString& profileFolder, QStringList alsoTold,
                     QString folder)
    : program_{std::move(program)}
    , profileFolder_{QFileInfo{profileFolder}.absoluteFilePath()}
    , alsoTold_{std::move(alsoTold)}
    , folder_{std::move(folder)} {}

bool Autostart::isPossible() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

QString Autostart::folderOfThisMachine() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart";
}

QString Autostart::file() const {
    return folder_ + "/starling.desktop";
}

QByteArray Autostart::command() const {
    return "Exec=" + quoted(program_) + " --profile " + quoted(profileFolder_);
}

bool Autostart::isOn() const {
    QFile found{file()};
    if (!found.open(QIODevice::ReadOnly) || found.size() > kMostBytes) return false;
    const auto lines = found.readAll().split('\n');
    const auto wanted = command();
    const bool isOurs = std::any_of(lines.begin(), lines.end(), [&](const QByteArray& line) {
        return line == wanted || line.startsWith(wanted + ' ');
    });
    return isOurs && !lines.contains("Hidden=true");
}

bool Autostart::set(bool on) const {
    if (!on) return !QFile::exists(file()) || QFile::remove(file());
    auto line = command();
    for (const auto& each : alsoTold_)
        line += ' ' + quoted(each);
    if (!canBeWritten(program_ + profileFolder_ + alsoTold_.join(QString{})) ||
        !QDir{}.mkpath(folder_))
        return false;
    QSaveFile made{file()};
    if (!made.open(QIODevice::WriteOnly)) return false;
    // A proxy may hold a password.
    made.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    made.write(
        "[Desktop Entry]\nType=Application\nName=Starling\n"
        "Icon=org.starling.Starling\nTerminal=false\nStartupNotify=false\n" +
        line + '\n');
    return made.commit();
}

}  // namespace starling::ui
