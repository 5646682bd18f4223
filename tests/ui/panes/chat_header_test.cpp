// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_header.h"

#include "panes/chat_title.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace starling::ui {
namespace {

using namespace std::chrono_literals;
const AccountId kAlice = test::person(1);

/// Alice before the head of her conversation with Bob, on 3 February at 14:02.
class ChatHeaderTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    QDateTime now_;
    std::unique_ptr<ChatHeader> header_;
    Conversation bob_;

    Timestamp now() const { return fromUnixMillis(now_.toMSecsSinceEpoch()); }
    void tell(bool isWriting = false) { header_->setConversation(bob_, kAlice, isWriting); }
    ChatTitle& title() { return *header_->findChild<ChatTitle*>(); }
    QString said() { return title().accessibleName(); }
    QAbstractButton* timer() {
        auto* line = title().findChild<QAbstractButton*>();
        return line->isVisible() ? line : nullptr;
    }

private slots:
    void init() {
        now_ = {{2026, 2, 3}, {14, 2}, Qt::UTC};
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        look_.setClock([this] { return now_; });
        header_ = std::make_unique<ChatHeader>(look_);
        header_->resize(860, 56);
        header_->show();
        QApplication::setActiveWindow(header_.get());
        bob_ = {};
        bob_.id = test::person(2);
        bob_.name = "Bob";
        bob_.isApproved = bob_.hasApprovedUs = true;
    }
    void cleanup() { header_.reset(); }

    void WithNothingToSayThereIsOnlyTheName() {
        tell();
        QCOMPARE(said(), "Bob");
        QVERIFY(!timer());
    }

    void WhenMessagesDisappearIsSaid() {
        bob_.expiry = {ExpiryMode::AfterRead, 12h};
        tell();
        QCOMPARE(said(), "Bob, Disappears 12 hours after reading");
        bob_.expiry = {};
        tell();
        QCOMPARE(said(), "Bob");
    }

    void AMuteIsSaidWithItsEnd_data() {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << 28 << "Bob, Muted until 14:30";
        QTest::newRow("tomorrow") << 24 * 60 << "Bob, Muted until 4 February, 14:02";
        QTest::newRow("next year") << 334 * 24 * 60 << "Bob, Muted until 3 January 2027, 14:02";
        QTest::newRow("over") << 0 << "Bob";
    }
    void AMuteIsSaidWithItsEnd() {
        QFETCH(int, minutes);
        bob_.mutedUntil = now() + std::chrono::minutes{minutes};
        tell();
        QTEST(said(), "words");
        bob_.isMuted = true;
        tell();
        QCOMPARE(said(), "Bob, Muted");
    }

    void TimerAndMuteStandTogether() {
        bob_.expiry = {ExpiryMode::AfterSend, 24h};
        bob_.isMuted = true;
        tell();
        QCOMPARE(said(), "Bob, Disappears 1 day after sending · Muted");
    }

    void ThatSomebodyWritesIsSaidInsteadOfAllElse() {
        bob_.expiry = {ExpiryMode::AfterSend, 24h};
        tell(true);
        QCOMPARE(said(), "Bob, writing…");
        QVERIFY(!timer());
        bob_.isRequest = true;
        tell(true);
        QCOMPARE(said(), "Bob, Wants to write to you");
        bob_.isBlocked = true;
        tell(true);
        QCOMPARE(said(), "Bob, Blocked");
    }

    void AMuteEndsByItself() {
        bob_.mutedUntil = now() + 20ms;
        tell();
        QCOMPARE(said(), "Bob, Muted until 14:02");
        now_ = now_.addSecs(60);
        QTRY_COMPARE(said(), "Bob");
    }

    void AClickOnTheTimerIsOneOnTheTimer() {
        bob_.expiry = {ExpiryMode::AfterRead, 12h};
        tell();
        QSignalSpy timers{header_.get(), &ChatHeader::timerClicked};
        QSignalSpy titles{header_.get(), &ChatHeader::titleClicked};
        QVERIFY(timer());
        QTest::mouseClick(timer(), Qt::LeftButton);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(titles.size(), 0);
        QTest::mouseClick(&title(), Qt::LeftButton, {}, {60, 10});
        QCOMPARE(timers.size(), 1);
        QCOMPARE(titles.size(), 1);
    }

    void AMuteAloneIsPartOfTheTitle() {
        bob_.isMuted = true;
        tell();
        QSignalSpy titles{header_.get(), &ChatHeader::titleClicked};
        QVERIFY(!timer());
        QTest::mouseClick(&title(), Qt::LeftButton, {}, {60, 40});
        QCOMPARE(titles.size(), 1);
    }

    void TheTimerIsReachedAndPressedByTheKeyboard() {
        bob_.expiry = {ExpiryMode::AfterRead, 12h};
        tell();
        QSignalSpy timers{header_.get(), &ChatHeader::timerClicked};
        title().setFocus();
        QTest::keyClick(&title(), Qt::Key_Tab);
        QVERIFY(timer()->hasFocus());
        QTest::keyClick(timer(), Qt::Key_Return);
        QCOMPARE(timers.size(), 1);
    }

    void WhatHasNoRoomIsInTheToolTip() {
        bob_.expiry = {ExpiryMode::AfterRead, 12h};
        tell();
        QCOMPARE(timer()->toolTip(), "");
        header_->resize(260, 56);
        QTRY_VERIFY(timer()->toolTip().contains("Disappears 12 hours after reading"));
        QVERIFY(title().rect().contains(timer()->geometry()));
    }

    void EverythingHasAName() {
        bob_.expiry = {ExpiryMode::AfterRead, 12h};
        tell();
        QCOMPARE(unnamedParts(*header_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ChatHeaderTest)
#include "chat_header_test.moc"
