// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one window: onboarding, unlocking, or the account. Opens, locks and re-keys the profile.
/// Window thread.
#pragma once

#include "look/look.h"
#include "starling/client.h"
#include "window/preferences.h"

#include <QWidget>

#include <memory>

namespace starling::ui {

class ChatPage;
class Onboarding;
class UnlockPage;

class MainWindow : public QWidget {
    Q_OBJECT

public:
    struct Start {
        QString profileFolder;
        QString network;  ///< From the command line; empty: what is remembered.
        QString proxy;
    };
    MainWindow(Look& look, Start start, QWidget* parent = nullptr);
    ~MainWindow() override;

    void begin();  ///< Opens the profile, or onboarding when there is none.

    // What is shown now; null otherwise.
    ChatPage* chat() const;
    Onboarding* onboarding() const;
    UnlockPage* unlock() const;

protected:
    void closeEvent(QCloseEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
