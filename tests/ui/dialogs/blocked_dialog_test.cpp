// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/blocked_dialog.h"

#include "dialogs/ticked_list.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

namespace starling::ui {
namespace {

class BlockedDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<BlockedDialog> dialog_;

    void block(int number, const std::string& name) {
        client_->meet(test::person(number), name).isBlocked = true;
    }
    void open() {
        dialog_ = std::make_unique<BlockedDialog>(look_, *bridge_);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    TickedList& list() { return *dialog_->findChild<TickedList*>(); }
    void tick(int row) {
        const auto index = list().model()->index(row, 0);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
    }
    Dialog* question() { return dialog_->findChild<Dialog*>(); }
    bool isBlocked(int number) {
        return client_->world.conversations[test::person(number)].isBlocked;
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        block(2, "Bob");
        block(3, "Carol");
        client_->meet(test::person(4), "Alice Two");
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void OnlyTheBlockedAreListedByName() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        QCOMPARE(list().model()->index(0, 0).data().toString(), "Bob");
        QCOMPARE(list().model()->index(1, 0).data().toString(), "Carol");
        QVERIFY(!button(*dialog_, "Unblock…")->isEnabled());
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }

    void SeveralAreUnblockedAtOnceAfterAQuestion() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        tick(0);
        tick(1);
        QVERIFY(click(*dialog_, "Unblock 2…"));
        QVERIFY(says(*question(), "reaches you again"));
        QVERIFY(isBlocked(2));
        QVERIFY(click(*question(), "Unblock"));
        QTRY_VERIFY(!isBlocked(2) && !isBlocked(3));
        QTRY_VERIFY(says(*dialog_, "Nobody is blocked"));
        QVERIFY(!button(*dialog_, "Unblock…")->isEnabled());
    }

    void ATickIsTakenBackByASecondClick() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        tick(0);
        QVERIFY(button(*dialog_, "Unblock…")->isEnabled());
        tick(0);
        QVERIFY(!button(*dialog_, "Unblock…")->isEnabled());
    }

    void TheKeyboardTicks() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        list().setFocus();
        QCOMPARE(list().ticked(), 0);
        QTest::keyClick(&list(), Qt::Key_Space);
        QCOMPARE(list().ticked(), 1);
    }

    void NoKeepsThemBlocked() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        tick(1);
        QVERIFY(click(*dialog_, "Unblock…"));
        QCOMPARE(question()->windowTitle(), "Unblock Carol?");
        QVERIFY(click(*question(), "Cancel"));
        QVERIFY(isBlocked(3));
    }

    void WhoIsBlockedOnAnotherDeviceComes() {
        open();
        QTRY_COMPARE(list().model()->rowCount(), 2);
        auto who = client_->meet(test::person(4), {});
        who.isBlocked = true;
        client_->tell(ConversationChanged{who});
        QTRY_COMPARE(list().model()->rowCount(), 3);
        QCOMPARE(list().model()->index(0, 0).data().toString(), "Alice Two");
    }

    void NobodyIsSaid() {
        client_->world.conversations.clear();
        open();
        QTRY_VERIFY(says(*dialog_, "Nobody is blocked"));
        QVERIFY(!list().isVisible());
    }

    void AListThatCannotBeReadCanBeTriedAgain() {
        client_->world.listFails = Error{Errc::Storage, "disk"};
        open();
        QTRY_VERIFY(says(*dialog_, "could not be read"));
        client_->world.listFails.reset();
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(list().isVisible());
        QVERIFY(!says(*dialog_, "could not be read"));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::BlockedDialogTest)
#include "blocked_dialog_test.moc"
