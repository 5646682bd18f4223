// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/recovery_banner.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

class RecoveryBannerTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<QWidget> pane_;
    RecoveryBanner* banner_ = nullptr;

    void begin(const WordsState& words) {
        client_->world.words = words;
        bridge_->start();
        QTRY_VERIFY(bridge_->words().isKnown());
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        pane_ = std::make_unique<QWidget>();
        banner_ = new RecoveryBanner{look_, *bridge_, pane_.get()};
        pane_->show();
    }
    void cleanup() {
        pane_.reset();
        bridge_.reset();
    }

    void ItComesWithTheThirdConversationAndNotBefore() {
        begin({true, false, false, false});
        QVERIFY(!banner_->isVisible());
        client_->world.words.isReminderDue = true;
        client_->tell(ConversationChanged{client_->meet(test::person(2), "Bob")});
        QTRY_VERIFY(banner_->isVisible());
        QCOMPARE(unnamedParts(*pane_), QStringList{});
    }

    void ItStaysWhenAConversationGoes() {
        begin({true, true, false, false});
        QVERIFY(banner_->isVisible());
        client_->tell(ConversationRemoved{test::person(2)});
        client_->tell(ConversationChanged{client_->meet(test::person(3), "Carol")});
        QSignalSpy changed{bridge_.get(), &Bridge::conversationsChanged};
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(banner_->isVisible());
    }

    void ItsButtonOpensTheWordsAndLookingAtThemEndsIt() {
        begin({true, true, false, false});
        QSignalSpy wanted{banner_, &RecoveryBanner::recoveryRequested};
        QVERIFY(click(*banner_, "Save your recovery words…"));
        QCOMPARE(wanted.count(), 1);
        bridge_->words().noteSeen();
        QTRY_VERIFY(!banner_->isVisible());
    }

    void HidingTheWordsEndsItToo() {
        begin({true, true, false, false});
        bridge_->words().hide([](const Result<WordsState>&) {});
        QTRY_VERIFY(!banner_->isVisible());
    }

    void WhereThereIsNoRoomItWaits() {
        begin({true, true, false, false});
        banner_->setAllowed(false);
        QVERIFY(!banner_->isVisible());
        banner_->setAllowed(true);
        QVERIFY(banner_->isVisible());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::RecoveryBannerTest)
#include "recovery_banner_test.moc"
