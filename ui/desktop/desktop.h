// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All that Starling does on a desktop outside of its window: notifications of the account that is
/// open, the tray, starting at login. It is also what the settings show and change. Owned by the
/// main window. Window thread.
#pragma once

#include "desktop/announcer.h"
#include "desktop/autostart.h"
#include "desktop/tray.h"

namespace starling::ui {

class Desktop final : public DesktopSettings {
    Q_OBJECT

public:
    Desktop(const Look& look, const DesktopChoices& choices, std::unique_ptr<Notifier> notifier,
            Autostart autostart, QObject* parent = nullptr);
    ~Desktop() override;

    /// Puts the bird into the tray, if that is chosen and there is one.
    void begin();

    /// An account is open; leave() comes before it goes.
    void follow(Bridge& bridge, Announcer::LooksAt looksAt);
    void leave();

    /// The window may go out of sight, for the tray brings it back.
    bool keepsRunning() const;

    bool hasTray() const override;
    std::optional<bool> startsAtLogin() const override;
    bool setStartsAtLogin(bool on) override;

signals:
    /// For whoever works with the account besides the window; on this thread, and not later.
    void accountOpened(starling::Client& client);
    void accountLeaving();

    /// The token, which may be empty, is for raiseWindow().
    void windowRequested(const QString& activationToken);
    void conversationRequested(const starling::ConversationId& id, const QString& activationToken);
    void quitRequested();

private:
    void apply();
    void showMark();
    void lookForTray();

    std::unique_ptr<Notifier> notifier_;
    Autostart autostart_;
    Tray tray_;
    bool hasBegun_ = false;
    Bridge* bridge_ = nullptr;
    std::unique_ptr<Unread> unread_;
    std::unique_ptr<Announcer> announcer_;  ///< Goes before what it listens to.
};

/// Shows it, and brings it to the front as far as the desktop lets it.
void raiseWindow(QWidget& window, const QString& activationToken);

}  // namespace starling::ui
