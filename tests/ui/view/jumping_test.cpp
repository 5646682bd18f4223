// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace starling::ui {

using test::Stage;

class JumpingTest : public QObject {
    Q_OBJECT

    static MessageId idOf(Stage& stage, int number) {
        return stage.client->world.messages[stage.bob][static_cast<std::size_t>(number)].id;
    }

    static bool isInTheMiddle(Stage& stage, MessageId message) {
        const auto rect = stage.view.rectOf(message);
        return std::abs(rect.center().y() - stage.view.viewport()->height() / 2) <= 1;
    }

    static bool isLit(Stage& stage, MessageId message) {
        const auto rect = stage.view.rectOf(message);
        const auto image = stage.picture();
        const QPoint beside{rect.right() + 40, rect.center().y()};
        return image.pixelColor(beside) != stage.look[Token::Window];
    }

private slots:
    void AMessageThatIsHereIsBroughtToTheMiddle() {
        Stage stage;
        stage.bobSaysMany(80);
        stage.open();
        const auto pages = stage.client->pages;
        stage.view.showMessage(idOf(stage, 30));
        QVERIFY(isInTheMiddle(stage, idOf(stage, 30)));
        QCOMPARE(stage.view.current(), std::optional{idOf(stage, 30)});
        QCOMPARE(stage.client->pages, pages);
    }

    void WhatIsSeenAlreadyStaysWhereItIs() {
        Stage stage;
        const auto end = stage.bobSaysMany(80);
        stage.open();
        const int value = stage.bar().value();
        stage.view.showMessage(end);
        QCOMPARE(stage.bar().value(), value);
        QCOMPARE(stage.view.current(), std::optional{end});
    }

    void AMessageFarAwayIsFetchedWithWhatIsAroundIt() {
        Stage stage;
        const auto end = stage.bobSaysMany(2'000);
        stage.open();
        const auto far = idOf(stage, 300);
        stage.view.showMessage(far);
        QTRY_VERIFY(!stage.view.rectOf(far).isEmpty());
        stage.settle();
        QVERIFY(isInTheMiddle(stage, far));
        QVERIFY(stage.model.hasNewer());
        auto* button = stage.view.findChild<QAbstractButton*>();
        QVERIFY(button->isVisible());
        button->click();
        QTRY_VERIFY(!stage.view.rectOf(end).isEmpty());
        QVERIFY(stage.view.isAtEnd());
    }

    void FromThereTheReaderGoesOnInBothDirections() {
        Stage stage;
        stage.bobSaysMany(1'000);
        stage.open();
        stage.view.showMessage(idOf(stage, 500));
        QTRY_VERIFY(!stage.view.rectOf(idOf(stage, 500)).isEmpty());
        for (int i = 0; i < 60; ++i) {
            stage.bar().setValue(stage.bar().value() - 500);
            stage.settle();
        }
        QCOMPARE(stage.model.at(0).id, idOf(stage, 0));
        for (int i = 0; i < 200 && !stage.view.isAtEnd(); ++i) {
            stage.bar().setValue(stage.bar().value() + 500);
            stage.settle();
        }
        QVERIFY(!stage.model.hasNewer());
    }

    void AMessageThatIsNowhereIsSaidToBeMissing() {
        Stage stage;
        stage.bobSaysMany(200);
        stage.open();
        const int value = stage.bar().value();
        QSignalSpy missing{&stage.view, &MessageView::originalMissing};
        stage.client->world.historyFails = Error{Errc::NotFound, "no such message"};
        stage.view.showMessage(MessageId{9'999});
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(stage.bar().value(), value);
        QCOMPARE(stage.model.state(), MessageListModel::State::Ready);
    }

    void TheMessageLightsUpAndFades() {
        Stage stage;
        stage.look.setReducedMotion(false);
        stage.bobSaysMany(80);
        stage.open();
        const auto message = idOf(stage, 30);
        stage.view.showMessage(message);
        QVERIFY(isLit(stage, message));
        QTRY_VERIFY(!isLit(stage, message));
    }

    void WithoutMotionTheRingShowsWhichItIs() {
        Stage stage;
        stage.bobSaysMany(80);
        stage.open();
        stage.view.setFocus(Qt::OtherFocusReason);
        const auto message = idOf(stage, 30);
        stage.view.showMessage(message);
        QVERIFY(!isLit(stage, message));
        const auto rect = stage.view.rectOf(message);
        const auto image = stage.picture();
        QCOMPARE(image.pixelColor(rect.center().x(), rect.top() - 2), stage.look[Token::Accent]);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::JumpingTest)
#include "jumping_test.moc"
