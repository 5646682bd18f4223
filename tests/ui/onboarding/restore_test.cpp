// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_dialog.h"
#include "ui/onboarding/rig.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>

namespace starling::ui {
namespace {

using Finished = std::optional<std::pair<bool, bool>>;

class RestoreTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Rig> rig_;

    /// As a person would: into whatever has the keyboard.
    void type(const QString& text) {
        for (const auto sign : text)
            QTest::keyClick(rig_->page.focusWidget(), sign.toLatin1());
    }
    void paste(const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(rig_->page.focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    bool says(const QString& part) { return ui::says(rig_->page, part); }
    bool canRestore() {
        const auto* restore = button(rig_->page, "Restore");
        return restore && restore->isEnabled();
    }
    QString standing() {
        QStringList words;
        for (int number = 1; number <= 13; ++number)
            words += rig_->word(number)->text();
        return words.join(' ').trimmed();
    }

private slots:
    void init() {
        rig_ = std::make_unique<Rig>();
        click(rig_->page, "I have an account");
    }
    void cleanup() { rig_.reset(); }

    void SpaceGoesOnToTheNextWordAndBackspaceBack() {
        type("abbey bakery ");
        QCOMPARE(rig_->word(1)->text(), "abbey");
        QCOMPARE(rig_->word(2)->text(), "bakery");
        QCOMPARE(rig_->page.focusWidget(), rig_->word(3));
        QVERIFY(says("11 more words are needed"));
        rig_->press(Qt::Key_Backspace);
        QCOMPARE(rig_->page.focusWidget(), rig_->word(2));
    }

    void APasteFillsAllOfThem() {
        paste("  " + goodWords().replace(' ', "\n") + "  ");
        QCOMPARE(standing(), goodWords());
        QVERIFY(says("All 13 words are right"));
        QVERIFY(canRestore());
        QCOMPARE(rig_->page.focusWidget(), button(rig_->page, "Restore"));
    }

    void APasteFromTheMiddleFillsAllOfThemToo() {
        rig_->word(7)->setFocus();
        paste(goodWords().toUpper());
        QVERIFY(canRestore());
    }

    void WordsAreHiddenUntilTheyShallBeShown() {
        type("abbe");
        QCOMPARE(rig_->word(1)->echoMode(), QLineEdit::Password);
        QVERIFY(!button(rig_->page, "abbey"));
        QVERIFY(click(rig_->page, "Show"));
        QCOMPARE(rig_->word(1)->echoMode(), QLineEdit::Normal);
        QVERIFY(click(rig_->page, "Hide"));
        QCOMPARE(rig_->word(1)->echoMode(), QLineEdit::Password);
    }

    void AProposalIsTakenAndTheNextWordIsNext() {
        click(rig_->page, "Show");
        rig_->word(1)->setFocus();
        type("abb");
        rig_->press(Qt::Key_Down);
        QCOMPARE(rig_->page.focusWidget(), button(rig_->page, "abbey"));
        rig_->press(Qt::Key_Return);
        QCOMPARE(rig_->word(1)->text(), "abbey");
        QCOMPARE(rig_->page.focusWidget(), rig_->word(2));
    }

    void AWordThatIsInNoListIsNamedAndCanBePutRight() {
        paste(goodWords().replace(0, 5, "icebarg"));
        QVERIFY(says("Word 1 is not in the list. Press Show"));
        QVERIFY(!canRestore());
        QVERIFY(!button(rig_->page, "Use it"));
        click(rig_->page, "Show");
        QVERIFY(says("Word 1 is not in the list. Did you mean iceberg?"));
        const auto* use = button(rig_->page, "Use it");
        const auto words = use->parentWidget()->findChildren<Label*>();
        QVERIFY(std::any_of(words.begin(), words.end(), [use](const Label* each) {
            const int gap = use->x() - each->geometry().right();
            return each->text().endsWith("iceberg?") && gap > 0 && gap < 16;
        }));
        QVERIFY(click(rig_->page, "Use it"));
        QCOMPARE(rig_->word(1)->text(), "iceberg");
        QVERIFY(!says("not in the list"));
    }

    void AWordThatIsBeingTypedIsNotWrongYet() {
        type("abb");
        QVERIFY(!says("not in the list"));
        type("q");
        QVERIFY(says("Word 1 is not in the list"));
    }

    void OneWordIsTooShort() {
        type("abbey");
        QVERIFY(says("12 more words are needed"));
        QVERIFY(!canRestore());
        rig_->press(Qt::Key_Return);
        QVERIFY(says("That is too short"));
        QVERIFY(!rig_->config);
    }

    void SixteenWordsAreTooMany() {
        paste(goodWords() + " abbey abbey abbey");
        QVERIFY(says("an account has 13 words"));
        QVERIFY(!canRestore());
        QCOMPARE(standing(), QString{});
    }

    void WordsThatAreNoAccountTogetherAreSaid() {
        paste(goodWords().chopped(5) + "bakery");
        QVERIFY(says("together they are no account"));
        QVERIFY(!canRestore());
        rig_->word(2)->setText("abducts");
        rig_->word(13)->setText("abbey");
        QVERIFY(says("cannot be those of an account"));
        QVERIFY(!canRestore());
    }

    void WordsAreGoneWhenThePageIsLeft() {
        paste(goodWords());
        const auto shared = rig_->word(1)->text();
        click(rig_->page, "Back");
        QVERIFY(!shared.contains('a'));
        click(rig_->page, "I have an account");
        QCOMPARE(standing(), QString{});
    }

    void BackFromThePassphraseBringsTheWordsBack() {
        paste(goodWords());
        click(rig_->page, "Restore");
        QVERIFY(says("Protect this device"));
        click(rig_->page, "Back");
        QCOMPARE(standing(), goodWords());
        QCOMPARE(rig_->word(1)->echoMode(), QLineEdit::Password);
        QVERIFY(canRestore());
    }

    void AnAccountWithANameIsReadyOnceItCaughtUp() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        QCOMPARE(rig_->account.words, std::optional{goodWords().toStdString()});
        QCOMPARE(rig_->account.name, std::string{});
        rig_->make("Alice");
        QVERIFY(says("Looking for your account"));
        QVERIFY(reach<QProgressBar>(rig_->page, "Progress"));
        QCOMPARE(rig_->client->polls, 1);
        QVERIFY(!rig_->finished);
        rig_->client->tell(CaughtUp{});
        QTRY_COMPARE(rig_->finished, (Finished{{false, false}}));
    }

    void AnAccountWithoutANameIsAskedForOne() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("");
        rig_->client->tell(CaughtUp{});
        QTRY_VERIFY(says("What should people call you?"));
        ui::type(rig_->page, "Display name", "Alice again");
        rig_->press(Qt::Key_Return);
        QTRY_VERIFY(rig_->finished);
        QCOMPARE(rig_->client->world.name, std::string{"Alice again"});
    }

    void ANameThatComesIsEnoughToGoIn() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("");
        rig_->client->world.name = "Alice";
        rig_->client->tell(OwnNameChanged{"Alice"});
        QTRY_COMPARE(rig_->finished, (Finished{{false, false}}));
        QVERIFY(!says("What should people call you?"));
    }

    void ARoundWithoutWhatOtherDevicesSayIsNotEnough() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("");
        rig_->client->world.sync.isFetched = false;
        rig_->client->tell(CaughtUp{});
        test::letFramesPass();
        QVERIFY(says("Looking for your account"));
        rig_->client->tell(SyncChanged{{true, true, {}}});
        QTRY_VERIFY(says("What should people call you?"));
    }

    void ANameFoundLateGoesInUnlessSomethingWasTyped() {
        for (const bool typed : {false, true}) {
            rig_ = std::make_unique<Rig>();
            rig_->restoreGood();
            rig_->make("");
            rig_->client->tell(CaughtUp{});
            QTRY_VERIFY(says("What should people call you?"));
            if (typed) ui::type(rig_->page, "Display name", "Al");
            rig_->client->world.name = "Alice";
            rig_->client->tell(OwnNameChanged{"Alice"});
            if (!typed) {
                QTRY_VERIFY(rig_->finished);
                continue;
            }
            test::letFramesPass();
            QVERIFY(!rig_->finished);
            QCOMPARE(field(rig_->page, "Display name")->text(), "Al");
            rig_->press(Qt::Key_Return);
            QTRY_VERIFY(rig_->finished);
            QCOMPARE(rig_->client->world.name, std::string{"Al"});
        }
    }

    void WordsComeFromAQrCodeToo() {
        type("abbey bakery");
        QVERIFY(click(rig_->page, "Scan a QR code"));
        auto* scan = rig_->page.findChild<ScanDialog*>();
        QVERIFY(scan && scan->isVisible());
        emit scan->found(goodWords());
        QCOMPARE(standing(), goodWords());
        QCOMPARE(rig_->word(1)->echoMode(), QLineEdit::Password);
        QVERIFY(says("All 13 words are right"));
        QVERIFY(canRestore());
    }

    void WithoutANetworkItSaysThatOldMessagesWillCome() {
        rig_ = std::make_unique<Rig>();
        rig_->page.setPace({0, 0, 1});
        rig_->restoreGood();
        rig_->make("Alice");
        QTRY_VERIFY(says("Old messages will come when the network answers"));
        QVERIFY(click(rig_->page, "Continue"));
        QTRY_COMPARE(rig_->finished, (Finished{{false, false}}));
    }

    void ASlowNetworkIsNotCalledMissing() {
        rig_ = std::make_unique<Rig>();
        rig_->page.setPace({0, 0, 1});
        rig_->restoreGood();
        rig_->make("Alice");
        rig_->client->tell(ConnectionChanged{true, {}});
        QTRY_VERIFY(says("Old messages come while you use Starling"));
    }

    void TheLightFollowsThePathsOfTheNewAccount() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("Alice");
        const auto& light = *rig_->page.findChild<PathLight*>();
        QCOMPARE(light.state(), PathState::Building);
        NetworkStatus status;
        status.paths = {{{}, true}};
        rig_->client->tell(NetworkChanged{status});
        QCOMPARE(light.state(), PathState::OnePath);
        status.paths.push_back({{}, true});
        rig_->client->tell(NetworkChanged{status});
        QCOMPARE(light.state(), PathState::Connected);
        rig_->client->tell(ConnectionChanged{false, "no network"});
        QCOMPARE(light.state(), PathState::Offline);
    }

    void CancellingTheWaitAsksAndLeavesNothing() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("Alice");
        QTRY_VERIFY(button(rig_->page, "Cancel"));
        QVERIFY(click(rig_->page, "Cancel"));
        QVERIFY(ui::says(*rig_->dialog(), "13 words you can restore it at any time"));
        QVERIFY(click(*rig_->dialog(), "Stop"));
        QVERIFY(rig_->atWelcome());
        QVERIFY(!rig_->has("account"));
        QVERIFY(!rig_->has("messages.db"));
        QVERIFY(!rig_->finished);
    }

    void BackFromTheNameOfARestoredAccountAsksToo() {
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("");
        rig_->client->tell(CaughtUp{});
        QTRY_VERIFY(says("What should people call you?"));
        click(rig_->page, "Back");
        QVERIFY(click(*rig_->dialog(), "Stop"));
        QVERIFY(rig_->atWelcome());
        QVERIFY(!rig_->has("account"));
    }

    void EverythingOnEveryPageHasAName() {
        click(rig_->page, "Show");
        rig_->word(2)->setFocus();
        type("ab icebarg k");
        QCOMPARE(unnamedParts(rig_->page), QStringList{});
        rig_ = std::make_unique<Rig>();
        rig_->restoreGood();
        rig_->make("Alice");
        QCOMPARE(unnamedParts(rig_->page), QStringList{});
    }

    void ItFitsASmallWindow() {
        rig_->page.resize(360, 480);
        for (int number = 1; number <= 13; ++number)
            QTRY_VERIFY(rig_->word(number)->mapTo(&rig_->page, QPoint{0, 0}).x() < 360);
        QVERIFY(rig_->word(13)->mapTo(&rig_->page, QPoint{}).x() <
                rig_->word(12)->mapTo(&rig_->page, QPoint{}).x());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::RestoreTest)
#include "restore_test.moc"
