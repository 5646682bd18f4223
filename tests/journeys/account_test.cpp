// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/account_steps.h"
#include "journeys/journey.h"
#include "journeys/lists.h"
#include "onboarding/unlock_page.h"
#include "panes/conversation_pane.h"
#include "scan/picture.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace starling;
using namespace starling::ui;
using namespace starling::test;

/// Alice alone with her account: her ID, her name, her words and what they lie behind.
class AccountTest : public QObject {
    Q_OBJECT

private:
    const QString passphrase_ = "  correct horse ";
    const QString nextPassphrase_ = " battery  staple";
    const QString code_ = "QR code of your recovery words";
    const QString wrong_ = "That is not the passphrase";

    Journey journey_;
    std::unique_ptr<Seat> alice_;
    QStringList words_;

    Hand hand() const { return alice_->hand(); }
    bool isIn() const {
        return Hand::waitFor([&] { return alice_->window().chat() != nullptr; }, 60'000);
    }
    bool showsAnyWord() const {
        for (const auto& text : hand().texts())
            if (words_.contains(text)) return true;
        return hand().find("Show words") || hand().find("View QR");
    }
    /// What was said of another one is gone as soon as this one is tried.
    bool isRefused(const QString& passphrase) {
        if (!retype(hand(), "Passphrase", passphrase)) return false;
        hand().press(Qt::Key_Return);
        return hand().sees(wrong_) && !showsAnyWord();
    }

private slots:
    void initTestCase() {
        alice_ = journey_.seat("alice");
        alice_->sitDown();
        QVERIFY(alice_->createAccount("Alice"));
        QVERIFY(hand().sees("Welcome, Alice", 60'000));
        words_ = wordsOf(*alice_);
        QCOMPARE(words_.size(), 13);
    }

    void cleanup() { (void)closeDialogs(*alice_); }
    void cleanupTestCase() { alice_.reset(); }

    void TheIdThatIsCopiedOpensNoteToSelf() {
        QVERIFY(hand().click("New"));
        QVERIFY(hand().pick("Show my ID"));
        QVERIFY(hand().sees("The ID is a public key"));
        journey_.keep(*alice_, "account-id");
        QApplication::clipboard()->clear();
        QVERIFY(hand().click("Copy ID"));
        QVERIFY(hand().sees("Your Session ID is copied"));
        QVERIFY(hand().seesNoMore("The ID is a public key"));
        QVERIFY(hand().find("Copied"));
        journey_.keep(*alice_, "account-id-copied");
        QCOMPARE(QApplication::clipboard()->text(), alice_->id());
        QVERIFY(closeDialogs(*alice_));
        hand().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(hand().click("Session ID"));
        hand().press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(hand().sees("it opens Note to Self"));
        journey_.keep(*alice_, "account-own-id-pasted");
        QVERIFY(hand().click("Start"));
        auto& pane = alice_->window().chat()->conversation();
        QTRY_COMPARE(pane.conversation(), std::optional{alice_->window().chat()->bridge().id()});
        QVERIFY(hand().find("Note to Self"));
    }

    void ANewNameIsInTheSettingsAndOnTheCard() {
        QVERIFY(rename(*alice_, "Alice of the hills"));
        QVERIFY(hand().sees("Alice of the hills"));
        journey_.keep(*alice_, "account-renamed");
        QVERIFY(closeDialogs(*alice_));
        hand().press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(hand().sees("Alice of the hills"));
        QVERIFY(closeDialogs(*alice_));
        QVERIFY(restart(*alice_));
        QTRY_COMPARE(alice_->window().chat()->bridge().name(), "Alice of the hills");
    }

    void WordsAndQrCodeTurnIntoEachOther() {
        QVERIFY(openRecoveryWords(*alice_));
        QVERIFY(hand().click("View QR"));
        QVERIFY(Hand::waitFor([&] { return hand().find(code_) != nullptr; }));
        QVERIFY(!hand().find("Show words"));
        const auto code = alice_->window().chat()->bridge().client().recoveryCode();
        QTRY_VERIFY(readQr(grayOf(hand().find(code_)->grab().toImage())) == code);
        journey_.keep(*alice_, "account-qr");
        QVERIFY(hand().click("View words"));
        QVERIFY(isGone(hand(), code_));
        QVERIFY(!readsInOrder(hand(), words_));
        QVERIFY(hand().click("Show words"));
        QVERIFY(readsInOrder(hand(), words_));
        journey_.keep(*alice_, "account-words");
        QVERIFY(closeDialogs(*alice_));
    }

    void APassphraseCanBeSet() {
        QVERIFY(openSettings(*alice_));
        // Assistive technology can press what is behind a dialog; none outlives its account.
        QVERIFY(openSettings(*alice_));
        QVERIFY(hand().click("Set a passphrase"));
        QVERIFY(hand().type("New passphrase", passphrase_));
        QVERIFY(hand().type("The same again", passphrase_));
        QVERIFY(hand().click("Set"));
        QVERIFY(Hand::waitFor([&] { return hand().find("Lock") != nullptr; }, 60'000));
        QVERIFY(!hand().find("Set a passphrase"));
        journey_.keep(*alice_, "account-passphrase-set");
    }

    void AWrongOrEmptyPassphraseShowsNoWords() {
        QVERIFY(openRecoveryWords(*alice_));
        QVERIFY(hand().sees("Your recovery words lie behind the passphrase"));
        QVERIFY(!showsAnyWord());
        QVERIFY(isRefused({}));
        QVERIFY(isRefused("wrong horse"));
        QVERIFY2(isRefused(passphrase_.trimmed()), "spaces belong to it");
        journey_.keep(*alice_, "account-words-refused");
    }

    void ThePassphraseWithItsSpacesShowsThem() {
        QVERIFY(openRecoveryWords(*alice_));
        QVERIFY(hand().type("Passphrase", passphrase_));
        hand().press(Qt::Key_Return);
        QVERIFY(hand().click("Show words"));
        QVERIFY(readsInOrder(hand(), words_));
        QVERIFY(closeDialogs(*alice_));
    }

    void AChangedPassphraseIsTheOneThatUnlocks() {
        QVERIFY(openSettings(*alice_));
        QVERIFY(hand().click("Change or remove the passphrase"));
        QVERIFY(hand().type("Present passphrase", passphrase_));
        QVERIFY(hand().type("New passphrase", nextPassphrase_));
        QVERIFY(hand().type("The same again", nextPassphrase_));
        hand().press(Qt::Key_Return);
        QVERIFY(Hand::waitFor([&] { return alice_->window().chat() == nullptr; }));
        QVERIFY(isIn());
        QVERIFY(hand().click("Lock"));
        QVERIFY(Hand::waitFor([&] { return alice_->window().unlock() != nullptr; }));
        QVERIFY(isRefused(passphrase_));
        QVERIFY(isRefused(nextPassphrase_.trimmed()));
        QVERIFY(retype(hand(), "Passphrase", nextPassphrase_));
        hand().press(Qt::Key_Return);
        QVERIFY(isIn());
    }
};

QTEST_MAIN(AccountTest)
#include "account_test.moc"
