// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several messages, to do the same with all of them.

#include "ui/view/stage.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

namespace starling::ui {

using test::Stage;
using Ids = std::vector<MessageId>;

namespace {

/// Five messages by Bob, who took a screenshot after the second one.
struct Some : Stage {
    Ids ids;
    MessageId notice{};

    Some() {
        for (int i = 0; i < 5; ++i) {
            ids.push_back(bobSays("Message " + std::to_string(i)));
            if (i != 1) continue;
            notice = bobSays("");
            client->world.messages[bob].back().kind = MessageKind::Screenshot;
        }
        open();
    }
    Ids some(std::initializer_list<int> which) const {
        Ids out;
        std::transform(which.begin(), which.end(), std::back_inserter(out),
                       [this](int i) { return ids[static_cast<std::size_t>(i)]; });
        return out;
    }
    QPoint on(MessageId id) const { return view.rectOf(id).center(); }
    QPoint beside(MessageId id) const { return {900, on(id).y()}; }
    void clickWith(Qt::KeyboardModifiers keys, QPoint point) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, point);
    }
    void begin(int which) { clickWith(Qt::ControlModifier, on(some({which})[0])); }
    void key(Qt::Key which, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(&view, which, keys);
    }
};

}  // namespace

class SelectingTest : public QObject {
    Q_OBJECT

private slots:
    void TheMenuBeginsWithItsMessage() {
        Some stage;
        QSignalSpy changes{&stage.view, &MessageView::selectionChanged};
        stage.view.showMenuOf(0);
        auto* menu = stage.view.findChild<QMenu*>();
        for (auto* action : menu->actions())
            if (action->text() == "Select") action->trigger();
        menu->close();
        QVERIFY(stage.view.isSelecting());
        QCOMPARE(stage.view.selected(), stage.some({0}));
        QCOMPARE(changes.count(), 1);
    }

    void AClickWithControlBeginsOnABubbleOnly() {
        Some stage;
        stage.clickWith(Qt::ControlModifier, stage.beside(stage.ids[1]));
        QVERIFY(!stage.view.isSelecting());
        stage.clickWith(Qt::ControlModifier, stage.on(stage.notice));
        QVERIFY(!stage.view.isSelecting());
        stage.begin(1);
        QCOMPARE(stage.view.selected(), stage.some({1}));
    }

    void AClickAnywhereInARowTogglesIt() {
        Some stage;
        stage.begin(3);
        stage.click(stage.beside(stage.ids[1]));
        stage.click(stage.on(stage.ids[0]));
        QCOMPARE(stage.view.selected(), stage.some({0, 1, 3}));
        stage.click(stage.view.tickRectOf(stage.ids[1]).center());
        stage.clickWith(Qt::ControlModifier, stage.on(stage.ids[3]));
        QCOMPARE(stage.view.selected(), stage.some({0}));
        stage.click({5, 5});
        stage.click(stage.on(stage.notice));
        QCOMPARE(stage.view.selected(), stage.some({0}));
        stage.click(stage.on(stage.ids[0]));
        QCOMPARE(stage.view.selected(), Ids{});
        QVERIFY(stage.view.isSelecting());
    }

    void LettingGoOnAnotherRowTogglesNone() {
        Some stage;
        stage.begin(3);
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.on(stage.ids[0]));
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.on(stage.ids[2]));
        QCOMPARE(stage.view.selected(), stage.some({3}));
    }

    void ShiftStretchesFromTheLastOne() {
        Some stage;
        stage.begin(1);
        stage.clickWith(Qt::ShiftModifier, stage.beside(stage.ids[3]));
        QCOMPARE(stage.view.selected(), stage.some({1, 2, 3}));
        stage.clickWith(Qt::ShiftModifier, stage.beside(stage.ids[0]));
        QCOMPARE(stage.view.selected(), stage.some({0, 1}));
    }

    void SpaceAndTheArrowsDoTheSame() {
        Some stage;
        stage.begin(4);
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.view.current(), std::optional{stage.ids[3]});
        QCOMPARE(stage.view.selected(), stage.some({4}));
        stage.key(Qt::Key_Space);
        QCOMPARE(stage.view.selected(), stage.some({3, 4}));
        stage.key(Qt::Key_Up, Qt::ShiftModifier);
        stage.key(Qt::Key_Up, Qt::ShiftModifier);
        stage.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(stage.view.selected(), stage.some({1, 2, 3, 4}));
        stage.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(stage.view.selected(), stage.some({2, 3, 4}));
    }

    void AllThatIsLoadedAndEscape() {
        Some stage;
        stage.begin(4);
        stage.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(stage.view.selected(), stage.ids);
        QSignalSpy changes{&stage.view, &MessageView::selectionChanged};
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.view.isSelecting());
        QCOMPARE(stage.view.selected(), Ids{});
        QCOMPARE(changes.count(), 1);
        stage.view.endSelection();
        QCOMPARE(changes.count(), 1);
    }

    void NothingElseIsDoneMeanwhile() {
        Some stage;
        const auto link = stage.bobWrites("https://example.org");
        stage.begin(0);
        QSignalSpy links{&stage.view, &MessageView::linkRequested};
        QSignalSpy copies{&stage.view, &MessageView::copyRequested};
        QSignalSpy erases{&stage.view, &MessageView::eraseRequested};
        QSignalSpy replies{&stage.view, &MessageView::replyRequested};
        stage.click(stage.view.rectOf(link).topLeft() + QPoint{30, 18});
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.on(stage.ids[2]));
        stage.key(Qt::Key_C, Qt::ControlModifier);
        stage.key(Qt::Key_Delete);
        stage.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(links.count() + copies.count() + erases.count() + replies.count(), 0);
        QCOMPARE(stage.view.selected().back(), link);
        QCOMPARE(stage.view.viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    void ItsMenuIsShort() {
        Some stage;
        stage.begin(0);
        stage.view.showMenuOf(0);
        auto* menu = stage.view.findChild<QMenu*>();
        QStringList texts;
        for (const auto* action : menu->actions())
            texts << action->text();
        QCOMPARE(texts, (QStringList{"Deselect", "Select all", "End selection"}));
        menu->actions().last()->trigger();
        menu->close();
        QVERIFY(!stage.view.isSelecting());
    }

    void WhatIsRemovedOrDeletedIsSelectedNoMore() {
        Some stage;
        stage.begin(0);
        stage.clickWith(Qt::ShiftModifier, stage.on(stage.ids[2]));
        QSignalSpy changes{&stage.view, &MessageView::selectionChanged};
        stage.client->tell(MessageRemoved{stage.bob, stage.ids[1]});
        QTRY_COMPARE(stage.view.selected(), stage.some({0, 2}));
        auto deleted = stage.model.at(0);
        deleted.kind = MessageKind::Deleted;
        stage.client->tell(MessageChanged{deleted});
        QTRY_COMPARE(stage.view.selected(), stage.some({2}));
        QCOMPARE(changes.count(), 2);
    }

    void AnotherConversationEndsIt() {
        Some stage;
        stage.begin(0);
        QSignalSpy changes{&stage.view, &MessageView::selectionChanged};
        stage.model.close();
        QVERIFY(!stage.view.isSelecting());
        QCOMPARE(changes.count(), 1);
    }

    void EachMessageHasACircleAtTheSide() {
        Some stage;
        QVERIFY(stage.view.tickRectOf(stage.ids[0]).isEmpty());
        const auto before = stage.view.rectOf(stage.ids[0]);
        stage.begin(0);
        const auto tick = stage.view.tickRectOf(stage.ids[0]);
        QVERIFY(tick.right() < stage.view.rectOf(stage.ids[0]).left());
        QVERIFY(stage.view.viewport()->rect().contains(tick));
        QVERIFY(stage.view.tickRectOf(stage.notice).isEmpty());
        const auto image = stage.picture();
        QVERIFY(image.pixelColor(900, tick.center().y()) != stage.look[Token::Window]);
        QCOMPARE(image.pixelColor(tick.left() + 4, tick.center().y()), stage.look[Token::Accent]);
        const auto other = stage.view.tickRectOf(stage.ids[4]);
        QCOMPARE(image.pixelColor(other.center()), stage.look[Token::Window]);
        QCOMPARE(image.pixelColor(900, other.center().y()), stage.look[Token::Window]);
        stage.view.endSelection();
        QCOMPARE(stage.view.rectOf(stage.ids[0]), before);
    }

    void WhatIsWrongCanBeReadOnIt_data() {
        QTest::addColumn<int>("accent");
        for (int accent = 0; accent < kAccents; ++accent)
            QTest::addRow("%d", accent) << accent;
    }
    void WhatIsWrongCanBeReadOnIt() {
        QFETCH(const int, accent);
        for (const auto scheme : {SchemeChoice::Dark, SchemeChoice::Light}) {
            Some stage;
            stage.look.choose(scheme, static_cast<Accent>(accent));
            stage.begin(0);
            const auto tick = stage.view.tickRectOf(stage.ids[0]);
            const auto ground = stage.picture().pixelColor(900, tick.center().y());
            for (const auto ink : {Token::Danger, Token::Quiet, Token::Text})
                QVERIFY2(contrastBetween(stage.look[ink], ground) >= 4.5,
                         qPrintable(ground.name() + " " + stage.look[ink].name()));
        }
    }

    void AScreenReaderHearsWhatIsSelected() {
        Some stage;
        stage.begin(0);
        auto* list = QAccessible::queryAccessibleInterface(&stage.view);
        QVERIFY(list->state().multiSelectable);
        QVERIFY(list->child(0)->state().selected);
        QVERIFY(!list->child(1)->state().selected);
        auto* actions = list->child(1)->actionInterface();
        const auto press = QAccessibleActionInterface::pressAction();
        QCOMPARE(actions->localizedActionName(press), "Select");
        actions->doAction(press);
        QVERIFY(list->child(1)->state().selected);
        QCOMPARE(actions->localizedActionName(press), "Deselect");
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::SelectingTest)
#include "selecting_test.moc"
