// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/onboarding.h"
#include "ui/onboarding/rig.h"
#include "ui/support/unnamed.h"
#include "widgets/avatar.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

using Finished = std::optional<std::pair<bool, bool>>;

class CreateTest : public QObject {
    Q_OBJECT

private slots:
    void TheFirstPageOffersBothAndCannotGoBack() {
        Rig rig;
        QVERIFY(button(rig.page, "Create an account"));
        QVERIFY(button(rig.page, "I have an account"));
        QVERIFY(!button(rig.page, "Back"));
        QVERIFY(says(rig.page, "Not connected yet"));
        rig.press(Qt::Key_Escape);
        QVERIFY(rig.atWelcome());
    }

    void ANameIsLookedAtBeforeItIsTaken_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fault");
        QTest::newRow("none") << ""
                              << "Please enter a name";
        QTest::newRow("blank") << "   "
                               << "Please enter a name";
        QTest::newRow("101 bytes") << QString(101, 'a') << "That name is too long";
        QTest::newRow("102 bytes in 51 letters")
            << QString(51, QChar{0xe4}) << "That name is too long";
        QTest::newRow("not printable") << QString{"Al\u200eice"} << "signs that cannot be shown";
    }

    void ANameIsLookedAtBeforeItIsTaken() {
        QFETCH(const QString, name);
        QFETCH(const QString, fault);
        Rig rig;
        click(rig.page, "Create an account");
        field(rig.page, "Display name")->setText(name);
        QVERIFY(!says(rig.page, fault));
        rig.press(Qt::Key_Return);
        QVERIFY(says(rig.page, fault));
        QVERIFY(type(rig.page, "Display name", "x"));
        QVERIFY(!says(rig.page, fault));
    }

    void AHundredBytesAreTaken() {
        Rig rig;
        click(rig.page, "Create an account");
        type(rig.page, "Display name", QString(100, 'a'));
        rig.press(Qt::Key_Return);
        QVERIFY(says(rig.page, "Protect this device"));
    }

    void TheAvatarFollowsTheName() {
        Rig rig;
        click(rig.page, "Create an account");
        const auto picture = [&] {
            for (auto* each : rig.page.findChildren<Avatar*>())
                if (each->isVisible()) return each->grab().toImage();
            return QImage{};
        };
        const auto none = picture();
        type(rig.page, "Display name", "A");
        const auto one = picture();
        type(rig.page, "Display name", " L");
        QVERIFY(none != one);
        QVERIFY(one != picture());
    }

    void LaterMakesAnAccountWithoutAPassphrase() {
        Rig rig;
        rig.createAlice();
        QVERIFY(rig.config);
        QCOMPARE(rig.config->profile, rig.folder.path().toStdString());
        QCOMPARE(rig.config->network, std::string{"testnet"});
        QVERIFY(!rig.config->passphrase);
        QCOMPARE(rig.account.name, std::string{"Alice"});
        QVERIFY(!rig.account.words);
        QVERIFY(!rig.finished);
        rig.make("Alice");
        QCOMPARE(rig.finished, (Finished{{true, false}}));
        QVERIFY(rig.taken);
        QVERIFY(rig.has("account"));
    }

    void APassphraseIsAskedTwiceAndHandedOver() {
        Rig rig;
        click(rig.page, "Create an account");
        type(rig.page, "Display name", " Alice ");
        rig.press(Qt::Key_Return);
        type(rig.page, "Passphrase", " correct horse ");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.page.focusWidget(), field(rig.page, "The same again"));
        type(rig.page, "The same again", " correct horse ");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.config->passphrase, std::optional<std::string>{" correct horse "});
        QCOMPARE(rig.account.name, std::string{"Alice"});
        rig.make("Alice");
        QCOMPARE(rig.finished, (Finished{{true, true}}));
    }

    void APassphraseThatCannotBeTakenIsSaid_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("fault");
        QTest::newRow("none") << ""
                              << ""
                              << "At least 6 characters, please.";
        QTest::newRow("five characters") << "horse"
                                         << "horse"
                                         << "At least 6 characters, please.";
        QTest::newRow("not the same") << "correct horse"
                                      << "wrong horse"
                                      << "not the same";
        QTest::newRow("not all of it") << "correct horse"
                                       << "correct"
                                       << "not the same";
    }

    void APassphraseThatCannotBeTakenIsSaid() {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const QString, fault);
        Rig rig;
        click(rig.page, "Create an account");
        type(rig.page, "Display name", "Alice");
        rig.press(Qt::Key_Return);
        type(rig.page, "Passphrase", first);
        type(rig.page, "The same again", second);
        QVERIFY(click(rig.page, "Protect"));
        QVERIFY(says(rig.page, fault));
        QVERIFY(!rig.config);
    }

    void BackKeepsTheNameAndForgetsThePassphrase() {
        Rig rig;
        click(rig.page, "Create an account");
        type(rig.page, "Display name", "Alice");
        rig.press(Qt::Key_Return);
        type(rig.page, "Passphrase", "correct horse");
        QVERIFY(click(rig.page, "Back"));
        QCOMPARE(field(rig.page, "Display name")->text(), "Alice");
        rig.press(Qt::Key_Return);
        QCOMPARE(field(rig.page, "Passphrase")->text(), QString{});
        rig.press(Qt::Key_Escape);
        rig.press(Qt::Key_Escape);
        QVERIFY(rig.atWelcome());
    }

    void WhatWentWrongIsSaidWithOneWayOn_data() {
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("in use") << Errc::InUse << "Another program has this profile folder open";
        QTest::newRow("disk") << Errc::Storage << "The profile folder cannot be written";
        QTest::newRow("network") << Errc::WrongNetwork << "belongs to another network";
        QTest::newRow("newer") << Errc::TooNew << "written by a newer Starling";
        QTest::newRow("other") << Errc::Invalid << "as the engine says it";
    }

    void WhatWentWrongIsSaidWithOneWayOn() {
        QFETCH(const Errc, code);
        QFETCH(const QString, words);
        Rig rig;
        rig.createAlice();
        rig.refuse(code, "as the engine says it");
        QVERIFY(says(rig.page, "That did not work"));
        QVERIFY(says(rig.page, words));
        QVERIFY(!rig.finished);
        QVERIFY(click(rig.page, "Start again"));
        QVERIFY(rig.atWelcome());
    }

    void WhatAFailureLeavesIsRemovedUnlessItIsAnothersProgram() {
        for (const auto code : {Errc::Storage, Errc::InUse}) {
            Rig rig;
            rig.createAlice();
            rig.write("network.json");
            rig.refuse(code);
            QCOMPARE(rig.has("network.json"), code == Errc::InUse);
        }
    }

    void BackWhileItIsMadeAsksAndCanBeStayed() {
        Rig rig;
        rig.createAlice();
        QVERIFY(says(rig.page, "Making your keys"));
        QVERIFY(click(rig.page, "Back"));
        const QPointer<Dialog> question = rig.dialog();
        QVERIFY(says(*question, "removed from this device"));
        QVERIFY(click(*question, "Cancel"));
        rig.make("Alice");
        QVERIFY(rig.finished);
        QVERIFY(rig.has("account"));
    }

    void WhatIsMadeWhileItIsAskedWaitsForTheAnswer() {
        Rig rig;
        rig.createAlice();
        click(rig.page, "Back");
        rig.make("Alice");
        QVERIFY(!rig.finished);
        QVERIFY(click(*rig.dialog(), "Cancel"));
        QVERIFY(rig.finished);
    }

    void ThrowingItAwayLeavesOnlyWhatWasThereBefore() {
        Rig rig;
        rig.write("messages.salt");
        rig.write("window.conf");
        rig.createAlice();
        click(rig.page, "Back");
        QVERIFY(click(*rig.dialog(), "Stop"));
        QVERIFY(!rig.atWelcome());  // It is still being made.
        rig.make("Alice");
        QVERIFY(rig.atWelcome());
        QVERIFY(!rig.finished);
        const auto left = QDir{rig.folder.path()}.entryList(QDir::Files, QDir::Name);
        QCOMPARE(left, (QStringList{"messages.salt", "window.conf"}));
    }

    void ANetworkThatIsChosenFirstIsTheOne() {
        Rig rig;
        QSignalSpy chosen{&rig.page, &Onboarding::networkChosen};
        click(rig.page, "Network and proxy");
        auto* dialog = rig.dialog();
        QVERIFY(click(*dialog, "This computer"));
        QVERIFY(type(*dialog, "Proxy", "socks5h://127.0.0.1:9050"));
        QVERIFY(click(*dialog, "Save"));
        QCOMPARE(chosen.count(), 1);
        rig.createAlice();
        QCOMPARE(rig.config->network, std::string{"local"});
        QCOMPARE(rig.config->proxy, std::string{"socks5h://127.0.0.1:9050"});
    }

    void TheLightShowsWhatItIsTold() {
        Rig rig;
        rig.page.setPath(PathState::Offline, "No network since 14:02");
        QVERIFY(!says(rig.page, "Not connected yet"));
        QCOMPARE(rig.page.findChild<PathLight*>()->state(), PathState::Offline);
    }

    void EverythingOnEveryPageHasAName() {
        Rig rig;
        QCOMPARE(unnamedParts(rig.page), QStringList{});
        click(rig.page, "Create an account");
        QCOMPARE(unnamedParts(rig.page), QStringList{});
        type(rig.page, "Display name", "Alice");
        click(rig.page, "Continue");
        QCOMPARE(unnamedParts(rig.page), QStringList{});
        click(rig.page, "Later");
        QCOMPARE(unnamedParts(rig.page), QStringList{});
        rig.refuse(Errc::Storage);
        QCOMPARE(unnamedParts(rig.page), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::CreateTest)
#include "create_test.moc"
