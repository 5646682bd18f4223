// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole conversation: answers, reactions, what is deleted and how far, and what others may
// notice.

#include "journeys/journey.h"
#include "journeys/lists.h"
#include "journeys/talk_steps.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

namespace {

bool erase(const Seat& seat, const std::string& text, const QString& howFar) {
    return pickOfMessage(seat, text, "Delete…") &&
           (howFar.isEmpty() || seat.hand().click(howFar)) && seat.hand().click("Delete");
}

}  // namespace

class ConversationTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    std::unique_ptr<Seat> alice_;
    std::unique_ptr<Seat> bob_;

    bool switchOn(const Seat& seat, const QString& name) {
        const auto hand = seat.hand();
        if (!hand.click("Settings") || !hand.click(name)) return false;
        journey_.keep(seat, "privacy");
        hand.press(Qt::Key_Escape);
        return true;
    }

private slots:
    void initTestCase() {
        alice_ = journey_.seat("alice");
        bob_ = journey_.seat("bob");
        alice_->sitDown();
        bob_->sitDown();
        QVERIFY(alice_->createAccount("Alice"));
        QVERIFY(bob_->createAccount("Bob"));
        QVERIFY(alice_->writeToStranger(bob_->id(), "Shall we meet?"));
        QVERIFY(bob_->hand().sees("Message requests", kOnePoll));
        QVERIFY(bob_->openFirstRequest());
        QVERIFY(bob_->hand().click("Answer"));
        QVERIFY(bob_->write("Gladly"));
        QVERIFY(saying(*alice_, "Gladly"));
    }

    void cleanupTestCase() {
        alice_.reset();
        bob_.reset();
    }

    void AnAnswerQuotesWhatItAnswers() {
        QVERIFY(pickOfMessage(*bob_, "Shall we meet?", "Reply"));
        QVERIFY(bob_->hand().sees("Shall we meet?"));
        journey_.keep(*bob_, "answering");
        bob_->hand().type("On Sunday");
        bob_->hand().press(Qt::Key_Return);
        const auto* answer = saying(*alice_, "On Sunday");
        QVERIFY(answer && answer->quote);
        QCOMPARE(answer->quote->text, std::string{"Shall we meet?"});
        journey_.keep(*alice_, "answered");
        auto& view = paneOf(*alice_).view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.quoteRectOf(answer->id).center());
        QTRY_COMPARE(view.current(), answer->quote->message);
    }

    void AReactionIsSeenOnTheOtherSideAndTakenBack() {
        QVERIFY(pickOfMessage(*alice_, "On Sunday", "React…"));
        QTRY_VERIFY(alice_->hand().find("Love"));
        QVERIFY(alice_->hand().click("Love"));
        const auto isLoved = [](const Message& message) {
            return message.text == "On Sunday" && message.reactions.size() == 1;
        };
        QVERIFY(newest(*bob_, isLoved));
        journey_.keep(*bob_, "reacted");
        const auto* message = newest(*alice_, isLoved);
        QVERIFY(message);
        auto& view = paneOf(*alice_).view();
        const auto emoji = QString::fromStdString(message->reactions[0].emoji);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.chipRectOf(message->id, emoji).center());
        QVERIFY(newest(*bob_, [](const Message& each) {
            return each.text == "On Sunday" && each.reactions.empty();
        }));
    }

    void WhatIsDeletedHereStaysOnTheOtherSide() {
        QVERIFY(erase(*alice_, "Gladly", {}));
        QVERIFY(ofKind(*alice_, MessageKind::DeletedHere));
        QVERIFY(alice_->hand().sees("This message was deleted on this device"));
        QVERIFY(saying(*bob_, "Gladly"));
    }

    void WhatIsDeletedForEveryoneIsGoneOnBothSides() {
        QVERIFY(pickOfMessage(*alice_, "Shall we meet?", "Delete…"));
        journey_.keep(*alice_, "deleting");
        QVERIFY(alice_->hand().click("For everyone"));
        QVERIFY(alice_->hand().click("Delete"));
        QVERIFY(ofKind(*alice_, MessageKind::Deleted));
        QVERIFY(ofKind(*bob_, MessageKind::Deleted));
        const auto* answer = saying(*bob_, "On Sunday");
        QVERIFY(answer && answer->quote);
        QTRY_VERIFY(!saying(*bob_, "On Sunday")->quote->message);
        journey_.keep(*bob_, "deleted");
    }

    void TheyAreGoneAfterARestart() {
        alice_->leave();
        alice_->sitDown();
        QVERIFY(alice_->openConversation("Bob"));
        QVERIFY(ofKind(*alice_, MessageKind::Deleted));
        QVERIFY(ofKind(*alice_, MessageKind::DeletedHere));
        QVERIFY(!saying(*alice_, "On Sunday")->quote->message);
    }

    void ThatOneHasReadIsToldWhereBothWish() {
        QVERIFY(switchOn(*alice_, "Read receipts"));
        QVERIFY(switchOn(*bob_, "Read receipts"));
        QVERIFY(bob_->write("See you"));
        QVERIFY(saying(*alice_, "See you"));
        QVERIFY(alice_->hand().click("Message"));
        QVERIFY(newest(*bob_, [](const Message& message) {
            return message.text == "See you" && message.state == MessageState::Read;
        }));
        journey_.keep(*bob_, "read");
    }

    void WhatWasSaidIsFoundInTheConversation() {
        const auto hand = bob_->hand();
        hand.press(Qt::Key_F, Qt::ControlModifier);
        hand.type("sund");
        QVERIFY(hand.sees("1 of 1"));
        journey_.keep(*bob_, "finding");
        hand.press(Qt::Key_Escape);
        QVERIFY(hand.seesNoMore("1 of 1"));
    }

    void ThatOneWritesIsSeen() {
        QVERIFY(switchOn(*alice_, "Typing indicators"));
        QVERIFY(switchOn(*bob_, "Typing indicators"));
        QVERIFY(alice_->hand().type("Message", "Just a mom"));
        QVERIFY(bob_->hand().sees("writing…", kOnePoll));
        journey_.keep(*bob_, "writing");
        paneOf(*alice_).composer().clear();
        QVERIFY(bob_->hand().seesNoMore("writing…", kOnePoll));
    }

    void EmojiAreProposedForNamesAndNotForLinks() {
        const auto hand = bob_->hand();
        QVERIFY(hand.type("Message", ":app"));
        QTRY_VERIFY(!hand.rows("Emoji").isEmpty());
        journey_.keep(*bob_, "emoji-proposed");
        hand.press(Qt::Key_Return);
        QTRY_VERIFY(hand.rows("Emoji").isEmpty());
        hand.press(Qt::Key_Return);
        QVERIFY(newest(*alice_, [](const Message& message) {
            return QString::fromStdString(message.text).startsWith(QChar{0xd83c});  // one of fruit
        }));
        QVERIFY(hand.type("Message", "https:/"));
        QVERIFY(hand.rows("Emoji").isEmpty());
        paneOf(*bob_).composer().clear();
    }

    void WhatIsProposedGoesWhenOneClicksElsewhere() {
        const auto hand = bob_->hand();
        QVERIFY(hand.type("Message", ":app"));
        QTRY_VERIFY(!hand.rows("Emoji").isEmpty());
        auto* viewport = paneOf(*bob_).view().viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, viewport->rect().center());
        QTRY_VERIFY(hand.rows("Emoji").isEmpty());
        paneOf(*bob_).composer().clear();
    }

    void TenMessagesInARowTakeTheirTimeEach() {
        for (int i = 0; i < 10; ++i) {
            const auto text = "Number " + std::to_string(i);
            QElapsedTimer since;
            since.start();
            QVERIFY(bob_->write(QString::fromStdString(text)));
            QVERIFY(newest(*bob_, [&](const Message& message) {
                return message.text == text && message.state != MessageState::Sending;
            }));
            std::printf("sent and confirmed after %lld ms\n",
                        static_cast<long long>(since.elapsed()));
        }
        QVERIFY(saying(*alice_, "Number 9"));
    }

    void NotesGoFromAllDevicesOrFromThisOne() {
        QVERIFY(alice_->writeToStranger(alice_->id(), "milk"));
        QVERIFY(alice_->write("bread"));
        QVERIFY(erase(*alice_, "milk", "On all my devices"));
        QVERIFY(erase(*alice_, "bread", "On this device"));
        QTRY_COMPARE(paneOf(*alice_).messages().rowCount(), 0);
    }
};

QTEST_MAIN(ConversationTest)
#include "conversation_test.moc"
