// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/clear_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

class ClearDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<ClearDialog> dialog_;
    std::unique_ptr<QSignalSpy> confirmed_;

    bool says(const QString& part) { return ui::says(*dialog_, part); }
    Dialog* question() {
        Dialog* last = nullptr;
        for (auto* each : dialog_->findChildren<Dialog*>())
            if (each->isVisible()) last = each;
        return last;
    }
    void chooseNetwork() {
        click(*dialog_, "This device and the network");
        click(*dialog_, "Clear…");
        click(*question(), "Clear");
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        dialog_ = std::make_unique<ClearDialog>(look_, *bridge_);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        confirmed_ = std::make_unique<QSignalSpy>(dialog_.get(), &ClearDialog::confirmed);
        dialog_->show();
    }
    void cleanup() {
        confirmed_.reset();
        dialog_.reset();
        bridge_.reset();
    }

    void TheDeviceAloneIsWhatIsProposed() {
        QVERIFY(button(*dialog_, "Only this device")->isChecked());
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }

    void TheDeviceIsClearedAfterASecondQuestion() {
        QVERIFY(click(*dialog_, "Clear…"));
        QCOMPARE(confirmed_->count(), 0);
        QCOMPARE(question()->windowTitle(), "Clear this device?");
        QVERIFY(click(*question(), "Clear"));
        QCOMPARE(confirmed_->count(), 1);
        QCOMPARE(client_->wipes, 0);
        QVERIFY(!dialog_->isVisible());
    }

    void NoClearsNothing() {
        click(*dialog_, "Clear…");
        QVERIFY(click(*question(), "Cancel"));
        QCOMPARE(confirmed_->count(), 0);
        QVERIFY(dialog_->isVisible());
        QVERIFY(click(*dialog_, "Cancel"));
        QCOMPARE(confirmed_->count(), 0);
    }

    void TheNetworkIsClearedFirst() {
        client_->world.answers = false;
        chooseNetwork();
        QCOMPARE(client_->wipes, 1);
        QVERIFY(says("Clearing the network…"));
        QVERIFY(!button(*dialog_, "Clear…"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QCOMPARE(confirmed_->count(), 0);
        client_->answerAll();
        QCOMPARE(confirmed_->count(), 1);
    }

    void NobodyHasToWaitForTheNetwork() {
        client_->world.answers = false;
        chooseNetwork();
        QVERIFY(click(*dialog_, "Stop waiting"));
        QVERIFY(!says("Clearing the network…"));
        client_->answerAll();
        QCOMPARE(confirmed_->count(), 0);
        QVERIFY(dialog_->isVisible());
    }

    void WhenTheNetworkDoesNotAnswerTheDeviceAloneIsOffered() {
        client_->world.wipeFails = Error{Errc::Offline, "The network cannot be reached."};
        chooseNetwork();
        QTRY_VERIFY(says("The network could not be cleared. The network cannot be reached."));
        QCOMPARE(confirmed_->count(), 0);
        QVERIFY(button(*dialog_, "Only this device")->isChecked());
        QVERIFY(click(*dialog_, "Clear…"));
        QVERIFY(!says("could not be cleared"));
        QVERIFY(click(*question(), "Clear"));
        QCOMPARE(confirmed_->count(), 1);
    }

    void AnAnswerToADialogThatIsGoneIsDropped() {
        client_->world.answers = false;
        chooseNetwork();
        confirmed_.reset();
        dialog_.reset();
        client_->answerAll();
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ClearDialogTest)
#include "clear_dialog_test.moc"
