// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks, spoilers and links in the messages of a conversation, by mouse, key, menu and ear.

#include "ui/view/stage.h"
#include "view/rows.h"

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QMenu>
#include <QSignalSpy>

namespace starling::ui {

using test::Stage;

class MarkedTextTest : public QObject {
    Q_OBJECT

    /// Where the first letters of a message's only line are.
    static QPoint startOf(Stage& stage, MessageId message) {
        const auto box = stage.view.rectOf(message);
        return {box.left() + 20, box.center().y()};
    }
    static QImage pictureOf(Stage& stage, MessageId message) {
        return stage.picture().copy(stage.view.rectOf(message));
    }
    static QString copied(Stage& stage) {
        QSignalSpy copies{&stage.view, &MessageView::copyRequested};
        QTest::keyClick(&stage.view, Qt::Key_C, Qt::ControlModifier);
        return copies.isEmpty() ? QString{} : copies.at(0).at(0).toString();
    }
    static void doubleClick(Stage& stage, QPoint point) {
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, point);
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, point);
    }
    static QStringList menuOf(Stage& stage, MessageId message, const QString& choose = {}) {
        stage.view.showMenuOf(*stage.model.rowOf(message));
        auto* menu = stage.view.findChild<QMenu*>(QString{}, Qt::FindDirectChildrenOnly);
        QStringList out;
        const auto take = [&](const QMenu* of) {
            for (auto* action : of->actions()) {
                out << action->text();
                if (action->text() == choose) action->trigger();
            }
        };
        take(menu);
        for (const auto* sub : menu->findChildren<QMenu*>())
            take(sub);
        menu->close();
        QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
        return out;
    }
    static QString spoken(Stage& stage, MessageId message) {
        return stage.view.sentenceOf(*stage.model.rowOf(message));
    }

private slots:
    void AMessageIsCopiedAsItWasWritten() {
        Stage stage;
        const auto message = stage.bobSays("*bold* and `code`");
        stage.open();
        stage.view.setCurrent(message);
        QCOMPARE(copied(stage), "*bold* and `code`");
        QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(copied(stage), "*bold* and `code`");
        doubleClick(stage, startOf(stage, message));
        QCOMPARE(copied(stage), "bold");
    }

    void MarksTakeNoRoom() {
        Stage stage;
        const auto marked = stage.bobSays("~~one~~ two");
        const auto plain = stage.bobSays("one two");
        stage.open();
        QCOMPARE(stage.view.rectOf(marked).size(), stage.view.rectOf(plain).size());
    }

    void ASpoilerIsCoveredUntilItIsClicked() {
        Stage stage;
        const auto message = stage.bobSays("||The butler did it||");
        const auto other = stage.bobSays("||Or the gardener||");
        stage.open();
        const auto size = stage.view.rectOf(message).size();
        const auto covered = pictureOf(stage, message);
        const auto start = startOf(stage, message) - stage.view.rectOf(message).topLeft();
        QCOMPARE(covered.pixelColor(start), stage.look[Token::QuietOther]);
        const auto otherCovered = pictureOf(stage, other);
        QTest::mouseMove(stage.view.viewport(), startOf(stage, message));
        QCOMPARE(stage.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
        stage.click(startOf(stage, message));
        QVERIFY(pictureOf(stage, message) != covered);
        QCOMPARE(stage.view.rectOf(message).size(), size);
        QCOMPARE(pictureOf(stage, other), otherCovered);
        // What is shown is text like any other.
        doubleClick(stage, startOf(stage, message));
        QCOMPARE(copied(stage), "The");
    }

    void NothingOfACoveredSpoilerIsSeen() {
        Stage stage;
        const auto one = stage.bobSays("||Wallace||");
        stage.open();
        const auto picture = pictureOf(stage, one);
        Stage another;
        const auto two = another.bobSays("||Wallace||");
        another.open();
        another.click(startOf(another, two));
        QVERIFY(pictureOf(another, two) != picture);
        // Within the cover there is but one colour.
        const int y = picture.height() / 2;
        for (int x = 16; x < 60; ++x)
            QCOMPARE(picture.pixelColor(x, y), picture.pixelColor(16, y));
    }

    void EnterShowsItAndLeavingCoversItAgain() {
        Stage stage;
        const auto message = stage.bobSays("||The butler did it||");
        stage.open();
        const auto covered = pictureOf(stage, message);
        stage.focusByTab();
        QTest::keyClick(&stage.view, Qt::Key_Return);
        stage.view.clearFocus();
        stage.settle();
        const auto shown = pictureOf(stage, message);
        QVERIFY(shown != covered);
        stage.bobWrites("Something new");
        QCOMPARE(pictureOf(stage, message), shown);
        stage.client->meet(test::person(3), "Carol");
        stage.model.open(stage.client->world.conversations.at(test::person(3)));
        stage.settle();
        stage.open();
        stage.view.setCurrent({});
        QVERIFY(stage.view.hasCoveredSpoilers(*stage.model.rowOf(message)));
    }

    void AnEnterIsForTheSpoilerFirst() {
        Stage stage;
        const auto failed = stage.aliceSays("||Hello||", MessageState::Failed, "You stopped it.");
        stage.open();
        stage.focusByTab();
        QSignalSpy retries{&stage.view, &MessageView::retryRequested};
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(retries.count(), 0);
        QVERIFY(!stage.view.hasCoveredSpoilers(*stage.model.rowOf(failed)));
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(retries.count(), 1);
    }

    void TheMenuShowsItToo() {
        Stage stage;
        const auto message = stage.bobSays("||http://a.example||");
        const auto plain = stage.bobSays("a || b || c");
        stage.open();
        QVERIFY(!menuOf(stage, plain).contains("Show spoilers"));
        const auto before = menuOf(stage, message, "Show spoilers");
        QVERIFY(before.contains("Show spoilers"));
        QVERIFY(!before.contains("Open link…"));
        const auto after = menuOf(stage, message);
        QVERIFY(!after.contains("Show spoilers"));
        QVERIFY(after.contains("Open link…"));
    }

    void WhatIsCoveredIsNotSpokenNorQuoted() {
        Stage stage;
        const auto message = stage.bobSays("It was ||the butler||");
        const auto answer = stage.aliceSays("No!");
        stage.client->world.messages[stage.bob].back().quote =
            Quoted{stage.bob, {}, message, "It was ||the butler||"};
        stage.open();
        QVERIFY(spoken(stage, message).contains("It was (spoiler)"));
        QVERIFY(spoken(stage, answer).contains("It was (spoiler)"));
        QVERIFY(!spoken(stage, answer).contains("butler"));
        auto* list = QAccessible::queryAccessibleInterface(&stage.view);
        auto* item = list->child(*stage.model.rowOf(message));
        QVERIFY(item->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction()));
        item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(spoken(stage, message).contains("It was the butler"));
    }

    void AClickOnALinkAsksForIt() {
        Stage stage;
        const auto message = stage.bobSays("http://a.example/b, look!");
        stage.open();
        QSignalSpy links{&stage.view, &MessageView::linkRequested};
        const auto box = stage.view.rectOf(message);
        const QPoint elsewhere{box.left() + 150, box.center().y()};
        QTest::mouseMove(stage.view.viewport(), elsewhere);
        QCOMPARE(stage.view.viewport()->cursor().shape(), Qt::IBeamCursor);
        stage.click(elsewhere);
        QCOMPARE(links.count(), 0);
        QTest::mouseMove(stage.view.viewport(), startOf(stage, message));
        QCOMPARE(stage.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
        stage.click(startOf(stage, message));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links.at(0).at(0).toUrl(), QUrl{"http://a.example/b"});
    }

    void LettingGoOnAnotherLinkAsksForNothing() {
        Stage stage;
        const auto message = stage.bobSays("http://a.example http://b.example");
        stage.open();
        QSignalSpy links{&stage.view, &MessageView::linkRequested};
        const auto box = stage.view.rectOf(message);
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, startOf(stage, message));
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {},
                            QPoint{box.left() + 160, box.center().y()});
        QCOMPARE(links.count(), 0);
    }

    void ACoveredLinkIsUncoveredFirst() {
        Stage stage;
        const auto message = stage.bobSays("||http://a.example||");
        stage.open();
        QSignalSpy links{&stage.view, &MessageView::linkRequested};
        stage.click(startOf(stage, message));
        QCOMPARE(links.count(), 0);
        stage.click(startOf(stage, message));
        QCOMPARE(links.count(), 1);
    }

    void TheMenuOpensLinks() {
        Stage stage;
        const auto one = stage.bobSays("http://a.example/?b&c");
        const auto two = stage.bobSays("http://a.example and https://bob:x@bücher.example/?b&c");
        const auto none = stage.bobSays("a.example");
        stage.open();
        QSignalSpy links{&stage.view, &MessageView::linkRequested};
        QVERIFY(!menuOf(stage, none).contains("Open link…"));
        menuOf(stage, one, "Open link…");
        QCOMPARE(links.count(), 1);
        QCOMPARE(links.at(0).at(0).toUrl(), QUrl{"http://a.example/?b&c"});
        menuOf(stage, two, "https://xn--bcher-kva.example/?b&&c");
        QCOMPARE(links.count(), 2);
        QCOMPARE(links.at(1).at(0).toUrl(), QUrl{"https://bob:x@bücher.example/?b&c"});
    }

    void WhatIsNotSaidHasNoMarks() {
        Stage stage;
        stage.view.setPeerName("*Bob* http://a.example");
        stage.bobSays("");
        auto& notice = stage.client->world.messages[stage.bob].back();
        notice.kind = MessageKind::Screenshot;
        const auto id = notice.id;
        stage.open();
        QVERIFY(!menuOf(stage, id).contains("Open link…"));
        QVERIFY(spoken(stage, id).contains("*Bob* http://a.example"));
    }

    void LongTextsFullOfMarksAreDrawnSoon() {
        Stage stage;
        for (int i = 0; i < 30; ++i)
            stage.bobSays(
                QString{"*a* _b_ ~c~ `d` ||e|| http://f.example "}.repeated(50).toStdString());
        QElapsedTimer clock;
        clock.start();
        stage.open();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&stage.view, Qt::Key_PageUp);
            stage.picture();
        }
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

    void Pictures_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("marks-dark") << true << false;
        QTest::newRow("marks-light") << false << false;
        QTest::newRow("marks-mirrored") << true << true;
    }
    // Look at them after a change: in pictures/ of the folder this runs in.
    void Pictures() {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        Stage stage{{640, 960}};
        stage.look.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light, Accent::Teal);
        stage.view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const std::string all =
            "Some *bold*, some _italic_, *_both_*, ~~struck~~ and `code gp_x()` here";
        const std::string block =
            "Try this:\n```for (const auto& each : all)\n    visit(each);\n\nreturn 0;```";
        const std::string links =
            "See https://starling.example/a_b_c (or http://b.example/), `Bob`";
        const std::string spoiler =
            "It was ||the *butler*, with the candlestick, in the library, at nine|| after all";
        MessageId shown{};
        for (const bool own : {false, true}) {
            const auto say = [&](const std::string& text) {
                return own ? stage.aliceSays(text, MessageState::Read) : stage.bobSays(text);
            };
            for (const auto& text : {all, block, links, spoiler})
                say(text);
            say("```one line```");
            const auto last = say("Now ||this is shown||");
            if (!own) shown = last;
            say("שלום ||סודי *מאוד*|| `code` http://a.example עולם");
        }
        stage.open();
        stage.view.pressMessage(*stage.model.rowOf(shown));
        QPixmap picture{stage.view.size() * 2};
        picture.setDevicePixelRatio(2);
        stage.view.render(&picture);
        QDir{}.mkpath("pictures");
        QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(QTest::currentDataTag())));
        QCOMPARE(picture.toImage().pixelColor(4, 4), stage.look[Token::Window]);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MarkedTextTest)
#include "marked_text_test.moc"
