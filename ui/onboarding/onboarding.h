// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// From the first start to an account: welcome, name or recovery words, passphrase, and waiting for
/// the network. Back is always possible. Makes the account in the profile folder it is given and
/// hands over what it made. Window thread.
#pragma once

#include "dialogs/network_dialog.h"
#include "look/look.h"
#include "starling/client.h"
#include "widgets/path_light.h"

#include <QWidget>

#include <memory>

namespace starling::ui {

/// How an account is made or opened, so that a test can watch or do it otherwise.
struct AccountMaker {
    std::function<void(ClientConfig, SignUp, Answer<std::unique_ptr<Client>>)> create;
};

/// How long is waited for what, in milliseconds.
struct OnboardingPace {
    int progress = 500;   ///< Before a bar is shown.
    int cancel = 2000;    ///< Before waiting for the network can be cancelled.
    int giveUp = 15'000;  ///< For the network.
};

class Onboarding : public QWidget {
    Q_OBJECT

public:
    Onboarding(const Look& look, AccountMaker maker, const QString& profileFolder,
               const NetworkChoice& network, QWidget* parent = nullptr);
    ~Onboarding() override;

    /// Before an account exists there is nothing to be connected with: the light says so.
    void setPath(PathState state, const QString& sentence);
    void setPace(const OnboardingPace& pace);

signals:
    void networkChosen(const starling::ui::NetworkChoice& choice);
    /// Taken by takeClient() at once. `created`: made here, and not restored.
    void finished(bool created, bool hasPassphrase);

public:
    std::unique_ptr<Client> takeClient();

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
