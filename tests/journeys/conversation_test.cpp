// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole conversation: answers, reactions, what is deleted and how far, and what others may
// notice.

#include "journeys/journey.h"
#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"

#include <QContextMenuEvent>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

namespace {

constexpr int kOnePoll = 60'000;  // In milliseconds, of a busy machine.

ConversationPane& paneOf(const Seat& seat) {
    return seat.window().chat()->conversation();
}

/// The newest message that is open there and for which `is` holds; null when none comes.
const Message* newest(const Seat& seat, const std::function<bool(const Message&)>& is) {
    const Message* found = nullptr;
    (void)Hand::waitFor(
        [&] {
            auto& messages = paneOf(seat).messages();
            for (int row = messages.rowCount() - 1; row >= 0 && !found; --row)
                if (is(messages.at(row))) found = &messages.at(row);
            return found != nullptr;
        },
        kOnePoll);
    return found;
}

const Message* saying(const Seat& seat, const std::string& text) {
    return newest(seat, [&text](const Message& message) { return message.text == text; });
}

const Message* ofKind(const Seat& seat, MessageKind kind) {
    return newest(seat, [kind](const Message& message) { return message.kind == kind; });
}

/// Opens the menu of the message with this text and picks.
bool pickOf(const Seat& seat, const std::string& text, const QString& entry) {
    const auto* message = saying(seat, text);
    if (!message) return false;
    auto& view = paneOf(seat).view();
    const auto where = view.rectOf(message->id).center();
    QContextMenuEvent event{QContextMenuEvent::Mouse, where, view.viewport()->mapToGlobal(where)};
    QCoreApplication::sendEvent(view.viewport(), &event);
    return seat.hand().pick(entry);
}

bool erase(const Seat& seat, const std::string& text, const QString& howFar) {
    return pickOf(seat, text, "Delete…") && (howFar.isEmpty() || seat.hand().click(howFar)) &&
           seat.hand().click("Delete");
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
        QVERIFY(pickOf(*bob_, "Shall we meet?", "Reply"));
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
        QVERIFY(pickOf(*alice_, "On Sunday", "React…"));
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
        QVERIFY(pickOf(*alice_, "Shall we meet?", "Delete…"));
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
