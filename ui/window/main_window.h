// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one window: onboarding, unlocking, or the account. Opens, locks and re-keys the profile.
/// Window thread.
#pragma once

#include "desktop/notifier.h"
#include "look/look.h"
#include "starling/client.h"
#include "window/preferences.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace starling::ui {

class ChatPage;
class DesktopSettings;
class Onboarding;
class UnlockPage;

class MainWindow : public QWidget {
    Q_OBJECT

public:
    struct Start {
        QString profileFolder;
        QString network;  ///< From the command line; empty: what is remembered.
        QString proxy;
        /// None: nothing is announced. Only the program has the desktop's.
        std::function<std::unique_ptr<Notifier>()> notifier = {};
    };
    MainWindow(Look& look, Start start, QWidget* parent = nullptr);
    ~MainWindow() override;

    void begin();  ///< Opens the profile, or onboarding when there is none.

    bool startsInTray() const;  ///< The person wants to see no window yet.
    /// Shows it in front of others, as far as the desktop lets it; the token may be empty.
    void comeUp(const QString& activationToken);
    /// Closes it even where closing only puts it out of sight.
    void quit();

    /// What the settings show and change of notifications, tray and login.
    DesktopSettings& desktop();

    // What is shown now; null otherwise.
    ChatPage* chat() const;
    Onboarding* onboarding() const;
    UnlockPage* unlock() const;

signals:
    void ended();  ///< It is closed for good.

protected:
    void closeEvent(QCloseEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
