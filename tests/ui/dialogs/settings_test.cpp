// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/blocked_dialog.h"
#include "dialogs/clear_dialog.h"
#include "dialogs/devices_dialog.h"
#include "dialogs/name_dialog.h"
#include "dialogs/passphrase_dialog.h"
#include "dialogs/recovery_dialog.h"
#include "dialogs/settings_dialog.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

namespace starling::ui {
namespace {

class SettingsTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<SettingsDialog> dialog_;
    std::unique_ptr<PassphraseDialog> passphrase_;
    std::optional<std::pair<QString, QString>> chosen_;

    void open(bool hasPassphrase = false) {
        dialog_ = std::make_unique<SettingsDialog>(
            look_, SettingsDialog::Facts{*bridge_, "testnet", "socks5h://127.0.0.1:9050",
                                         hasPassphrase, "/profiles/alice"});
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    void ask(bool hasPassphrase) {
        chosen_.reset();
        passphrase_ = std::make_unique<PassphraseDialog>(look_, hasPassphrase);
        passphrase_->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(passphrase_.get(), &PassphraseDialog::chosen, this,
                [this](const QString& present, const QString& next) {
                    chosen_ = {present, next};
                });
        passphrase_->show();
    }

private slots:
    void init() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        bridge_->start();
        QTRY_COMPARE(bridge_->name(), "Alice");
        QTRY_VERIFY(bridge_->words().isKnown() && bridge_->sync().isFetched);
    }
    void cleanup() {
        dialog_.reset();
        passphrase_.reset();
        bridge_.reset();
    }

    void ThemeAndAccentActAtOnce() {
        open();
        QSignalSpy changed{dialog_.get(), &SettingsDialog::lookChanged};
        QVERIFY(button(*dialog_, "Dark")->isChecked());
        QVERIFY(click(*dialog_, "Light"));
        QCOMPARE(look_.scheme(), Scheme::Light);
        QVERIFY(button(*dialog_, "Teal")->isChecked());
        QVERIFY(click(*dialog_, "Plum"));
        QCOMPARE(look_.accent(), Accent::Plum);
        QCOMPARE(look_.schemeChoice(), SchemeChoice::Light);
        QVERIFY(says(*dialog_, "Plum"));
        QVERIFY(click(*dialog_, "System"));
        QCOMPARE(look_.schemeChoice(), SchemeChoice::System);
        QCOMPARE(changed.count(), 3);
    }

    void ItShowsWhoAndWhere() {
        open();
        QVERIFY(says(*dialog_, "Alice"));
        QVERIFY(says(*dialog_, "Test network"));
        QVERIFY(says(*dialog_, "socks5h://127.0.0.1:9050"));
        QVERIFY(says(*dialog_, "/profiles/alice"));
        QVERIFY(click(*dialog_, "Copy the Session ID"));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), bridge_->id().hex());
        QVERIFY(click(*dialog_, "Copy the path of the log folder"));
        QCOMPARE(QGuiApplication::clipboard()->text(), "/profiles/alice/log");
    }

    void WhatOthersNoticeIsOffUntilItIsTurnedOn() {
        open();
        QTRY_VERIFY(button(*dialog_, "Read receipts")->isEnabled());
        QVERIFY(!button(*dialog_, "Read receipts")->isChecked());
        QVERIFY(!button(*dialog_, "Typing indicators")->isChecked());
        QVERIFY(click(*dialog_, "Typing indicators"));
        QCOMPARE(client_->world.privacy, (Privacy{false, true}));
        QVERIFY(click(*dialog_, "Read receipts"));
        QVERIFY(click(*dialog_, "Typing indicators"));
        QCOMPARE(client_->world.privacy, (Privacy{true, false}));
    }

    void WhatIsTurnedOnIsShownSo() {
        client_->world.privacy.readReceipts = true;
        open();
        QTRY_VERIFY(button(*dialog_, "Read receipts")->isChecked());
        QVERIFY(!button(*dialog_, "Typing indicators")->isChecked());
    }

    void EnterSendsUnlessThatIsTurnedOff() {
        open();
        QSignalSpy changed{dialog_.get(), &SettingsDialog::enterSendsChanged};
        QVERIFY(button(*dialog_, "Enter sends")->isChecked());
        QVERIFY(click(*dialog_, "Enter sends"));
        QCOMPARE(changed.value(0), QVariantList{false});
    }

    void TheWordsHaveAPageOfTheirOwn() {
        open();
        const auto words = QString::fromStdString(client_->recoveryWords());
        QVERIFY(says(*dialog_, "They bring your account to a new device"));
        QVERIFY(!says(*dialog_, words.section(' ', 0, 0)));
        QVERIFY(click(*dialog_, "Show the recovery words"));
        auto* page = dialog_->findChild<RecoveryDialog*>();
        QVERIFY(page && page->isVisible());
        QVERIFY(button(*page, "Show words"));
    }

    void ThePageLiesBehindThePassphrase() {
        client_->world.passphrase = "correct horse";
        open(true);
        QVERIFY(click(*dialog_, "Show the recovery words"));
        QVERIFY(field(*dialog_->findChild<RecoveryDialog*>(), "Passphrase"));
    }

    void HiddenWordsAreInNoSettings() {
        client_->world.words.areHidden = true;
        open();
        QTRY_VERIFY(!button(*dialog_, "Show the recovery words"));
        QVERIFY(!says(*dialog_, "They bring your account to a new device"));
    }

    void WordsThatAreHiddenNowLeaveTheSettings() {
        open();
        QVERIFY(button(*dialog_, "Show the recovery words"));
        bridge_->words().hide([](const Result<WordsState>&) {});
        QTRY_VERIFY(!button(*dialog_, "Show the recovery words"));
    }

    void RequestsAndTheBlockedAreReachedFromHere() {
        open();
        QVERIFY(click(*dialog_, "Open the blocked contacts"));
        auto* blocked = dialog_->findChild<BlockedDialog*>();
        QVERIFY(blocked && blocked->isVisible());
        blocked->close();
        QSignalSpy wanted{dialog_.get(), &SettingsDialog::requestsRequested};
        QVERIFY(click(*dialog_, "Open the message requests"));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!dialog_->isVisible());
    }

    void HowFarDevicesAgreeIsSaidAndFollows() {
        open();
        QVERIFY(says(*dialog_, "Everything is the same on all your devices."));
        client_->tell(SyncChanged{{true, false, {}}});
        QTRY_VERIFY(says(*dialog_, "Changes made here are on their way."));
        QVERIFY(click(*dialog_, "Open devices and sync"));
        auto* devices = dialog_->findChild<DevicesDialog*>();
        QVERIFY(devices && devices->isVisible());
        QVERIFY(click(*devices, "Recovery words…"));
        QVERIFY(dialog_->findChild<RecoveryDialog*>());
        QVERIFY(!devices->isVisible());
    }

    void ClearingIsAskedForOnceItWasConfirmed() {
        open();
        QSignalSpy wanted{dialog_.get(), &SettingsDialog::clearRequested};
        QVERIFY(click(*dialog_, "Clear data"));
        auto* clear = dialog_->findChild<ClearDialog*>();
        QVERIFY(clear && clear->isVisible());
        emit clear->confirmed();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!dialog_->isVisible());
    }

    void ANameOfAnotherDeviceIsShown() {
        open();
        client_->tell(OwnNameChanged{"Alice of the Reservoir"});
        QTRY_VERIFY(says(*dialog_, "Alice of the Reservoir"));
    }

    void AnotherNameIsLookedAtAndTaken() {
        open();
        QVERIFY(click(*dialog_, "Change the display name"));
        auto* asking = dialog_->findChild<NameDialog*>();
        QVERIFY(asking && asking->isVisible());
        field(*asking, "Display name")->setText("  ");
        QVERIFY(click(*asking, "Save"));
        QVERIFY(says(*asking, "Please enter a name"));
        QVERIFY(type(*asking, "Display name", "Alice L"));
        QVERIFY(!says(*asking, "Please enter a name"));
        QCOMPARE(unnamedParts(*asking), QStringList{});
        QTest::keyClick(field(*asking, "Display name"), Qt::Key_Return);
        QTRY_VERIFY(says(*dialog_, "Alice L"));
        QCOMPARE(client_->world.name, std::string{"Alice L"});
    }

    void ThePassphraseIsChangedElsewhere() {
        for (const bool has : {false, true}) {
            open(has);
            QSignalSpy asked{dialog_.get(), &SettingsDialog::passphraseRequested};
            QVERIFY(click(*dialog_, has ? "Change or remove the passphrase" : "Set a passphrase"));
            QCOMPARE(asked.count(), 1);
        }
    }

    void AFirstPassphraseNeedsNoOther() {
        ask(false);
        QVERIFY(!field(*passphrase_, "Present passphrase"));
        QVERIFY(!button(*passphrase_, "Remove it"));
        type(*passphrase_, "New passphrase", "correct horse");
        QVERIFY(click(*passphrase_, "Set"));
        QVERIFY(says(*passphrase_, "The two are not the same"));
        QVERIFY(!chosen_);
        type(*passphrase_, "The same again", "correct horse");
        QVERIFY(click(*passphrase_, "Set"));
        QCOMPARE(chosen_, (std::optional{std::pair{QString{}, QString{"correct horse"}}}));
        QVERIFY(!passphrase_->isVisible());
    }

    void AnotherOneNeedsThePresentOne() {
        ask(true);
        type(*passphrase_, "New passphrase", "battery staple");
        type(*passphrase_, "The same again", "battery staple");
        QVERIFY(click(*passphrase_, "Change"));
        QVERIFY(says(*passphrase_, "enter the present passphrase first"));
        QVERIFY(!chosen_);
        type(*passphrase_, "Present passphrase", "correct horse");
        QVERIFY(!says(*passphrase_, "enter the present passphrase first"));
        QTest::keyClick(field(*passphrase_, "The same again"), Qt::Key_Return);
        QCOMPARE(chosen_,
                 (std::optional{std::pair{QString{"correct horse"}, QString{"battery staple"}}}));
    }

    void RemovingItNeedsThePresentOneToo() {
        ask(true);
        QVERIFY(click(*passphrase_, "Remove it"));
        QVERIFY(!chosen_);
        type(*passphrase_, "Present passphrase", "correct horse");
        QVERIFY(click(*passphrase_, "Remove it"));
        QCOMPARE(chosen_, (std::optional{std::pair{QString{"correct horse"}, QString{}}}));
    }

    void AWrongPresentOneIsSaid() {
        ask(true);
        passphrase_->tellWrong();
        QVERIFY(says(*passphrase_, "That is not the passphrase. Nothing was lost."));
    }

    void WhatWasTypedIsGoneWithTheDialog() {
        ask(true);
        type(*passphrase_, "Present passphrase", "correct horse");
        type(*passphrase_, "New passphrase", "battery staple");
        const auto present = field(*passphrase_, "Present passphrase")->text();
        const auto next = field(*passphrase_, "New passphrase")->text();
        passphrase_.reset();
        QVERIFY(!present.contains('c'));
        QVERIFY(!next.contains('b'));
    }

    void EverythingHasAName() {
        open();
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        ask(true);
        QCOMPARE(unnamedParts(*passphrase_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SettingsTest)
#include "settings_test.moc"
