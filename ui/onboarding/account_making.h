// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes or restores an account and looks after it until the window takes it: fetches what the
/// network has, asks for a name that is missing, and throws all of it away again. No widgets.
/// Window thread.
#pragma once

#include "onboarding/fresh_profile.h"
#include "onboarding/onboarding.h"

#include <QObject>

#include <optional>

namespace starling::ui {

class AccountMaking : public QObject {
    Q_OBJECT

public:
    AccountMaking(AccountMaker maker, const QString& profileFolder, QObject* parent = nullptr);
    ~AccountMaking() override;

    /// Answers created() or failed(). The secrets are handed over and not kept.
    void make(const NetworkChoice& network, SignUp account, std::optional<std::string> passphrase);

    void fetch();                       ///< Then caughtUp(), if the network answers.
    void askName();                     ///< Then complete() or nameWanted().
    void setName(const QString& name);  ///< Then complete() or nameRefused().

    /// Everything that was made here; then thrownAway(), which waits for an answer under way.
    void throwAway();

    bool isOnline() const { return online_; }
    std::unique_ptr<Client> take();

signals:
    void created();
    void failed(const QString& words);
    void caughtUp();  ///< What our other devices say is here, if anything.
    void named();     ///< One of them told our name.
    void networkChanged(starling::ui::PathState state);
    void nameWanted();
    void nameRefused(const QString& words);
    void complete();
    void thrownAway();

private:
    void answered(Result<std::unique_ptr<Client>> made);
    void hear(const Event& event);
    void askWhetherFetched();
    void clear();

    AccountMaker maker_;
    QString folder_;
    std::optional<FreshProfile> fresh_;
    std::unique_ptr<Client> client_;
    Subscription subscription_;  ///< Goes before the client.
    bool isMaking_ = false;
    bool isUnwanted_ = false;
    bool online_ = false;
};

}  // namespace starling::ui
