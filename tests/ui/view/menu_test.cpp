// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu of a message and the keys that do the same.

#include "ui/view/stage.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>
#include <memory>

namespace starling::ui {

using test::Stage;

class MenuTest : public QObject {
    Q_OBJECT

    using Menu = std::unique_ptr<QMenu, void (*)(QMenu*)>;
    static Menu menuOf(Stage& stage, MessageId message) {
        const auto point = stage.view.rectOf(message).center();
        QContextMenuEvent event{QContextMenuEvent::Mouse, point,
                                stage.view.viewport()->mapToGlobal(point)};
        QCoreApplication::sendEvent(stage.view.viewport(), &event);
        return {stage.view.findChild<QMenu*>(QString{}, Qt::FindDirectChildrenOnly),
                [](QMenu* menu) {
                    menu->close();
                    QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
                }};
    }
    static QStringList textsOf(const QMenu& menu) {
        QStringList texts;
        for (const auto* action : menu.actions())
            if (!action->isSeparator() && action->isEnabled()) texts << action->text();
        return texts;
    }
    static QAction* entry(const QMenu& menu, const QString& text) {
        const auto actions = menu.actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](QAction* each) { return each->text() == text; });
        return found == actions.end() ? nullptr : *found;
    }

private slots:
    void TheMenuHasWhatCanBeDone_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("sent") << int(MessageState::Sent) << QStringList{};
        QTest::newRow("failed") << int(MessageState::Failed) << QStringList{"Send now"};
        QTest::newRow("sending") << int(MessageState::Sending) << QStringList{"Stop sending"};
    }
    void TheMenuHasWhatCanBeDone() {
        QFETCH(int, state);
        QFETCH(QStringList, more);
        Stage stage;
        const auto message = stage.aliceSays("Hello", static_cast<MessageState>(state));
        stage.open();
        const auto menu = menuOf(stage, message);
        QVERIFY(menu);
        QCOMPARE(textsOf(*menu), (QStringList{"Reply", "React…", "Copy message", "Forward…",
                                              "Select", "Info…", "Delete…"} +
                                  more));
        QVERIFY(!menu->actions().last()->isEnabled());
    }

    void WhatSaysNothingItselfCanBeLittle() {
        Stage stage;
        const auto gone = stage.bobSays("");
        stage.client->world.messages[stage.bob].back().kind = MessageKind::Deleted;
        const auto notice = stage.bobSays("");
        stage.client->world.messages[stage.bob].back().kind = MessageKind::Screenshot;
        stage.open();
        QCOMPARE(textsOf(*menuOf(stage, gone)), QStringList{});
        QCOMPARE(textsOf(*menuOf(stage, notice)), QStringList{"Copy message"});
    }

    void WhereOneMayNotAnswerThereIsNoReply() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        stage.open();
        stage.view.setAnswerable(false);
        QCOMPARE(textsOf(*menuOf(stage, message)),
                 (QStringList{"Copy message", "Forward…", "Select", "Info…", "Delete…"}));
        QSignalSpy replies{&stage.view, &MessageView::replyRequested};
        QTest::keyClick(&stage.view, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(replies.count(), 0);
    }

    void EachEntryAsksForItsMessage() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        stage.open();
        QSignalSpy replies{&stage.view, &MessageView::replyRequested};
        QSignalSpy reacts{&stage.view, &MessageView::reactRequested};
        QSignalSpy forwards{&stage.view, &MessageView::forwardRequested};
        QSignalSpy infos{&stage.view, &MessageView::infoRequested};
        QSignalSpy erases{&stage.view, &MessageView::eraseRequested};
        const auto menu = menuOf(stage, message);
        for (const auto* text : {"Reply", "React…", "Forward…", "Info…", "Delete…"})
            entry(*menu, text)->trigger();
        for (const auto* spy : {&replies, &reacts, &forwards, &infos, &erases}) {
            QCOMPARE(spy->count(), 1);
            QCOMPARE(spy->at(0).at(0).value<MessageId>(), message);
        }
    }

    void KeysDoTheSameOnTheCurrentMessage() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        stage.open();
        QSignalSpy replies{&stage.view, &MessageView::replyRequested};
        QSignalSpy reacts{&stage.view, &MessageView::reactRequested};
        QSignalSpy erases{&stage.view, &MessageView::eraseRequested};
        QTest::keyClick(&stage.view, Qt::Key_Delete);
        QCOMPARE(erases.count(), 0);
        stage.view.setCurrent(message);
        QTest::keyClick(&stage.view, Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(&stage.view, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&stage.view, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&stage.view, Qt::Key_Delete);
        QCOMPARE(replies.count(), 2);
        QCOMPARE(reacts.count(), 1);
        const auto where = stage.view.viewport()->mapFromGlobal(reacts[0][1].toPoint());
        QVERIFY(stage.view.rectOf(message).contains(where));
        QCOMPARE(erases.count(), 1);
    }

    void OnANoticeTheKeysDoNothing() {
        Stage stage;
        const auto notice = stage.bobSays("");
        stage.client->world.messages[stage.bob].back().kind = MessageKind::MediaSaved;
        stage.open();
        stage.view.setCurrent(notice);
        QSignalSpy replies{&stage.view, &MessageView::replyRequested};
        QSignalSpy erases{&stage.view, &MessageView::eraseRequested};
        QTest::keyClick(&stage.view, Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(&stage.view, Qt::Key_Delete);
        QCOMPARE(replies.count() + erases.count(), 0);
    }

    void ReactionsCanBeReadAndPressedInTheMenu() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        stage.client->world.messages[stage.bob].back().reactions = {
            {"👍", {stage.bob}}, {"🎉", {stage.bob, stage.alice}}};
        stage.open();
        QSignalSpy toggles{&stage.view, &MessageView::reactionToggled};
        const auto menu = menuOf(stage, message);
        const auto* sub = entry(*menu, "Reactions")->menu();
        QCOMPARE(textsOf(*sub), (QStringList{"👍 Bob", "🎉 You and Bob"}));
        QVERIFY(!sub->actions().at(0)->isChecked());
        QVERIFY(sub->actions().at(1)->isChecked());
        sub->actions().at(1)->trigger();
        QCOMPARE(toggles.count(), 1);
        QVERIFY(!toggles[0][2].toBool());
    }

    void AScreenReaderOpensTheMenuToo() {
        Stage stage;
        stage.bobSays("Hello");
        stage.open();
        auto* item = QAccessible::queryAccessibleInterface(&stage.view)->child(0);
        item->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        const auto* menu = stage.view.findChild<QMenu*>();
        QVERIFY(menu);
        QVERIFY(textsOf(*menu).contains("Reply"));
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MenuTest)
#include "menu_test.moc"
