// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tray.h"

#include "look/system_scheme.h"

#include <QSystemTrayIcon>

namespace starling::ui {

Tray::Tray(const Look& look, QObject* parent) : QObject{parent}, look_{look} {
    connect(&look_, &Look::changed, this, &Tray::draw);
}

Tray::~Tray() = default;

bool Tray::hasPlace() {
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool Tray::isThere() const {
    return icon_ && icon_->isVisible() && hasPlace();
}

void Tray::setShown(bool shown) {
    if (shown == (icon_ != nullptr)) return;
    if (!shown) return icon_.reset();
    system_ = std::make_unique<SystemScheme>();
    connect(system_.get(), &SystemScheme::changed, this, &Tray::draw);
    menu_ = std::make_unique<QMenu>();
    menu_->addAction(tr("Open"), this, &Tray::openRequested);
    menu_->addAction(tr("Quit"), this, &Tray::quitRequested);
    icon_ = std::make_unique<QSystemTrayIcon>();
    icon_->setContextMenu(menu_.get());
    connect(icon_.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context) emit openRequested();
            });
    draw();
    icon_->show();
}

void Tray::setMark(TrayMark mark) {
    if (std::exchange(mark_, mark) != mark) draw();
}

/// GNOME's is, whatever the windows are.
bool Tray::isPanelDark() const {
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains("GNOME") ||
           system_->scheme() == Scheme::Dark;
}

void Tray::draw() {
    if (!icon_) return;
    const bool dark = isPanelDark();
    const Colours colours{dark ? Scheme::Dark : Scheme::Light, look_.accent()};
    icon_->setIcon(trayIcon(dark, mark_, colours));
    icon_->setToolTip(mark_ == TrayMark::Unread    ? tr("Starling: unread messages")
                      : mark_ == TrayMark::Offline ? tr("Starling: no connection")
                                                   : QStringLiteral("Starling"));
}

}  // namespace starling::ui
