// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

#include <QAccessible>
#include <QSignalSpy>

namespace starling::ui {

using test::Stage;

namespace {

QAccessibleInterface* listOf(Stage& stage) {
    return QAccessible::queryAccessibleInterface(&stage.view);
}

}  // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void EachMessageIsAnItemThatSaysWhoWhenAndWhat() {
        Stage stage;
        stage.bobSays("Are you there?");
        stage.aliceSays("Yes", MessageState::Sent);
        stage.aliceSays("No", MessageState::Failed, "You stopped it.");
        stage.open();
        auto* list = listOf(stage);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), "Messages");
        QCOMPARE(list->childCount(), 3);
        const auto name = [&](int row) { return list->child(row)->text(QAccessible::Name); };
        QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
        QCOMPARE(name(0), "Bob, 09:01: Are you there?");
        QCOMPARE(name(1), "You, 09:02: Yes (sent)");
        QVERIFY(name(2).startsWith("You, 09:03: No (not sent) "));
    }

    void WhatHappenedIsSaidAsItIsWritten() {
        Stage stage;
        stage.bobSays("Hello");
        auto& accepted = stage.client->say(stage.bob, stage.alice, "", MessageState::Sent);
        accepted.kind = MessageKind::RequestAccepted;
        stage.open();
        auto* item = listOf(stage)->child(1);
        QCOMPARE(item->text(QAccessible::Name), "09:02: You accepted the request (sent)");
        QSignalSpy copied{&stage.view, &MessageView::copyRequested};
        stage.view.setCurrent(accepted.id);
        QTest::keyClick(&stage.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.value(0).value(0).toString(), "You accepted the request");
    }

    void AnItemKnowsItsPlaceAndItsList() {
        Stage stage;
        const auto first = stage.bobSays("One");
        stage.bobSays("Two");
        stage.open();
        auto* list = listOf(stage);
        auto* item = list->child(0);
        QCOMPARE(list->indexOfChild(item), 0);
        QCOMPARE(list->child(0), item);
        QCOMPARE(item->parent(), list);
        const auto rect = stage.view.rectOf(first);
        QCOMPARE(item->rect().topLeft(), stage.view.viewport()->mapToGlobal(rect.topLeft()));
        QCOMPARE(list->childAt(item->rect().center().x(), item->rect().center().y()), item);
        QVERIFY(!list->child(2));
        QVERIFY(!list->child(-1));
    }

    void PressingAMessageThatFailedSendsItAgain() {
        Stage stage;
        stage.aliceSays("No", MessageState::Failed, "You stopped it.");
        stage.bobSays("Alice?");
        stage.open();
        QSignalSpy retries{&stage.view, &MessageView::retryRequested};
        const auto actions = [&](int row) { return listOf(stage)->child(row)->actionInterface(); };
        QVERIFY(actions(0)->actionNames().contains(QAccessibleActionInterface::pressAction()));
        QVERIFY(!actions(1)->actionNames().contains(QAccessibleActionInterface::pressAction()));
        actions(1)->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(retries.count(), 0);
        actions(0)->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(retries.count(), 1);
    }

    void TheFocusIsOnTheCurrentMessage() {
        Stage stage;
        stage.bobSaysMany(3);
        stage.open();
        stage.focusByTab();
        auto* list = listOf(stage);
        QTest::keyClick(&stage.view, Qt::Key_Up);
        QCOMPARE(list->focusChild(), list->child(1));
        QVERIFY(list->child(1)->state().focused);
        QVERIFY(!list->child(2)->state().focused);
        list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(list->focusChild(), list->child(0));
    }

    void AMessageThatWasRemovedIsNoItemAnyMore() {
        Stage stage;
        const auto first = stage.bobSays("One");
        stage.bobSays("Two");
        stage.open();
        auto* item = listOf(stage)->child(0);
        QVERIFY(item->isValid());
        stage.client->tell(MessageRemoved{stage.bob, first});
        QTRY_COMPARE(stage.model.rowCount(), 1);
        QVERIFY(!item->isValid());
        QCOMPARE(item->text(QAccessible::Name), QString{});
        QCOMPARE(listOf(stage)->childCount(), 1);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::AccessibleTest)
#include "accessible_test.moc"
