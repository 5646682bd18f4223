// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/system_scheme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QEvent>
#include <QFileInfo>
#include <QPalette>
#include <QTimer>

namespace starling::ui {

namespace {

const QLatin1String kService{"org.freedesktop.portal.Desktop"};
const QLatin1String kPath{"/org/freedesktop/portal/desktop"};
const QLatin1String kInterface{"org.freedesktop.portal.Settings"};
const QLatin1String kAppearance{"org.freedesktop.appearance"};
const QLatin1String kColourScheme{"color-scheme"};
const QLatin1String kGnome{"org.gnome.desktop.interface"};
const QLatin1String kAnimations{"enable-animations"};

/// A bus must never be started for our sake.
bool hasSessionBus() {
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return true;
    const auto folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + QLatin1String{"/bus"});
}

/// The portal wraps its answers once or twice.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

}  // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject{parent} {
    readPalette();
    QCoreApplication::instance()->installEventFilter(this);
}

bool SystemScheme::eventFilter(QObject*, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Paint && !asked_) {
        asked_ = true;
        QTimer::singleShot(0, this, &SystemScheme::askPortal);
    } else if (type == QEvent::ThemeChange && !reading_) {
        const auto before = scheme();
        readPalette();
        if (scheme() != before) emit changed();
    }
    return false;
}

void SystemScheme::readPalette() {
    // Ours lies over that of the platform: it is taken away for as long as it takes to look.
    reading_ = true;
    const auto ours = QApplication::palette();
    const bool covered = ours.resolveMask() != 0;
    if (covered) QApplication::setPalette(QPalette{});
    const auto platform = QApplication::palette();
    if (covered) QApplication::setPalette(ours);
    reading_ = false;
    fromPalette_ = platform.color(QPalette::Window).lightness() <
                           platform.color(QPalette::WindowText).lightness()
                       ? Scheme::Dark
                       : Scheme::Light;
}

void SystemScheme::askPortal() {
    if (!hasSessionBus()) return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    // Without the name of the service: looking up its owner would wait for the bus.
    bus.connect({}, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(kAppearance, kColourScheme);
    read(kGnome, kAnimations);
}

void SystemScheme::read(const QString& group, const QString& key) {
    auto question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << group << key;
    auto* const answer =
        new QDBusPendingCallWatcher{QDBusConnection::sessionBus().asyncCall(question), this};
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
        answer->deleteLater();
        const auto values = answer->reply().arguments();
        if (!answer->isError() && !values.isEmpty()) take(group, key, values.front());
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key,
                                  const QDBusVariant& value) {
    take(group, key, value.variant());
}

void SystemScheme::take(const QString& group, const QString& key, const QVariant& value) {
    const auto plain = unwrapped(value);
    if (group == kAppearance && key == kColourScheme) {
        const auto before = scheme();
        const auto number = plain.toUInt();  // 0: no preference.
        fromPortal_.reset();
        if (number == 1) fromPortal_ = Scheme::Dark;
        if (number == 2) fromPortal_ = Scheme::Light;
        if (scheme() != before) emit changed();
    } else if (group == kGnome && key == kAnimations && plain.typeId() == QMetaType::Bool) {
        reducedMotion_ = !plain.toBool();
        emit changed();
    }
}

}  // namespace starling::ui
