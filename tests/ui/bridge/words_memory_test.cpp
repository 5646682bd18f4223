// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/bridge.h"
#include "ui/support/fake_client.h"
#include "ui/support/frames.h"

#include <QSignalSpy>
#include <QTest>

namespace starling::ui {
namespace {

class WordsMemoryTest : public QObject {
    Q_OBJECT

private:
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;

    WordsMemory& words() { return bridge_->words(); }
    void tellConversation() {
        client_->tell(ConversationChanged{client_->meet(test::person(2), "Bob")});
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->world.words.isFromHere = true;
        bridge_ = std::make_unique<Bridge>(std::move(client));
    }
    void cleanup() { bridge_.reset(); }

    void NothingIsKnownBeforeTheEngineAnswers() {
        QVERIFY(!words().isKnown());
        QVERIFY(words().state() == WordsState{});
        QSignalSpy changed{&words(), &WordsMemory::changed};
        bridge_->start();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(words().isKnown());
        QVERIFY(words().state().isFromHere);
    }

    void AConversationThatComesMayMakeItDue() {
        bridge_->start();
        QTRY_VERIFY(words().isKnown());
        client_->world.words.isReminderDue = true;
        tellConversation();
        QTRY_VERIFY(words().state().isReminderDue);
    }

    void WhatCannotBecomeDueIsNotAskedFor_data() {
        QTest::addColumn<bool>("fromHere");
        QTest::addColumn<bool>("due");
        QTest::addColumn<bool>("seen");
        QTest::addColumn<bool>("hidden");
        QTest::newRow("restored") << false << false << false << false;
        QTest::newRow("due already") << true << true << false << false;
        QTest::newRow("seen") << true << false << true << false;
        QTest::newRow("hidden") << true << false << false << true;
    }
    void WhatCannotBecomeDueIsNotAskedFor() {
        QFETCH(const bool, fromHere);
        QFETCH(const bool, due);
        QFETCH(const bool, seen);
        QFETCH(const bool, hidden);
        const WordsState state{fromHere, due, seen, hidden};
        client_->world.words = state;
        bridge_->start();
        QTRY_VERIFY(words().isKnown());
        client_->world.words = {true, !due, !seen, !hidden};
        tellConversation();
        test::letFramesPass();
        QVERIFY(words().state() == state);
    }

    void ManyChangesAskOnce() {
        bridge_->start();
        QTRY_VERIFY(words().isKnown());
        QSignalSpy changed{&words(), &WordsMemory::changed};
        client_->world.answers = false;
        words().askAgain();
        words().askAgain();
        client_->world.words.isReminderDue = true;
        client_->answerAll();
        QCOMPARE(changed.count(), 0);  // The answer was of before.
        words().askAgain();
        QTRY_COMPARE(changed.count(), 1);
    }

    void SeeingAndHidingAreTold() {
        client_->world.words.isReminderDue = true;
        bridge_->start();
        QTRY_VERIFY(words().state().isReminderDue);
        words().noteSeen();
        QTRY_VERIFY(words().state().wereSeen && !words().state().isReminderDue);
        bool done = false;
        words().hide(
            [&done](const Result<WordsState>& state) { done = state && state->areHidden; });
        QTRY_VERIFY(done);
        QVERIFY(words().state().areHidden);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::WordsMemoryTest)
#include "words_memory_test.moc"
