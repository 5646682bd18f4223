// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktop.h"

#include "desktop/tray_watch.h"

#include <QWidget>

namespace starling::ui {

Desktop::Desktop(const Look& look, const DesktopChoices& choices,
                 std::unique_ptr<Notifier> notifier, Autostart autostart, QObject* parent)
    : DesktopSettings{choices, parent}
    , notifier_{std::move(notifier)}
    , autostart_{std::move(autostart)}
    , tray_{look} {
    if (!notifier_) notifier_ = std::make_unique<Notifier>();
    connect(&tray_, &Tray::openRequested, this, [this] { emit windowRequested({}); });
    connect(&tray_, &Tray::quitRequested, this, &Desktop::quitRequested);
    connect(this, &DesktopSettings::changed, this, &Desktop::apply);
}

Desktop::~Desktop() {
    leave();
}

void Desktop::begin() {
    if (!choices().keepInTray && !choices().startInTray) {
        hasBegun_ = true;
        return;
    }
    new TrayWatch{[this] { lookForTray(); }, 10'000, this};
}

/// A window that started out of sight and has no tray would never be seen.
void Desktop::lookForTray() {
    hasBegun_ = true;
    apply();
    if (choices().startInTray && !tray_.isThere()) emit windowRequested({});
}

void Desktop::apply() {
    if (hasBegun_) tray_.setShown(choices().keepInTray || choices().startInTray);
}

void Desktop::follow(Bridge& bridge, Announcer::LooksAt looksAt) {
    leave();
    bridge_ = &bridge;
    unread_ = std::make_unique<Unread>(bridge);
    announcer_ =
        std::make_unique<Announcer>(bridge, *unread_, *notifier_, *this, std::move(looksAt));
    connect(unread_.get(), &Unread::anyChanged, this, &Desktop::showMark);
    connect(&bridge, &Bridge::connectionChanged, unread_.get(), [this] { showMark(); });
    connect(announcer_.get(), &Announcer::opened, this, &Desktop::conversationRequested);
    showMark();
    emit accountOpened(bridge.client());
}

void Desktop::leave() {
    if (bridge_) emit accountLeaving();
    announcer_.reset();
    unread_.reset();
    bridge_ = nullptr;
    showMark();
}

void Desktop::showMark() {
    const auto mark = [this] {
        if (!bridge_) return TrayMark::Away;
        if (unread_->any()) return TrayMark::Unread;
        return bridge_->hasHeardOfConnection() && !bridge_->online() ? TrayMark::Offline
                                                                     : TrayMark::None;
    };
    tray_.setMark(mark());
}

bool Desktop::keepsRunning() const {
    return choices().keepInTray && tray_.isThere();
}

bool Desktop::hasTray() const {
    return Tray::hasPlace();
}

std::optional<bool> Desktop::startsAtLogin() const {
    return Autostart::isPossible() ? std::optional{autostart_.isOn()} : std::nullopt;
}

bool Desktop::setStartsAtLogin(bool on) {
    return autostart_.set(on);
}

void raiseWindow(QWidget& window, const QString& activationToken) {
    // Qt for Wayland takes it from there.
    if (!activationToken.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

}  // namespace starling::ui
