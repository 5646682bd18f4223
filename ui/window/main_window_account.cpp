// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_dialog.h"
#include "dialogs/settings_dialog.h"
#include "look/words.h"
#include "onboarding/unlock_page.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "widgets/dialog.h"
#include "window/chat_page.h"
#include "window/main_window_parts.h"
#include "window/notice_page.h"

namespace starling::ui {

void MainWindow::Parts::showSettings() {
    const auto choice = chosenNetwork();
    auto* dialog =
        new SettingsDialog{look_,
                           {window_.chat()->bridge(), choice.network, choice.proxy, hasPassphrase_,
                            start_.profileFolder, preferences.enterSends, &desktop},
                           &window_};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::lookChanged, &window_, [this] { remember(); });
    connect(dialog, &SettingsDialog::enterSendsChanged, &window_, [this](bool sends) {
        preferences.enterSends = sends;
        window_.chat()->conversation().composer().setEnterSends(sends);
        remember();
    });
    connect(dialog, &SettingsDialog::requestsRequested, &window_,
            [this] { window_.chat()->showRequests(); });
    // The page goes with its account: not in the middle of a signal of its dialog.
    connect(
        dialog, &SettingsDialog::clearRequested, &window_, [this] { removeAccount(); },
        Qt::QueuedConnection);
    connect(dialog, &SettingsDialog::passphraseRequested, &window_, [this, dialog] {
        auto* asking = new PassphraseDialog{look_, hasPassphrase_, &window_};
        asking->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            asking, &PassphraseDialog::chosen, &window_,
            [this](const QString& present, const QString& next) {
                changePassphrase(hasPassphrase_ ? std::optional{utf8(present)} : std::nullopt,
                                 next.isEmpty() ? std::nullopt : std::optional{utf8(next)});
            },
            Qt::QueuedConnection);
        dialog->close();
        asking->open();
    });
    dialog->open();
}

/// All messages are written anew under another key, which nobody may have open meanwhile.
void MainWindow::Parts::changePassphrase(std::optional<std::string> present,
                                         std::optional<std::string> next) {
    show(new NoticePage{
        look_, MainWindow::tr("Changing the passphrase"),
        MainWindow::tr("All messages are written anew under another key. This takes seconds "
                       "for very many, and nothing is lost if it is interrupted."),
        NoticePage::Buttons::None});
    auto config = this->config();
    config.passphrase = present;
    starling::changePassphrase(
        std::move(config), next, home_,
        awaited<Rekeyed>([this, next](const Result<Rekeyed>& result) {
            if (result) return open(next);
            if (hasPassphrase_) {
                showUnlock();
                return window_.unlock()->tellError(
                    result.error().code == Errc::WrongKey
                        ? MainWindow::tr("That was not the passphrase. It was not changed.")
                        : troubleInWords(result.error()));
            }
            showTrouble(troubleInWords(result.error()));
        }));
}

void MainWindow::Parts::askToRemove() {
    ask(look_, &window_, MainWindow::tr("Remove this account from this device?"),
        MainWindow::tr("All messages on this device are deleted. With the 13 recovery words you "
                       "can restore the account, and what the network holds of the last two "
                       "weeks; without them it is gone."),
        MainWindow::tr("Remove"), true, [this](bool yes) {
            if (yes) home_.post([this] { removeAccount(); });
        });
}

/// The account is closed first, for nobody may have the profile open; what the window remembers
/// stays: whoever goes through a proxy goes on doing so.
void MainWindow::Parts::removeAccount() {
    show(new NoticePage{look_, MainWindow::tr("Removing the account"),
                        MainWindow::tr("What is on this device is being deleted."),
                        NoticePage::Buttons::None});
    removeProfile(utf8(start_.profileFolder), home_,
                  awaited<std::string>([this](const Result<std::string>& removed) {
                      if (!removed && removed.error().code != Errc::NotFound)
                          return showTrouble(MainWindow::tr("The account could not be removed"),
                                             troubleInWords(removed.error()),
                                             [this] { removeAccount(); });
                      hasPassphrase_ = false;
                      showOnboarding();
                  }));
}

}  // namespace starling::ui
