// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/onboarding.h"

#include "journeys/account_steps.h"
#include "journeys/journey.h"
#include "onboarding/unlock_page.h"
#include "widgets/line_field.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

/// From the first screen to an account, with every mistake on the way.
class OnboardingTest : public QObject {
    Q_OBJECT

private:
    Journey journey_;
    QString words_;
    QString id_;

    void paste(const Seat& seat, const QString& words) {
        QApplication::clipboard()->setText(words);
        seat.hand().press(Qt::Key_V, Qt::ControlModifier);
    }

    std::unique_ptr<Seat> restoring(const std::string& profile) {
        auto seat = journey_.seat(profile);
        seat->sitDown();
        if (!seat->hand().click("I have an account") ||
            !Hand::waitFor([&] { return seat->hand().find("Word 1") != nullptr; }))
            return nullptr;
        return seat;
    }

private slots:
    void TheFirstScreenOffersAnAccount() {
        const auto seat = journey_.seat("tiny");
        seat->sitDown();
        QVERIFY(seat->hand().click("Create an account"));
        QVERIFY(seat->hand().sees("Display name"));
        journey_.keep(*seat, "name");
    }

    void ANameIsWanted() {
        const auto seat = journey_.seat("nameless");
        seat->sitDown();
        QVERIFY(seat->hand().click("Create an account"));
        QVERIFY(seat->hand().type("Display name", "   "));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(seat->hand().sees("Please enter a name"));
        journey_.keep(*seat, "name-missing");
    }

    void ANameOf101BytesIsTooLong() {
        const auto seat = journey_.seat("longname");
        seat->sitDown();
        QVERIFY(seat->hand().click("Create an account"));
        QVERIFY(seat->hand().type("Display name", QString(101, 'a')));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(seat->hand().sees("too long"));
        journey_.keep(*seat, "name-too-long");
    }

    void GoingBackWhileAnAccountIsMadeWarnsAndLeavesNothing() {
        const auto seat = journey_.seat("regretted");
        seat->sitDown();
        QVERIFY(seat->hand().click("Create an account"));
        QVERIFY(seat->hand().type("Display name", "Alice"));
        QVERIFY(seat->hand().click("Continue"));
        QVERIFY(seat->hand().type("Passphrase", "correct horse"));
        QVERIFY(seat->hand().type("The same again", "correct horse"));
        QVERIFY(seat->hand().click("Protect"));
        QVERIFY(seat->hand().click("Back"));
        QVERIFY(seat->hand().sees("Stop making the account?"));
        journey_.keep(*seat, "making-back");
        QVERIFY(seat->hand().click("Stop"));
        QVERIFY(seat->hand().sees("I have an account"));
        const QDir folder{QString::fromStdString((journey_.office() / "regretted").string())};
        QVERIFY(!folder.exists("account"));
        QVERIFY(!folder.exists("messages.db"));
    }

    void WhatSettingsShowIsWhatWasMade() {
        const auto seat = journey_.seat("alice");
        seat->sitDown();
        QVERIFY(seat->createAccount("Alice"));
        auto& client = seat->window().chat()->bridge().client();
        words_ = QString::fromStdString(client.recoveryWords());
        id_ = seat->id();
        QVERIFY(seat->hand().sees("Welcome, Alice"));
        journey_.keep(*seat, "created");
        QVERIFY(seat->hand().click("Settings"));
        QVERIFY(seat->hand().sees("Alice"));
        QVERIFY(seat->hand().sees(id_));
        QVERIFY(seat->hand().click("Show the recovery words"));
        QVERIFY(seat->hand().click("Show words"));
        QVERIFY(readsInOrder(seat->hand(), words_.split(' ')));
        journey_.keep(*seat, "settings");
    }

    void AWordThatIsInNoListIsNamed() {
        const auto seat = restoring("wrongword");
        QVERIFY(seat);
        auto words = words_.split(' ');
        words[8] = "icebarg";
        paste(*seat, words.join(' '));
        QVERIFY(seat->hand().sees("Word 9 is not in the list"));
        QVERIFY(!seat->hand().find("Restore"));
        journey_.keep(*seat, "word-unknown");
    }

    void OneWordIsNotEnough() {
        const auto seat = restoring("tooshort");
        QVERIFY(seat);
        paste(*seat, words_.section(' ', 0, 0));
        QVERIFY(seat->hand().sees("12 more words"));
        QVERIFY(!seat->hand().find("Restore"));
        journey_.keep(*seat, "words-too-few");
    }

    void SixteenWordsAreTooMany() {
        const auto seat = restoring("toomany");
        QVERIFY(seat);
        paste(*seat, words_ + " abbey abbey abbey");
        QVERIFY(seat->hand().sees("13 words"));
        QVERIFY(!seat->hand().find("Restore"));
        journey_.keep(*seat, "words-too-many");
    }

    void GoingBackWhileAnAccountIsRestoredWarnsAndLeavesNothing() {
        journey_.office().net().end();
        const auto seat = restoring("halfway");
        QVERIFY(seat);
        paste(*seat, words_);
        QVERIFY(seat->hand().click("Restore"));
        QVERIFY(seat->hand().click("Later"));
        QVERIFY(seat->hand().sees("Looking for your account"));
        QVERIFY(seat->hand().click("Back"));
        QVERIFY(seat->hand().sees("Stop restoring?"));
        journey_.keep(*seat, "restore-back");
        QVERIFY(seat->hand().click("Stop"));
        QVERIFY(seat->hand().sees("Create an account"));
        const QDir folder{QString::fromStdString((journey_.office() / "halfway").string())};
        QVERIFY(!folder.exists("account"));
        QVERIFY(!folder.exists("messages.db"));
        journey_.office().restart();
    }

    void TheWordsBringTheAccountBack() {
        const auto seat = journey_.seat("second");
        seat->sitDown();
        QVERIFY(seat->restoreAccount(words_, "Alice again"));
        QCOMPARE(seat->id(), id_);
    }

    void AProfileWithAPassphraseOpensOnlyWithIt() {
        const auto seat = journey_.seat("locked");
        seat->sitDown();
        QVERIFY(seat->createAccount("Carol", "correct horse"));
        const auto id = seat->id();
        seat->leave();
        seat->sitDown();
        QVERIFY(Hand::waitFor([&] { return seat->window().unlock() != nullptr; }));
        QVERIFY(seat->hand().seesNoMore("Carol"));
        QVERIFY(seat->hand().type("Passphrase", "wrong horse"));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(seat->hand().sees("That is not the passphrase"));
        journey_.keep(*seat, "unlock-wrong");
        seat->window().unlock()->field().edit().clear();
        QVERIFY(seat->hand().type("Passphrase", "correct horse"));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return seat->window().chat() != nullptr; }));
        QCOMPARE(seat->id(), id);
        QVERIFY(seat->hand().click("Lock"));
        QVERIFY(Hand::waitFor([&] { return seat->window().unlock() != nullptr; }));
        QVERIFY(seat->hand().seesNoMore("Carol"));
    }

    void AWindowThatIsClosedWhileItUnlocksWaitsForThat() {
        const auto seat = journey_.seat("locked");
        seat->sitDown();
        QVERIFY(seat->hand().type("Passphrase", "correct horse"));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(!seat->window().close());
        QTRY_VERIFY(!seat->window().isVisible());
        QVERIFY(!seat->window().chat());
        seat->leave();
        seat->sitDown();
        QVERIFY(seat->hand().type("Passphrase", "correct horse"));
        seat->hand().press(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return seat->window().chat() != nullptr; }));
        QVERIFY(seat->hand().seesNoMore("did not end in order"));
    }
};

QTEST_MAIN(OnboardingTest)
#include "onboarding_test.moc"
