// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tray_watch.h"

#include <QTimer>

#ifdef STARLING_DBUS_DESKTOP
#include "desktop/session_bus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#endif

#include <utility>

namespace starling::ui {

TrayWatch::TrayWatch(std::function<void()> then, int patience, QObject* parent)
    : QObject{parent}, then_{std::move(then)} {
    QTimer::singleShot(patience, this, [this] { answer(); });
    watchBus();
}

void TrayWatch::answer() {
    if (const auto then = std::exchange(then_, nullptr)) then();
}

#ifdef STARLING_DBUS_DESKTOP

void TrayWatch::watchBus() {
    const QString service{QStringLiteral("org.kde.StatusNotifierWatcher")};
    const auto bus = sessionBus();
    if (!bus) return QTimer::singleShot(0, this, [this] { answer(); });
    auto* coming =
        new QDBusServiceWatcher{service, *bus, QDBusServiceWatcher::WatchForRegistration, this};
    connect(coming, &QDBusServiceWatcher::serviceRegistered, this, [this] { answer(); });
    auto question = QDBusMessage::createMethodCall("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                   "org.freedesktop.DBus", "NameHasOwner");
    question << service;
    auto* there = new QDBusPendingCallWatcher{bus->asyncCall(question), this};
    connect(there, &QDBusPendingCallWatcher::finished, this, [this, there] {
        there->deleteLater();
        const QDBusPendingReply<bool> reply{*there};
        if (!reply.isError() && reply.value()) answer();
    });
}

#else

void TrayWatch::watchBus() {
    QTimer::singleShot(0, this, [this] { answer(); });
}

#endif

}  // namespace starling::ui
