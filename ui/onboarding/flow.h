// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The way through the pages: which comes next, what Back means on each, what is kept in between.
/// Private to Onboarding. Window thread.
#pragma once

#include "onboarding/account_making.h"
#include "onboarding/frame.h"
#include "onboarding/onboarding.h"

#include <QPointer>

#include <string>

namespace starling::ui {

class Dialog;
class MakingPage;
class NamePage;
class ProtectPage;
class RestorePage;
class WelcomePage;

class Onboarding::Parts {
public:
    Parts(Onboarding& whole, const Look& look, AccountMaker maker, const QString& profileFolder,
          const NetworkChoice& network);
    ~Parts();

    void back();

    const Look& look;
    Frame frame;
    AccountMaking making;
    OnboardingPace pace;

private:
    enum class Step { Welcome, Name, Restore, Protect, Making, Failed, Rename };

    void connectPages();
    void connectMaking();
    void go(Step step);
    QWidget* pageOf(Step step) const;

    void chooseNetwork();
    void named(const QString& name);
    void protect(const std::optional<std::string>& passphrase);
    void created();
    void fetched();
    void foundName();
    void scan();
    void late();
    void complete();
    void failed(const QString& words);
    void warn();
    void warned(bool yes);
    void startAgain();

    Onboarding& whole_;
    NetworkChoice network_;
    WelcomePage* welcome_;
    NamePage* name_;
    RestorePage* restore_;
    ProtectPage* protect_;
    MakingPage* making_;
    NamePage* rename_;
    Step step_ = Step::Welcome;
    bool restoring_ = false;
    bool hasPassphrase_ = false;
    bool isFetching_ = false;
    bool isComplete_ = false;
    bool isAsking_ = false;   ///< Whether to throw it all away.
    bool isLeaving_ = false;  ///< It is being thrown away.
    QString typedName_;
    std::string words_;  ///< Between their page and the making.
};

}  // namespace starling::ui
