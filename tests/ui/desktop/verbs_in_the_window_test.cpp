// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// starling-cli on a profile that the window has open: both programs, over a network on this
/// machine.

#include "support/office.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace starling::test {
namespace {

class VerbsInTheWindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir run_{"/tmp/starling-verbs-XXXXXX"};
    std::unique_ptr<Office> office_;
    std::unique_ptr<User> alice_, bob_;
    std::unique_ptr<Program> window_;
    std::string alicesId_, bobsId_;

    QByteArray holder() const {
        QFile lock{QString::fromStdString((*office_ / "alice" / "lock").string())};
        return lock.open(QIODevice::ReadOnly) ? lock.readLine().split(' ').first() : QByteArray{};
    }
    void openWindow() {
        window_ = std::make_unique<Program>(Words{STARLING_PROGRAM, "--profile",
                                                  (*office_ / "alice").string(), "--network",
                                                  office_->network()});
        QTRY_COMPARE_WITH_TIMEOUT(holder(), QByteArray{"starling"}, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(alice_->cli({"id"}).status, 0, 60'000);
    }
    /// With the options that a person gives, as without the ones of the test.
    Outcome plain(const Words& words) const {
        Words all{STARLING_BIN_DIR "/starling-cli", "--profile", (*office_ / "alice").string()};
        all.insert(all.end(), words.begin(), words.end());
        return runProgram(all);
    }

private slots:
    void initTestCase() {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(run_.path()));
        office_ = std::make_unique<Office>();
        alice_ = std::make_unique<User>(*office_, "alice");
        bob_ = std::make_unique<User>(*office_, "bob");
        alicesId_ = alice_->create("Alice");
        bobsId_ = bob_->create("Bob");
        openWindow();
    }
    void cleanupTestCase() {
        QCOMPARE(window_->end(), 0);
        window_.reset();
        office_.reset();
    }

    void AMessageIsSentAndAnAnswerHeard() {
        const auto sent = alice_->cli({"send", bobsId_}, "hi Bob,\nI am busy");
        QCOMPARE(sent.status, 0);
        QCOMPARE(QByteArray{User::lines(sent).at(0)["state"].get<std::string>().c_str()},
                 QByteArray{"sent"});
        QVERIFY(bob_->texts({"listen", "--count", "1", "--timeout", "60"}) ==
                Words{"hi Bob,\nI am busy"});
        QCOMPARE(bob_->cli({"send", alicesId_, "later then"}).status, 0);
        QVERIFY(alice_->texts({"listen", "--count", "1", "--timeout", "60"}) ==
                Words{"later then"});
        QVERIFY(alice_->texts({"history", bobsId_}) == (Words{"hi Bob,\nI am busy", "later then"}));
    }

    void WhatIsDecidedAboutPeopleIsDecidedThere() {
        QCOMPARE(alice_->cli({"nickname", bobsId_, "Bobby"}).status, 0);
        QCOMPARE(alice_->cli({"pin", "Bobby"}).status, 0);
        const auto shown = User::lines(alice_->cli({"profile", "Bobby"})).at(0);
        QVERIFY(shown["pinned"] == true);
        QCOMPARE(alice_->cli({"sync"}).status, 0);
        const auto path = User::lines(alice_->cli({"path"})).at(0);
        QCOMPARE(path["problem"].get<std::string>(), std::string{});
        QVERIFY(alice_->cli({"export", "Bobby", "--format", "html"}).out.ends_with("</html>\n"));
    }

    void TheWindowIsNotPutAside() {
        const Words aside{"close the window first"};
        for (const auto& words :
             {Words{"chat", bobsId_}, Words{"echo"}, Words{"repair"}, Words{"wipe", "--yes"},
              Words{"wipe", "--yes", "--network"}, Words{"create", "--name", "Carol"},
              Words{"restore"}, Words{"qr", "--recovery"}}) {
            const auto refused = plain(words);
            QCOMPARE(refused.status, 6);
            QVERIFY2(refused.err.find("close the window first") != std::string::npos,
                     refused.err.c_str());
            QVERIFY(refused.out.empty());
        }
        QCOMPARE(alice_->cli({"id"}).status, 0);
    }

    void NothingGoesAroundAProxy() {
        const auto refused =
            alice_->cli({"--proxy", "socks5h://127.0.0.1:1", "send", bobsId_, "hi"});
        QCOMPARE(refused.status, 6);
        QVERIFY2(refused.err.find("leave --proxy out") != std::string::npos, refused.err.c_str());
    }

    void AnotherNetworkIsNotBelieved() {
        const auto refused = User{*office_, "alice", "session"}.cli({"id"});
        QCOMPARE(refused.status, 9);
        QVERIFY2(refused.err.find("belongs to the network") != std::string::npos,
                 refused.err.c_str());
    }

    void StoppingAListenerStopsItInTheWindowToo() {
        Program listening{alice_->command({"listen", "--timeout", "100000"})};
        QCOMPARE(bob_->cli({"send", alicesId_, "are you there?"}).status, 0);
        QVERIFY(listening.readLine());
        QCOMPARE(listening.end(SIGINT), 0);
        QVERIFY(alice_->texts({"listen", "--timeout", "0"}).empty());
    }

    void ClosingTheWindowEndsWhatIsUnderWayAndTheNextVerbOpensTheProfileItself() {
        Program listening{alice_->command({"listen", "--count", "9", "--timeout", "100000"})};
        QCOMPARE(bob_->cli({"send", alicesId_, "are you there?"}).status, 0);
        QVERIFY(listening.readLine());
        QCOMPARE(window_->end(), 0);
        QVERIFY(!listening.readLine());
        QVERIFY(listening.end() != 128 + SIGTERM);
        QCOMPARE(alice_->cli({"id"}).status, 0);
        QCOMPARE(holder(), QByteArray{"starling-cli"});
        openWindow();
    }
};

}  // namespace
}  // namespace starling::test

int main(int argc, char** argv) {
    const QCoreApplication app{argc, argv};
    starling::test::VerbsInTheWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "verbs_in_the_window_test.moc"
