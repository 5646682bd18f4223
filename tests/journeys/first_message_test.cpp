// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/journey.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

class FirstMessageTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    std::unique_ptr<Seat> alice_;
    std::unique_ptr<Seat> bob_;

    static MessageListModel& shown(const Seat& seat) {
        return seat.window().chat()->conversation().messages();
    }
    static bool lastIs(const Seat& seat, MessageState state) {
        return Hand::waitFor([&] {
            auto& messages = shown(seat);
            return messages.rowCount() > 0 && messages.at(messages.rowCount() - 1).state == state;
        });
    }

private slots:
    void initTestCase() {
        alice_ = journey_.seat("alice");
        bob_ = journey_.seat("bob");
        alice_->sitDown();
        bob_->sitDown();
        QVERIFY(alice_->createAccount("Alice"));
        QVERIFY(bob_->createAccount("Bob"));
    }

    void cleanupTestCase() {
        alice_.reset();
        bob_.reset();
    }

    void ThePathLightSaysThatOneIsConnected() { QVERIFY(alice_->hand().sees("Connected", 60'000)); }

    void APastedIdStartsAConversation() {
        QVERIFY(alice_->writeToStranger(bob_->id(), "Hello Bob"));
        QVERIFY(lastIs(*alice_, MessageState::Sent));
        journey_.keep(*alice_, "first-message");
    }

    void AStrangerIsAQuietRowUntilAnswered() {
        QVERIFY(bob_->hand().sees("Message requests", 60'000));
        QVERIFY(bob_->openFirstRequest());
        QVERIFY(bob_->hand().sees("Hello Bob"));
        journey_.keep(*bob_, "request");
        QVERIFY(bob_->hand().click("Answer"));
        QVERIFY(bob_->write("Hello Alice"));
        QVERIFY(bob_->hand().seesNoMore("Message requests"));
        QVERIFY(alice_->hand().sees("Hello Alice", 60'000));
    }

    void ALongTextArrivesWhole() {
        const QString text(1000, 'x');
        alice_->window().chat()->conversation().composer().setText(text);
        alice_->hand().click("Message");
        alice_->hand().press(Qt::Key_Return);
        QVERIFY(Hand::waitFor(
            [&] {
                auto& messages = shown(*bob_);
                return messages.rowCount() > 0 &&
                       messages.at(messages.rowCount() - 1).text == text.toStdString();
            },
            60'000));
    }

    void TheLengthOfAMessageIsCountedNearItsEnd_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("counter");
        QTest::newRow("1799") << 1799 << "";
        QTest::newRow("1800") << 1800 << "200";
        QTest::newRow("2000") << 2000 << "0";
        QTest::newRow("2001") << 2001 << "-1";
    }
    void TheLengthOfAMessageIsCountedNearItsEnd() {
        QFETCH(int, length);
        QFETCH(QString, counter);
        auto& composer = alice_->window().chat()->conversation().composer();
        composer.setText(QString(length, 'x'));
        QStringList numbers;
        for (const auto* label : composer.findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) numbers += label->text();
        QCOMPARE(numbers.join(' ').replace(QChar{0x2212}, '-'), counter);
        composer.clear();
    }

    void AMessageOf2001LettersIsRefusedAndKept() {
        auto& composer = alice_->window().chat()->conversation().composer();
        const auto before = alice_->transcript();
        composer.setText(QString(2001, 'x'));
        alice_->hand().click("Message");
        alice_->hand().press(Qt::Key_Return);
        QVERIFY(alice_->hand().sees("1 character too long"));
        journey_.keep(*alice_, "too-long");
        QCOMPARE(composer.text().size(), 2001);
        QCOMPARE(alice_->transcript(), before);
        composer.clear();
    }

    void ADraftIsThereAfterARestart() {
        QVERIFY(alice_->hand().type("Message", "Half a thou"));
        alice_->leave();
        alice_->sitDown();
        QVERIFY(Hand::waitFor([&] { return alice_->window().chat() != nullptr; }));
        QVERIFY(alice_->hand().sees("Half a thou"));
        QVERIFY(alice_->openConversation("Bob"));
        QCOMPARE(alice_->window().chat()->conversation().composer().text(), "Half a thou");
        QVERIFY(alice_->hand().type("Message", "ght"));
        alice_->hand().press(Qt::Key_Return);
        QVERIFY(bob_->hand().sees("Half a thought", 60'000));
        QVERIFY(alice_->hand().seesNoMore("Draft"));
    }

    void OfflineIsSaidAndWhatWaitsLeavesByItself() {
        journey_.office().net().end();
        QVERIFY(alice_->write("Written while offline"));
        QVERIFY(alice_->hand().sees("Offline", 90'000));
        QVERIFY(lastIs(*alice_, MessageState::Sending));
        journey_.keep(*alice_, "offline");
        journey_.office().restart();
        QVERIFY(alice_->hand().click("Try now"));
        QVERIFY(lastIs(*alice_, MessageState::Sent));
        QVERIFY(bob_->hand().sees("Written while offline", 90'000));
        QVERIFY(alice_->hand().seesNoMore("Offline", 60'000));
    }

    void AMessageThatWasStoppedCanBeSentAfterAll() {
        journey_.office().net().end();
        QVERIFY(alice_->write("Think again"));
        auto& view = alice_->window().chat()->conversation().view();
        auto& messages = shown(*alice_);
        const auto last = messages.at(messages.rowCount() - 1).id;
        emit view.cancelRequested(last);
        QVERIFY(lastIs(*alice_, MessageState::Failed));
        journey_.keep(*alice_, "stopped");
        journey_.office().restart();
        QVERIFY(Hand::waitFor([&] { return !view.retryRectOf(last).isEmpty(); }));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.retryRectOf(last).center());
        QVERIFY(lastIs(*alice_, MessageState::Sent));
        QVERIFY(bob_->hand().sees("Think again", 90'000));
    }

    void WhatTheWindowShowsIsWhatTheEngineKept() {
        const auto shownByWindow = bob_->transcript();
        bob_->leave();
        const auto kept = User::lines(journey_.cli("bob", {"history"}));
        QCOMPARE(static_cast<int>(kept.size()), static_cast<int>(shownByWindow.size()));
        for (std::size_t i = 0; i < kept.size(); ++i)
            QVERIFY(shownByWindow[static_cast<int>(i)].endsWith(
                QString::fromStdString(kept[i]["text"].get<std::string>())));
    }
};

QTEST_MAIN(FirstMessageTest)
#include "first_message_test.moc"
