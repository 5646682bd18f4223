// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/devices_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

class DevicesDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<DevicesDialog> dialog_;

    void open() {
        dialog_ = std::make_unique<DevicesDialog>(look_, *bridge_);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    bool says(const QString& part) { return ui::says(*dialog_, part); }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        bridge_->start();
        QTRY_VERIFY(bridge_->sync().isFetched);
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void ItSaysWhatIsSharedAndWhatIsNot() {
        open();
        QVERIFY(says("Your contacts: whom you accepted or blocked"));
        QVERIFY(says("How far you have read"));
        QVERIFY(says("older than two weeks"));
        QVERIFY(says("Drafts"));
        QVERIFY(says("I have an account"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }

    void TheStateIsInWordsAndFollows() {
        open();
        QVERIFY(says("Everything is the same on all your devices."));
        client_->tell(SyncChanged{{true, false, {}}});
        QTRY_VERIFY(says("Changes made here are on their way."));
        client_->tell(SyncChanged{{false, true, {}}});
        QTRY_VERIFY(says("still being asked for"));
        client_->tell(SyncChanged{{true, false, "The network cannot be reached."}});
        QTRY_VERIFY(says("do not agree at the moment. The network cannot be reached."));
    }

    void TheWordsAreOneClickAway() {
        open();
        QSignalSpy wanted{dialog_.get(), &DevicesDialog::recoveryRequested};
        QVERIFY(click(*dialog_, "Recovery words…"));
        QCOMPARE(wanted.count(), 1);
    }

    void HiddenWordsAreNotOffered() {
        client_->world.words.areHidden = true;
        bridge_->words().ask();
        QTRY_VERIFY(bridge_->words().state().areHidden);
        open();
        QVERIFY(!button(*dialog_, "Recovery words…"));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DevicesDialogTest)
#include "devices_dialog_test.moc"
