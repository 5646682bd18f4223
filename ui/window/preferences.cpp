// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/preferences.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr qint64 kMostBytes = 64 * 1024;

QString fileIn(const QString& profileFolder) {
    return QDir{profileFolder}.filePath("window.json");
}

int number(const QJsonObject& object, const char* name, int most, int otherwise) {
    const int value = object.value(QLatin1String{name}).toInt(-1);
    return value >= 0 && value <= most ? value : otherwise;
}

}  // namespace

Preferences Preferences::load(const QString& profileFolder) {
    Preferences out;
    QFile file{fileIn(profileFolder)};
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) return out;
    const auto object = QJsonDocument::fromJson(file.readAll()).object();
    out.scheme = static_cast<SchemeChoice>(number(object, "scheme", 2, 0));
    out.accent = static_cast<Accent>(number(object, "accent", kAccents - 1, 0));
    out.listWidth = number(object, "listWidth", 4000, out.listWidth);
    out.geometry = QByteArray::fromBase64(object.value("geometry").toString().toLatin1());
    out.enterSends = object.value("enterSends").toBool(true);
    for (const auto& each : object.value("recentEmoji").toArray())
        if (!each.toString().isEmpty()) out.recentEmoji << each.toString();
    const auto network = object.value("network").toString();
    if (!network.isEmpty()) out.network.network = network;
    out.network.proxy = object.value("proxy").toString();
    out.desktop.notify =
        static_cast<Notify>(number(object, "notify", 3, static_cast<int>(out.desktop.notify)));
    out.desktop.keepInTray = object.value("keepInTray").toBool();
    out.desktop.startInTray = object.value("startInTray").toBool();
    return out;
}

bool Preferences::save(const QString& profileFolder) const {
    // The folder of a profile is nobody else's to read.
    if (!QDir{profileFolder}.exists()) {
        if (!QDir{}.mkpath(profileFolder)) return false;
        QFile::setPermissions(profileFolder, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                 QFileDevice::ExeOwner);
    }
    QSaveFile file{fileIn(profileFolder)};
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject object{{"scheme", static_cast<int>(scheme)},
                             {"accent", static_cast<int>(accent)},
                             {"listWidth", listWidth},
                             {"geometry", QString::fromLatin1(geometry.toBase64())},
                             {"enterSends", enterSends},
                             {"recentEmoji", QJsonArray::fromStringList(recentEmoji)},
                             {"network", network.network},
                             {"proxy", network.proxy},
                             {"notify", static_cast<int>(desktop.notify)},
                             {"keepInTray", desktop.keepInTray},
                             {"startInTray", desktop.startInTray}};
    file.write(QJsonDocument{object}.toJson());
    return file.commit();
}

}  // namespace starling::ui
