// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/account_steps.h"
#include "journeys/journey.h"
#include "journeys/lists.h"
#include "look/look.h"

#include <QElapsedTimer>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

/// Alice on two devices, of which the phone made the account.
class DevicesTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kNetwork = 60'000;  ///< What crosses the network, on a busy machine.
    static constexpr int kSync = 15'000;
    const QString banner_ = "Save your recovery words…";
    const QString words_ = "Show the recovery words";

    Journey journey_;
    User bob_{journey_.office(), "bob"};
    User carol_{journey_.office(), "carol"};
    QString bobsId_;
    QString carolsId_;
    QString phrase_;
    std::unique_ptr<Seat> phone_;
    std::unique_ptr<Seat> laptop_;

    static bool reads(const Seat& seat, const QString& text) { return seat.hand().sees(text, 0); }
    static bool isThere(const Seat& seat, const QString& name) {
        return seat.hand().find(name) != nullptr;
    }
    static QImage pictureOf(const Seat& seat) {
        auto* picture = seat.hand().find("Your Account ID");
        return picture ? picture->grab().toImage() : QImage{};
    }
    static bool deleteConversation(Seat& seat, const QString& lastText) {
        const auto hand = seat.hand();
        return seat.openConversation(lastText) &&
               Hand::waitFor([&] { return seat.transcript().join(' ').contains(lastText); }) &&
               hand.click("More") && hand.pick("Delete conversation…") && hand.click("Delete") &&
               hand.seesNoMore(lastText);
    }
    static bool clear(const Seat& seat, const QString& what) {
        const auto hand = seat.hand();
        return openSettings(seat) && hand.click("Clear data") && hand.click(what) &&
               hand.click("Clear…") && hand.click("Clear") &&
               hand.sees("Create an account", kNetwork);
    }

private slots:
    void initTestCase() {
        bobsId_ = QString::fromStdString(bob_.create("Bob"));
        carolsId_ = QString::fromStdString(carol_.create("Carol"));
        phone_ = journey_.seat("phone");
        laptop_ = journey_.seat("laptop");
        phone_->sitDown();
        laptop_->sitDown();
        QVERIFY(phone_->createAccount("Alice"));
        phrase_ = wordsOf(*phone_).join(' ');
        QVERIFY(phone_->hand().sees("Connected", kNetwork));
    }

    void cleanupTestCase() {
        phone_.reset();
        laptop_.reset();
    }

    void ADeviceThatIsLinkedHasTheSameNameAndId() {
        QVERIFY(laptop_->enterWords(phrase_));
        QVERIFY2(Hand::waitFor([&] { return laptop_->window().chat() != nullptr; }, kNetwork),
                 "and nobody is asked for a name");
        QCOMPARE(laptop_->id(), phone_->id());
        QVERIFY(openSettings(*laptop_));
        QVERIFY(laptop_->hand().sees("Alice", kSync));
        QVERIFY(laptop_->hand().sees(phone_->id()));
        QVERIFY(closeDialogs(*laptop_));
        QVERIFY(hasHeardOfWords(*laptop_));
        QVERIFY(!isThere(*laptop_, banner_));
    }

    void TheDeviceThatMadeTheAccountCelebratesAndTheOtherDoesNot() {
        for (const auto* each : {"Account created", "Welcome, Alice", "No conversations yet",
                                 "Press + to write to somebody"})
            QVERIFY2(phone_->hand().sees(each), each);
        journey_.keep(*phone_, "devices-made");
        for (const auto* each : {"No conversations yet", "Press + to write to somebody"})
            QVERIFY2(laptop_->hand().sees(each), each);
        QVERIFY(hasHeardOfWords(*laptop_));
        for (const auto* each : {"Account created", "Welcome"})
            QVERIFY2(!reads(*laptop_, each), each);
        journey_.keep(*laptop_, "devices-restored");
    }

    void TheAvatarHasTheSameColourOnBothDevices() {
        const auto onPhone = pictureOf(*phone_);
        QVERIFY(!onPhone.isNull());
        constexpr int kAboveTheLetter = 4;
        QCOMPARE(onPhone.pixelColor(onPhone.width() / 2, kAboveTheLetter),
                 avatarColour(phone_->window().chat()->bridge().id()));
        QCOMPARE(pictureOf(*laptop_), onPhone);
    }

    void TheThirdConversationRemindsOfTheWordsAndNotTheSecond() {
        QVERIFY(phone_->writeToStranger(bobsId_, "Hello Bob"));
        QVERIFY(phone_->writeToStranger(carolsId_, "Hello Carol"));
        QVERIFY(hasHeardOfWords(*phone_));
        QVERIFY(!isThere(*phone_, banner_));
        QVERIFY(phone_->writeToStranger(phone_->id(), "Thermos, gloves"));
        QVERIFY(phone_->hand().sees(banner_));
        journey_.keep(*phone_, "devices-banner");
    }

    void TheRestoredDeviceIsNotReminded() {
        for (const auto* each : {"Hello Bob", "Hello Carol", "Thermos, gloves"})
            QVERIFY2(laptop_->hand().sees(each, kNetwork), each);
        QVERIFY(hasHeardOfWords(*laptop_));
        QVERIFY(!isThere(*laptop_, banner_));
    }

    void TheReminderStaysWhenAConversationGoes() {
        QVERIFY(deleteConversation(*phone_, "Hello Carol"));
        QVERIFY(hasHeardOfWords(*phone_));
        QVERIFY(isThere(*phone_, banner_));
        QVERIFY(restart(*phone_));
        QVERIFY(phone_->hand().sees(banner_));
        QVERIFY(!reads(*phone_, "Hello Carol"));
    }

    void WhoOpensTheWordsThroughTheReminderNeverSeesItAgain() {
        QVERIFY(phone_->hand().click(banner_));
        QVERIFY(phone_->hand().sees("These 13 words are your account"));
        QVERIFY(phone_->hand().click("Done"));
        QVERIFY(isGone(phone_->hand(), banner_));
        QVERIFY(restart(*phone_));
        QVERIFY(phone_->hand().sees("Hello Bob"));
        QVERIFY(phone_->writeToStranger(carolsId_, "Hello again"));
        QVERIFY(hasHeardOfWords(*phone_));
        QVERIFY(!isThere(*phone_, banner_));
    }

    void ANewNameIsOnTheOtherDeviceWithinFifteenSeconds() {
        QVERIFY(openSettings(*laptop_));
        QVERIFY(rename(*phone_, "Alice of the hills"));
        QVERIFY(laptop_->hand().sees("Alice of the hills", kSync));
        journey_.keep(*laptop_, "devices-renamed");
        QVERIFY(closeDialogs(*laptop_));
        QVERIFY(closeDialogs(*phone_));
    }

    void WordsThatAreHiddenForGoodAreOnlySoOnThatDevice() {
        QVERIFY(openRecoveryWords(*phone_));
        QVERIFY(phone_->hand().click("Hide for good…"));
        QVERIFY(phone_->hand().click("Continue"));
        QVERIFY(phone_->hand().sees("Have you written them down?"));
        journey_.keep(*phone_, "devices-hide-words");
        QVERIFY(phone_->hand().click("Hide for good"));
        QVERIFY(isGone(phone_->hand(), words_));
        journey_.keep(*phone_, "devices-words-hidden");
        QVERIFY(restart(*phone_));
        QVERIFY(hasHeardOfWords(*phone_));
        QVERIFY(phone_->hand().click("Settings"));
        QVERIFY(phone_->hand().sees("Display name"));
        QVERIFY(!isThere(*phone_, words_));
        QVERIFY(closeDialogs(*phone_));
        QVERIFY(openRecoveryWords(*laptop_));
        QVERIFY(laptop_->hand().click("Show words"));
        QVERIFY(readsInOrder(laptop_->hand(), phrase_.split(' ')));
        QVERIFY(closeDialogs(*laptop_));
    }

    void WhoClearsOnlyTheDeviceFindsConversationAndContactAfterwards() {
        QCOMPARE(bob_.cli({"send", phone_->id().toStdString(), "Hello Alice"}).status, 0);
        QVERIFY(laptop_->hand().sees("Hello Alice", kNetwork));
        QVERIFY(clear(*laptop_, "Only this device"));
        QVERIFY(laptop_->restoreAccount(phrase_, "Somebody else"));
        QVERIFY(laptop_->hand().sees("Hello Alice", kNetwork));
        QVERIFY(laptop_->openConversation("Bob"));
        QTRY_COMPARE(laptop_->transcript().size(), 2);
        QVERIFY(laptop_->transcript().front().endsWith("Hello Bob"));
        QCOMPARE(laptop_->window().chat()->bridge().name(), "Alice of the hills");
        journey_.keep(*laptop_, "devices-restored-again");
        QVERIFY(isContact(*laptop_, "Bob"));
    }

    void WhoClearsTheNetworkAsWellFindsNothingAndIsAskedForAName() {
        phone_->leave();
        QVERIFY(clear(*laptop_, "This device and the network"));
        QVERIFY(laptop_->enterWords(phrase_));
        QVERIFY(Hand::waitFor([&] { return isThere(*laptop_, "Display name"); }, kNetwork));
        journey_.keep(*laptop_, "devices-name-asked");
        QVERIFY(laptop_->hand().type("Display name", "Alice"));
        QVERIFY(laptop_->hand().click("Continue"));
        QVERIFY(Hand::waitFor([&] { return laptop_->window().chat() != nullptr; }));
        QVERIFY(laptop_->hand().sees("No conversations yet"));
        laptop_->hand().press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(laptop_->hand().rows("Contacts"), QStringList{"Note to Self"});
        journey_.keep(*laptop_, "devices-nothing-left");
        QVERIFY(closeDialogs(*laptop_));
    }
};

QTEST_MAIN(DevicesTest)
#include "devices_test.moc"
