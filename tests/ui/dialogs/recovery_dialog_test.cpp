// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/recovery_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"
#include "widgets/qr_picture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace starling::ui {
namespace {

class RecoveryDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<RecoveryDialog> dialog_;

    void open(bool hasPassphrase = false) {
        if (hasPassphrase) client_->world.passphrase = "correct horse";
        dialog_ = std::make_unique<RecoveryDialog>(look_, *bridge_, hasPassphrase);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    bool says(const QString& part) { return ui::says(*dialog_, part); }
    bool showsWords() { return says("haggled") && says("lagoon"); }
    Dialog* question() {
        Dialog* last = nullptr;
        for (auto* each : dialog_->findChildren<Dialog*>())
            if (each->isVisible()) last = each;
        return last;
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->world.words = {true, true, false, false};
        bridge_ = std::make_unique<Bridge>(std::move(client));
        bridge_->start();
        QTRY_VERIFY(bridge_->words().state().isReminderDue);
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
        QGuiApplication::clipboard()->clear();
    }

    void WordsAreDotsUntilTheyShallBeShown() {
        open();
        QVERIFY(says("These 13 words are your account"));
        QVERIFY(!showsWords());
        QVERIFY(click(*dialog_, "Show words"));
        QVERIFY(showsWords());
        QVERIFY(click(*dialog_, "Hide words"));
        QVERIFY(!showsWords());
    }

    void WhatIsHiddenIsOverwritten() {
        open();
        click(*dialog_, "Show words");
        QString shared;
        for (const auto* label : dialog_->findChildren<QLabel*>())
            if (label->text() == "haggled") shared = label->text();
        QCOMPARE(shared, "haggled");
        dialog_->close();
        QVERIFY(!shared.contains('h'));
        dialog_->show();
        QVERIFY(!showsWords());
    }

    void LookingAtThePageCountsAsSeen() {
        open();
        QTRY_VERIFY(client_->world.words.wereSeen);
        QTRY_VERIFY(!bridge_->words().state().isReminderDue);
    }

    void WithAPassphraseNothingIsThereBefore() {
        open(true);
        QVERIFY(!button(*dialog_, "Show words"));
        QVERIFY(!button(*dialog_, "View QR"));
        QVERIFY(!button(*dialog_, "Hide for good…"));
        QVERIFY(!client_->world.words.wereSeen);
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }

    void AnEmptyOrWrongPassphraseShowsNoWords() {
        open(true);
        QVERIFY(click(*dialog_, "Continue"));
        QVERIFY(says("That is not the passphrase."));
        type(*dialog_, "Passphrase", "wrong horse");
        QVERIFY(!says("That is not the passphrase."));
        QTest::keyClick(field(*dialog_, "Passphrase"), Qt::Key_Return);
        QTRY_VERIFY(says("That is not the passphrase."));
        QVERIFY(!button(*dialog_, "Show words"));
        QVERIFY(!client_->world.words.wereSeen);
    }

    void TheRightPassphraseOpensThePage() {
        open(true);
        type(*dialog_, "Passphrase", "correct horse");
        const auto typed = field(*dialog_, "Passphrase")->text();
        QVERIFY(click(*dialog_, "Continue"));
        QTRY_VERIFY(button(*dialog_, "Show words"));
        QVERIFY(!typed.contains('c'));
        QVERIFY(click(*dialog_, "Show words"));
        QVERIFY(showsWords());
    }

    void OneQuestionAtATimeAboutThePassphrase() {
        open(true);
        client_->world.answers = false;
        type(*dialog_, "Passphrase", "correct horse");
        QVERIFY(click(*dialog_, "Continue"));
        QVERIFY(!button(*dialog_, "Checking…")->isEnabled());
        client_->answerAll();
        QTRY_VERIFY(button(*dialog_, "Show words"));
    }

    void TheQrCodeAndTheWordsTakeTurns() {
        open();
        click(*dialog_, "Show words");
        QVERIFY(click(*dialog_, "View QR"));
        const QPointer<QrPicture> picture = dialog_->findChild<QrPicture*>();
        QVERIFY(picture);
        QTRY_VERIFY(picture->isVisible());
        QVERIFY(picture->code() && picture->code()->dark == makeQr(client_->recoveryCode())->dark);
        QVERIFY(!showsWords());
        QVERIFY(!button(*dialog_, "Show words"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QVERIFY(click(*dialog_, "View words"));
        QVERIFY(!picture);
        QVERIFY(button(*dialog_, "Show words"));
        QVERIFY(!showsWords());
    }

    void TheyCanBeCopiedUnseen() {
        open();
        QVERIFY(click(*dialog_, "Copy the recovery words"));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), client_->recoveryWords());
        QVERIFY(says("In a minute the clipboard is emptied"));
        QVERIFY(!showsWords());
    }

    void HidingForGoodIsAskedTwice() {
        open();
        QVERIFY(click(*dialog_, "Hide for good…"));
        QVERIFY(ui::says(*question(), "never show them again"));
        QVERIFY(click(*question(), "Continue"));
        QVERIFY(!client_->world.words.areHidden);
        QTRY_VERIFY(question() && ui::says(*question(), "no way back"));
        QVERIFY(click(*question(), "Hide for good"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(client_->world.words.areHidden);
        QVERIFY(bridge_->words().state().areHidden);
    }

    void EitherNoKeepsThem() {
        open();
        click(*dialog_, "Hide for good…");
        click(*question(), "Cancel");
        click(*dialog_, "Hide for good…");
        click(*question(), "Continue");
        QTRY_VERIFY(question() && ui::says(*question(), "no way back"));
        click(*question(), "Cancel");
        QVERIFY(!client_->world.words.areHidden);
        QVERIFY(dialog_->isVisible());
    }

    void EverythingHasAName() {
        open();
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        click(*dialog_, "Show words");
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::RecoveryDialogTest)
#include "recovery_dialog_test.moc"
