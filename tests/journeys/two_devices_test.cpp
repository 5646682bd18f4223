// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/journey.h"
#include "journeys/lists.h"

#include <QElapsedTimer>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

/// Alice has a phone and a laptop, each a profile of its own with a window of its own.
class TwoDevicesTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    std::unique_ptr<Seat> phone_;
    std::unique_ptr<Seat> laptop_;
    std::unique_ptr<Seat> bob_;
    std::unique_ptr<Seat> carol_;

    std::unique_ptr<Seat> newcomer(const char* profile) {
        auto seat = journey_.seat(profile);
        seat->sitDown();
        return seat;
    }

    void strangerAsks(const std::string& name, const std::string& text) {
        User stranger{journey_.office(), name};
        stranger.create(name);
        QCOMPARE(stranger.cli({"send", phone_->id().toStdString(), text}).status, 0);
        QVERIFY(isAsked(*phone_));
        QVERIFY(isAsked(*laptop_));
    }

    /// What is younger than that may have crossed the decision of the other device, and stays.
    static bool passWhatMayCross() {
        constexpr int kCrossing = 12'000;
        QElapsedTimer since;
        since.start();
        return Hand::waitFor([&] { return since.elapsed() > kCrossing; }, 2 * kCrossing);
    }

private slots:
    void initTestCase() {
        phone_ = newcomer("phone");
        bob_ = newcomer("bob");
        carol_ = newcomer("carol");
        laptop_ = newcomer("laptop");
        QVERIFY(phone_->createAccount("Alice"));
        QVERIFY(bob_->createAccount("Bob"));
        QVERIFY(carol_->createAccount("Carol"));
        const auto words = phone_->window().chat()->bridge().client().recoveryWords();
        QVERIFY(laptop_->restoreAccount(QString::fromStdString(words), "Alice"));
        QCOMPARE(laptop_->id(), phone_->id());
    }

    void cleanupTestCase() {
        for (auto* seat : {&phone_, &laptop_, &bob_, &carol_})
            seat->reset();
    }

    void ARequestAcceptedOnOneIsNoneOnTheOther() {
        QVERIFY(bob_->writeToStranger(phone_->id(), "Is the tower open"));
        QVERIFY(isAsked(*phone_));
        QVERIFY(isAsked(*laptop_));
        QVERIFY(laptop_->openFirstRequest());
        QVERIFY(laptop_->hand().click("Accept"));
        QVERIFY(isNotAsked(*laptop_));
        QVERIFY(isNotAsked(*phone_));
        QVERIFY(hasNoRequests(*phone_));
        QVERIFY(isContact(*laptop_, "Bob"));
        QVERIFY(isContact(*phone_, "Bob"));
        QVERIFY(bob_->hand().sees("Alice accepted your request", kOnePoll));
        QVERIFY(phone_->openConversation("Bob"));
        QVERIFY(phone_->hand().sees("Is the tower open"));
        QVERIFY(phone_->hand().find("Message"));
        journey_.keep(*phone_, "accepted-elsewhere");
    }

    void AContactOfOneIsAContactOfTheOther() {
        QVERIFY(phone_->writeToStranger(carol_->id(), "We met at the reservoir"));
        QVERIFY(isAsked(*carol_));
        QVERIFY(carol_->openFirstRequest());
        QVERIFY(carol_->hand().click("Accept"));
        QVERIFY(phone_->hand().sees("Carol accepted your request", kOnePoll));
        QVERIFY(lists(*laptop_, "Conversations", "Carol"));
        QVERIFY(isContact(*laptop_, "Carol"));
        QVERIFY(laptop_->openConversation("Carol"));
        QVERIFY(laptop_->hand().sees("We met at the reservoir"));
        journey_.keep(*laptop_, "contact-from-elsewhere");
    }

    void NoteToSelfHiddenOnOneIsHiddenOnTheOther() {
        phone_->hand().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hasOpen(*phone_, "Note to Self"));
        QVERIFY(phone_->write("Oil the gate"));
        QVERIFY(lists(*phone_, "Conversations", "Note to Self"));
        QVERIFY(lists(*laptop_, "Conversations", "Note to Self"));
        QVERIFY(phone_->hand().click("More"));
        QVERIFY(phone_->hand().pick("Hide Note to Self…"));
        QVERIFY(phone_->hand().sees("Hide Note to Self?"));
        journey_.keep(*phone_, "hide-notes");
        QVERIFY(phone_->hand().click("Hide"));
        QVERIFY(listsNoMore(*phone_, "Conversations", "Note to Self"));
        QVERIFY(listsNoMore(*laptop_, "Conversations", "Note to Self"));
        QVERIFY(isContact(*laptop_, "Note to Self"));
    }

    void WhoIsBlockedOnOneIsBlockedOnTheOther() {
        QVERIFY(phone_->openConversation("Bob"));
        QVERIFY(phone_->hand().find("Message"));
        QVERIFY(pickOf(*laptop_, "Bob", "Block…"));
        QVERIFY(laptop_->hand().click("Block"));
        QVERIFY(listsNoMore(*laptop_, "Conversations", "Bob"));
        QVERIFY(phone_->hand().sees("You blocked Bob.", kOnePoll));
        QVERIFY(!phone_->hand().find("Message"));
        journey_.keep(*phone_, "blocked-elsewhere");
        QVERIFY(isBlocked(*phone_, "Bob"));
        QVERIFY(isBlocked(*laptop_, "Bob"));
        QVERIFY(phone_->hand().click("Unblock"));
        QVERIFY(Hand::waitFor([&] { return phone_->hand().find("Message") != nullptr; }));
        QVERIFY(lists(*laptop_, "Conversations", "Bob"));
    }

    void ARequestDeclinedOnOneIsGoneOnTheOther() {
        strangerAsks("First stranger", "Buy my beans");
        QVERIFY(passWhatMayCross());
        QVERIFY(phone_->openFirstRequest());
        QVERIFY(phone_->hand().click("Delete"));
        QVERIFY(phone_->hand().click("Delete"));
        QVERIFY(isNotAsked(*phone_));
        QVERIFY(isNotAsked(*laptop_));
        QVERIFY(hasNoRequests(*laptop_));
    }

    void ARequestBlockedOnOneIsBlockedOnBoth() {
        strangerAsks("Second stranger", "Buy my peas");
        QVERIFY(phone_->openFirstRequest());
        QVERIFY(phone_->hand().click("Block"));
        QVERIFY(phone_->hand().sees("Block Second stranger?"));
        QVERIFY(phone_->hand().click("Block"));
        QVERIFY(isNotAsked(*phone_));
        QVERIFY(isNotAsked(*laptop_));
        QVERIFY(isBlocked(*phone_, "Second stranger"));
        QVERIFY(isBlocked(*laptop_, "Second stranger"));
    }

    void AConversationDeletedOnOneIsGoneOnTheOther() {
        QVERIFY(lists(*phone_, "Conversations", "Carol"));
        QVERIFY(lists(*laptop_, "Conversations", "Carol"));
        QVERIFY(pickOf(*phone_, "Carol", "Delete conversation…"));
        QVERIFY(phone_->hand().click("Delete"));
        QVERIFY(listsNoMore(*phone_, "Conversations", "Carol"));
        QVERIFY(listsNoMore(*laptop_, "Conversations", "Carol"));
        QVERIFY(isContact(*laptop_, "Carol"));
        QVERIFY(lists(*laptop_, "Conversations", "Bob"));
    }
};

QTEST_MAIN(TwoDevicesTest)
#include "two_devices_test.moc"
