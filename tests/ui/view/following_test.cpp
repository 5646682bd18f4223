// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that say how messages go from now on, and following what the other side wishes.

#include "ui/view/stage.h"
#include "view/message_words.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

namespace starling::ui {

using namespace std::chrono_literals;
using test::Stage;

namespace {

constexpr Expiry kHalfADay{ExpiryMode::AfterRead, 12h};
constexpr Expiry kADay{ExpiryMode::AfterSend, 24h};

MessageId sets(Stage& stage, const AccountId& who, const Expiry& expiry) {
    const bool own = who == stage.alice;
    auto& line =
        stage.client->say(stage.bob, who, "", own ? MessageState::Sent : MessageState::Received);
    line.kind = MessageKind::ExpiryChanged;
    line.expiry = expiry;
    return line.id;
}

QString wordsOf(const Expiry& expiry, bool own) {
    Message line;
    line.kind = MessageKind::ExpiryChanged;
    line.expiry = expiry;
    return shownText(line, own, "Bob");
}

}  // namespace

class FollowingTest : public QObject {
    Q_OBJECT

private slots:
    void ALineSaysWhoSetWhat() {
        QCOMPARE(wordsOf(kHalfADay, true),
                 "You set messages to disappear 12 hours after they are read");
        QCOMPARE(wordsOf(kADay, true), "You set messages to disappear 1 day after they are sent");
        QCOMPARE(wordsOf({}, true), "You turned disappearing messages off");
        QCOMPARE(wordsOf(kHalfADay, false),
                 "Bob set messages to disappear 12 hours after they are read");
        QCOMPARE(wordsOf(kADay, false), "Bob set messages to disappear 1 day after they are sent");
        QCOMPARE(wordsOf({}, false), "Bob turned disappearing messages off");
    }

    void TheLineStandsInTheMiddleWithoutARing() {
        Stage stage;
        const auto line = sets(stage, stage.alice, kADay);
        stage.open();
        const auto box = stage.view.rectOf(line);
        QVERIFY(std::abs(box.center().x() - 500) < 12);
        QCOMPARE(stage.view.sentenceOf(0),
                 "09:01: You set messages to disappear 1 day after they are sent (sent)");
    }

    void AClickFollows() {
        Stage stage;
        const auto line = sets(stage, stage.bob, kADay);
        stage.open();
        QSignalSpy follows{&stage.view, &MessageView::followRequested};
        const auto link = stage.view.followRectOf(line);
        QVERIFY(!link.isEmpty());
        QVERIFY(stage.view.rectOf(line).contains(link));
        stage.click(link.center() - QPoint{0, 20});
        QCOMPARE(follows.count(), 0);
        stage.click(link.center());
        QCOMPARE(follows.count(), 1);
        QCOMPARE(follows[0][0].value<MessageId>(), line);
    }

    void EnterAndTheMenuFollowToo() {
        Stage stage;
        const auto line = sets(stage, stage.bob, kADay);
        stage.open();
        QSignalSpy follows{&stage.view, &MessageView::followRequested};
        stage.focusByTab();
        QCOMPARE(stage.view.current(), std::optional{line});
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(follows.count(), 1);
        stage.view.showMenuOf(0);
        auto* menu = stage.view.findChild<QMenu*>();
        QCOMPARE(menu->actions().first()->text(), "Follow setting");
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(follows.count(), 2);
    }

    void AScreenReaderFollowsToo() {
        Stage stage;
        sets(stage, stage.bob, kADay);
        stage.bobSays("Is that well?");
        stage.open();
        QSignalSpy follows{&stage.view, &MessageView::followRequested};
        auto* list = QAccessible::queryAccessibleInterface(&stage.view);
        auto* actions = list->child(0)->actionInterface();
        const auto press = QAccessibleActionInterface::pressAction();
        QVERIFY(actions->actionNames().contains(press));
        QCOMPARE(actions->localizedActionName(press), "Follow setting");
        actions->doAction(press);
        QCOMPARE(follows.count(), 1);
        QVERIFY(!list->child(1)->actionInterface()->actionNames().contains(press));
    }

    void WhoWishesTheSameHasNothingToFollow() {
        Stage stage;
        const auto line = sets(stage, stage.bob, kADay);
        stage.view.setExpiry(kADay);
        stage.open();
        QVERIFY(stage.view.followRectOf(line).isEmpty());
        const int height = stage.view.rectOf(line).height();
        stage.view.setExpiry({ExpiryMode::AfterRead, 24h});
        QVERIFY(!stage.view.followRectOf(line).isEmpty());
        QVERIFY(stage.view.rectOf(line).height() > height);
        stage.view.setExpiry(kADay);
        QCOMPARE(stage.view.rectOf(line).height(), height);
        QSignalSpy follows{&stage.view, &MessageView::followRequested};
        stage.view.pressMessage(0);
        QCOMPARE(follows.count(), 0);
    }

    void BothOffIsTheSameWhateverTheTime() {
        Stage stage;
        const auto line = sets(stage, stage.bob, {ExpiryMode::Off, 12h});
        stage.open();
        QVERIFY(stage.view.followRectOf(line).isEmpty());
        stage.view.setExpiry(kADay);
        QVERIFY(!stage.view.followRectOf(line).isEmpty());
    }

    void OnlyTheirNewestLineOffersIt() {
        Stage stage;
        const auto old = sets(stage, stage.bob, kHalfADay);
        const auto mine = sets(stage, stage.alice, {});
        stage.open();
        QVERIFY(!stage.view.followRectOf(old).isEmpty());
        QVERIFY(stage.view.followRectOf(mine).isEmpty());
        const auto next = sets(stage, stage.bob, kADay);
        stage.client->tell(MessageAdded{stage.client->world.messages[stage.bob].back()});
        QTRY_COMPARE(stage.model.rowCount(), 3);
        QVERIFY(stage.view.followRectOf(old).isEmpty());
        QVERIFY(!stage.view.followRectOf(next).isEmpty());
        stage.view.setExpiry(kADay);
        QVERIFY(stage.view.followRectOf(old).isEmpty());
        QVERIFY(stage.view.followRectOf(next).isEmpty());
    }

    void WhereOneMayNotAnswerOneMayNotFollow() {
        Stage stage;
        const auto line = sets(stage, stage.bob, kADay);
        stage.view.setAnswerable(false);
        stage.open();
        QVERIFY(stage.view.followRectOf(line).isEmpty());
        stage.view.setAnswerable(true);
        QVERIFY(!stage.view.followRectOf(line).isEmpty());
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::FollowingTest)
#include "following_test.moc"
