// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/flow.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "onboarding/making_page.h"
#include "onboarding/name_page.h"
#include "onboarding/protect_page.h"
#include "onboarding/restore_page.h"
#include "onboarding/welcome_page.h"
#include "scan/scan_dialog.h"
#include "widgets/button.h"
#include "widgets/dialog.h"

namespace starling::ui {

Onboarding::Parts::Parts(Onboarding& whole, const Look& the, AccountMaker maker,
                         const QString& profileFolder, const NetworkChoice& network)
    : look{the}
    , frame{the, whole}
    , making{std::move(maker), profileFolder}
    , whole_{whole}
    , network_{network}
    , welcome_{new WelcomePage{the}}
    , name_{new NamePage{the}}
    , restore_{new RestorePage{the}}
    , protect_{new ProtectPage{the}}
    , making_{new MakingPage{the}}
    , rename_{new NamePage{the}} {
    for (QWidget* page :
         std::initializer_list<QWidget*>{welcome_, name_, restore_, protect_, making_, rename_})
        frame.add(page);
    QObject::connect(&frame.back(), &QAbstractButton::clicked, &whole_, [this] { back(); });
    connectPages();
    connectMaking();
    go(Step::Welcome);
}

Onboarding::Parts::~Parts() {
    wipe(words_);
}

void Onboarding::Parts::connectPages() {
    const auto on = [this](auto* page, auto signal, auto slot) {
        QObject::connect(page, signal, &whole_, slot);
    };
    on(welcome_, &WelcomePage::createWanted, [this] {
        restoring_ = false;
        go(Step::Name);
    });
    on(welcome_, &WelcomePage::restoreWanted, [this] {
        restoring_ = true;
        go(Step::Restore);
    });
    on(welcome_, &WelcomePage::networkWanted, [this] { chooseNetwork(); });
    on(name_, &NamePage::continued, [this](const QString& name) {
        typedName_ = name;
        go(Step::Protect);
    });
    on(restore_, &RestorePage::restoreWanted, [this] {
        wipe(words_);
        words_ = restore_->take();
        go(Step::Protect);
    });
    on(restore_, &RestorePage::scanWanted, [this] { scan(); });
    on(protect_, &ProtectPage::chosen,
       [this](const std::optional<std::string>& passphrase) { protect(passphrase); });
    on(making_, &MakingPage::cancelled, [this] { back(); });
    on(making_, &MakingPage::limitReached, [this] { late(); });
    on(making_, &MakingPage::acted, [this] {
        if (step_ == Step::Failed) return startAgain();
        making.askName();
    });
    on(rename_, &NamePage::continued, [this](const QString& name) { making.setName(name); });
}

void Onboarding::Parts::connectMaking() {
    const auto on = [this](auto signal, auto slot) {
        QObject::connect(&making, signal, &whole_, slot);
    };
    on(&AccountMaking::created, [this] { created(); });
    on(&AccountMaking::failed, [this](const QString& words) { failed(words); });
    on(&AccountMaking::caughtUp, [this] { fetched(); });
    on(&AccountMaking::named, [this] { foundName(); });
    on(&AccountMaking::networkChanged,
       [this](PathState state) { frame.setPath(state, pathSentence(state)); });
    on(&AccountMaking::nameWanted, [this] { go(Step::Rename); });
    on(&AccountMaking::nameRefused, [this](const QString& words) { rename_->refuse(words); });
    on(&AccountMaking::complete, [this] { complete(); });
    on(&AccountMaking::thrownAway, [this] { startAgain(); });
}

QWidget* Onboarding::Parts::pageOf(Step step) const {
    switch (step) {
        case Step::Welcome:
            return welcome_;
        case Step::Name:
            return name_;
        case Step::Restore:
            return restore_;
        case Step::Protect:
            return protect_;
        case Step::Making:
        case Step::Failed:
            return making_;
        case Step::Rename:
            return rename_;
    }
    return welcome_;
}

void Onboarding::Parts::go(Step step) {
    step_ = step;
    frame.setBack(step != Step::Welcome);
    const int number = step == Step::Name || step == Step::Restore ? 0
                       : step == Step::Protect                     ? 1
                                                                   : 2;
    frame.setStep(number, step == Step::Welcome ? 0 : 3);
    frame.show(pageOf(step));
}

void Onboarding::Parts::chooseNetwork() {
    auto* dialog = new NetworkDialog{look, network_, whole_.window()};
    QObject::connect(dialog, &NetworkDialog::chosen, &whole_, [this](const NetworkChoice& choice) {
        network_ = choice;
        emit whole_.networkChosen(choice);
    });
    dialog->open();
}

void Onboarding::Parts::protect(const std::optional<std::string>& passphrase) {
    hasPassphrase_ = passphrase.has_value();
    isFetching_ = isComplete_ = false;
    go(Step::Making);
    making_->work(restoring_ ? tr("Restoring your account…") : tr("Making your keys…"),
                  pace.progress);
    SignUp account;
    if (restoring_) {
        account.words = words_;
        wipe(words_);
    } else {
        account.name = utf8(typedName_);
    }
    making.make(network_, std::move(account), passphrase);
}

void Onboarding::Parts::created() {
    if (!restoring_) return complete();
    isFetching_ = true;
    making_->wait(tr("Looking for your account…"),
                  tr("Your account is on this device. What the network still has of your messages "
                     "is being fetched; this takes %n seconds at most.",
                     nullptr, std::max(1, pace.giveUp / 1000)),
                  pace.giveUp, pace.cancel);
    making.fetch();
}

void Onboarding::Parts::fetched() {
    if (!std::exchange(isFetching_, false)) return;
    making_->stop();
    making.askName();
}

/// Straight in; but what a person has begun to type is theirs to finish.
void Onboarding::Parts::foundName() {
    if (isFetching_) return fetched();
    if (step_ == Step::Rename && rename_->isUntouched()) making.askName();
}

void Onboarding::Parts::scan() {
    auto* dialog = new ScanDialog{look, Wanted::RecoveryCode, whole_.window()};
    QObject::connect(dialog, &ScanDialog::found, &whole_, [this](const QString& words) {
        auto phrase = utf8(words);
        restore_->use(phrase);
        wipe(phrase);
    });
    dialog->open();
}

void Onboarding::Parts::late() {
    if (!std::exchange(isFetching_, false)) return;
    making_->say(
        making.isOnline() ? tr("That takes longer") : tr("No network yet"),
        making.isOnline()
            ? tr("Your account is on this device. Old messages come while you use Starling.")
            : tr("Your account is on this device. Old messages will come when the network "
                 "answers."),
        tr("Continue"));
}

/// A question that is open is answered first.
void Onboarding::Parts::complete() {
    isComplete_ = true;
    if (isAsking_ || isLeaving_) return;
    making_->stop();
    emit whole_.finished(!restoring_, hasPassphrase_);
}

void Onboarding::Parts::failed(const QString& words) {
    go(Step::Failed);
    making_->say(tr("That did not work"), words, tr("Start again"));
}

void Onboarding::Parts::back() {
    switch (step_) {
        case Step::Welcome:
            return;
        case Step::Name:
        case Step::Failed:
            return startAgain();
        case Step::Restore:
            restore_->wipeAll();
            return startAgain();
        case Step::Protect:
            protect_->wipeAll();
            if (restoring_) restore_->fill(words_);
            wipe(words_);
            return go(restoring_ ? Step::Restore : Step::Name);
        case Step::Making:
        case Step::Rename:
            return warn();
    }
}

void Onboarding::Parts::warn() {
    if (isAsking_ || isLeaving_) return;
    isAsking_ = true;
    ask(look, whole_.window(), restoring_ ? tr("Stop restoring?") : tr("Stop making the account?"),
        restoring_
            ? tr("The half-restored account, and what was fetched so far, is removed from "
                 "this device. With the 13 words you can restore it at any time.")
            : tr("The half-made account is removed from this device. Nobody knows it yet, so "
                 "nothing else is lost."),
        tr("Stop"), true, [this, alive = QPointer<Onboarding>{&whole_}](bool yes) {
            if (alive) warned(yes);
        });
}

void Onboarding::Parts::warned(bool yes) {
    isAsking_ = false;
    if (!yes) {
        if (isComplete_) complete();
        return;
    }
    isLeaving_ = true;
    isFetching_ = false;
    go(Step::Making);
    frame.setBack(false);
    making_->work(tr("Removing the account…"), pace.progress);
    making.throwAway();
}

void Onboarding::Parts::startAgain() {
    isLeaving_ = isFetching_ = isComplete_ = false;
    making_->stop();
    wipe(words_);
    frame.setPath(PathState::Locked,
                  tr("Nothing goes over the network before there is an account."));
    go(Step::Welcome);
}

}  // namespace starling::ui
