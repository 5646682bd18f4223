// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that go by themselves, in the windows of Alice, who has two devices, and of Bob. The
// window offers five minutes at least, so what has to be seen to go gets its timer from the engine.

#include "journeys/journey.h"
#include "journeys/lists.h"
#include "journeys/talk_steps.h"

#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kSoon = 15s;

std::function<bool(const Message&)> says(const std::string& text) {
    return [text](const Message& message) { return message.text == text; };
}

bool isTimerLine(const Message& message) {
    return message.kind == MessageKind::ExpiryChanged;
}

bool isTimedLine(const Message& message) {
    return isTimerLine(message) && message.expiry.isOn();
}

}  // namespace

class DisappearingTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    std::unique_ptr<Seat> alice_;
    std::unique_ptr<Seat> laptop_;
    std::unique_ptr<Seat> bob_;

    static bool set(const Seat& seat, const Seat& with, Expiry expiry) {
        std::optional<bool> done;
        const auto id = *AccountId::parse(with.id().toStdString());
        seat.window().chat()->bridge().client().conversations().setExpiry(
            id, expiry, [&](const Result<Conversation>& now) { done = now.has_value(); });
        return Hand::waitFor([&] { return done.has_value(); }) && *done;
    }
    /// By what the window offers.
    static bool choose(const Seat& seat, const QStringList& choices) {
        if (!seat.hand().click("More") || !seat.hand().pick("Disappearing messages…")) return false;
        for (const auto& choice : choices)
            if (!seat.hand().click(choice)) return false;
        return true;
    }

private slots:
    void initTestCase() {
        alice_ = journey_.seat("alice");
        laptop_ = journey_.seat("laptop");
        bob_ = journey_.seat("bob");
        for (auto* seat : {alice_.get(), laptop_.get(), bob_.get()})
            seat->sitDown();
        QVERIFY(alice_->createAccount("Alice"));
        QVERIFY(bob_->createAccount("Bob"));
        const auto words = alice_->window().chat()->bridge().client().recoveryWords();
        QVERIFY(laptop_->restoreAccount(QString::fromStdString(words), "Alice"));
        QVERIFY(alice_->writeToStranger(bob_->id(), "Shall we meet?"));
        QVERIFY(bob_->hand().sees("Message requests", kOnePoll));
        QVERIFY(bob_->openFirstRequest());
        QVERIFY(bob_->hand().click("Accept"));
        QVERIFY(alice_->hand().sees("Bob accepted your request", kOnePoll));
        QVERIFY(lists(*laptop_, "Conversations", "Bob"));
        QVERIFY(laptop_->openConversation("Bob"));
        QVERIFY(saying(*laptop_, "Shall we meet?"));
    }

    void cleanupTestCase() {
        for (auto* seat : {&alice_, &laptop_, &bob_})
            seat->reset();
    }

    void AfterReadingIsChosenAndTheOtherSideFollows() {
        QVERIFY(choose(*alice_, {"Disappear after reading", "5 minutes"}));
        journey_.keep(*alice_, "disappear-choosing");
        QVERIFY(alice_->hand().click("Set"));
        QVERIFY(alice_->hand().sees("Disappears 5 minutes after reading"));
        QVERIFY(ofKind(*alice_, MessageKind::ExpiryChanged));
        QVERIFY(ofKind(*laptop_, MessageKind::ExpiryChanged));
        const auto* line = ofKind(*bob_, MessageKind::ExpiryChanged);
        QVERIFY(line);
        QTRY_VERIFY(!paneOf(*bob_).view().followRectOf(line->id).isEmpty());
        journey_.keep(*bob_, "disappear-follow");
        QVERIFY(pickOfMessage(*bob_, line->id, "Follow setting"));
        QVERIFY(bob_->hand().click("Follow"));
        QVERIFY(bob_->hand().sees("Disappears 5 minutes after reading"));
        QVERIFY(laptop_->hand().sees("Disappears 5 minutes after reading", kOnePoll));
        QVERIFY(bob_->write("With a timer"));
        const auto* timed = saying(*alice_, "With a timer");
        QVERIFY(timed && timed->expiry == (Expiry{ExpiryMode::AfterRead, 5min}));
        journey_.keep(*alice_, "disappear-ring");
    }

    void WhatWasReadGoesOnBothSidesWithTheLinesThatSaySo() {
        QVERIFY(set(*alice_, *bob_, {ExpiryMode::AfterRead, kSoon}));
        QVERIFY(alice_->write("Read and gone"));
        QVERIFY(saying(*bob_, "Read and gone"));
        QVERIFY(bob_->hand().click("Message"));
        QVERIFY(isGone(*bob_, says("Read and gone")));
        QVERIFY(isGone(*alice_, says("Read and gone")));
        QVERIFY(isGone(*laptop_, says("Read and gone")));
        const auto isShort = [](const Message& message) {
            return isTimedLine(message) && message.expiry.after == kSoon;
        };
        for (const auto* seat : {alice_.get(), bob_.get(), laptop_.get()})
            QVERIFY(isGone(*seat, isShort));
        QVERIFY(saying(*alice_, "Shall we meet?"));
        journey_.keep(*alice_, "disappear-gone");
    }

    void WhatWasSentGoesFromAllThreeWindows() {
        QVERIFY(set(*bob_, *alice_, {ExpiryMode::AfterSend, 30s}));
        QVERIFY(bob_->write("Sent and gone"));
        QVERIFY(saying(*alice_, "Sent and gone"));
        QVERIFY(saying(*laptop_, "Sent and gone"));
        for (const auto* seat : {alice_.get(), bob_.get(), laptop_.get()})
            QVERIFY(isGone(*seat, says("Sent and gone")));
    }

    void ItIsTurnedOffAndBothLinesStay() {
        QVERIFY(choose(*alice_, {"Off"}));
        QVERIFY(alice_->hand().click("Set"));
        QVERIFY(alice_->hand().seesNoMore("Disappears 15 seconds after reading"));
        const auto isOff = [](const Message& message) {
            return isTimerLine(message) && !message.expiry.isOn();
        };
        const auto* line = newest(*bob_, isOff);
        QVERIFY(line);
        QVERIFY(pickOfMessage(*bob_, line->id, "Follow setting"));
        QVERIFY(bob_->hand().click("Follow"));
        for (const auto* seat : {alice_.get(), bob_.get(), laptop_.get()}) {
            const auto isBobs = [&](const Message& message) {
                return isOff(message) && message.author.hex() == bob_->id().toStdString();
            };
            QVERIFY(newest(*seat, isBobs));
            QVERIFY(newest(
                *seat, [&](const Message& message) { return isOff(message) && !isBobs(message); }));
            QVERIFY(seat->hand().seesNoMore("after reading", kOnePoll));
        }
        journey_.keep(*laptop_, "disappear-off");
    }

    void WhatIsTakenBackIsGoneInAllThreeWindows() {
        QVERIFY(alice_->write("The wrong number"));
        QVERIFY(saying(*laptop_, "The wrong number"));
        QVERIFY(saying(*bob_, "The wrong number"));
        QVERIFY(pickOfMessage(*laptop_, "The wrong number", "Delete…"));
        QVERIFY(laptop_->hand().click("For everyone"));
        QVERIFY(laptop_->hand().click("Delete"));
        for (const auto* seat : {alice_.get(), bob_.get(), laptop_.get()}) {
            QVERIFY(ofKind(*seat, MessageKind::Deleted));
            QVERIFY(isGone(*seat, says("The wrong number")));
        }
    }

    void NotesGoFromBothDevices() {
        for (const auto* seat : {alice_.get(), laptop_.get()}) {
            seat->hand().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(hasOpen(*seat, "Note to Self"));
        }
        QVERIFY(choose(*alice_, {"12 hours after sending"}));
        journey_.keep(*alice_, "disappear-notes");
        QVERIFY(alice_->hand().click("Set"));
        QVERIFY(alice_->hand().sees("Disappears 12 hours after sending"));
        QVERIFY(set(*alice_, *alice_, {ExpiryMode::AfterSend, 30s}));
        QVERIFY(alice_->write("Milk"));
        QVERIFY(saying(*laptop_, "Milk"));
        QVERIFY(isGone(*alice_, says("Milk")));
        QVERIFY(isGone(*laptop_, says("Milk")));
        QVERIFY(choose(*alice_, {"Off", "Set"}));
        QVERIFY(alice_->hand().seesNoMore("after sending"));
        QVERIFY(alice_->write("Bread"));
        QVERIFY(saying(*laptop_, "Bread"));
        QVERIFY(pickOfMessage(*alice_, "Bread", "Delete…"));
        QVERIFY(alice_->hand().click("On all my devices"));
        QVERIFY(alice_->hand().click("Delete"));
        QVERIFY(isGone(*laptop_, says("Bread")));
    }

    void NothingOfItComesBackAfterARestart() {
        alice_->leave();
        alice_->sitDown();
        QVERIFY(alice_->openConversation("Bob"));
        QVERIFY(saying(*alice_, "Shall we meet?"));
        for (const auto* text : {"Read and gone", "Sent and gone"})
            QVERIFY(isGone(*alice_, says(text)));
    }
};

QTEST_MAIN(DisappearingTest)
#include "disappearing_test.moc"
