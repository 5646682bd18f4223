// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Over real sockets, with a program that is killed while it holds one: this one, started again.

#include "desktop/one_instance.h"

#include "base/meeting_place.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace starling::ui {
namespace {

QString placeOf(const QString& profile, const QString& folder) {
    return QString::fromStdString(meetingPlace(profile.toStdString(), folder.toStdString()));
}

class OneInstanceTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> place_;

    QString folder() const { return place_->filePath("run"); }
    QString profile(const QString& name = "alice") const { return place_->filePath(name); }
    std::unique_ptr<OneInstance> start(const QString& profile) const {
        return std::make_unique<OneInstance>(placeOf(profile, folder()));
    }
    /// Waits for its answer on a thread of its own, as another program would.
    static bool raises(const OneInstance& second, int patience = 5000) {
        auto answer = std::async(std::launch::async, [&] { return second.raiseOther(patience); });
        while (answer.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        return answer.get();
    }
    QString socketPath() const {
        const auto found = QDir{folder()}.entryList({"*.socket"}, QDir::System);
        return found.isEmpty() ? QString{} : folder() + '/' + found.front();
    }
    int call() const {
        const int caller = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto path = QFile::encodeName(socketPath());
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        if (::connect(caller, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            return -1;
        return caller;
    }
    /// What comes back for `said`; none: the other side hangs up without a word.
    QByteArray answerTo(const QByteArray& said) const {
        const int caller = call();
        if (caller < 0) return "no socket";
        (void)::send(caller, said.constData(), static_cast<std::size_t>(said.size()), MSG_NOSIGNAL);
        QByteArray heard(64, Qt::Uninitialized);
        ssize_t count = -1;
        (void)QTest::qWaitFor([&] {
            count = ::recv(caller, heard.data(), 64, 0);
            return count >= 0 || errno == ECONNRESET;
        });
        ::close(caller);
        return heard.left(count > 0 ? count : 0);
    }

private slots:
    void init() { place_ = std::make_unique<QTemporaryDir>("/tmp/starling-one-XXXXXX"); }

    void TheSecondRaisesTheFirst() {
        const auto first = start(profile());
        QVERIFY(first->isFirst());
        QSignalSpy raised{first.get(), &OneInstance::raiseRequested};
        const auto second = start(profile());
        QVERIFY(!second->isFirst());
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QVERIFY(raises(*second));
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised[0][0].toString(), "");
    }

    void TheRightToComeToTheFrontGoesAlong() {
        const auto first = start(profile());
        QSignalSpy raised{first.get(), &OneInstance::raiseRequested};
        qputenv("XDG_ACTIVATION_TOKEN", "kwin-42");
        QVERIFY(raises(*start(profile())));
        QCOMPARE(raised[0][0].toString(), "kwin-42");
        qputenv("XDG_ACTIVATION_TOKEN", "two\nlines");
        QVERIFY(raises(*start(profile())));
        QCOMPARE(raised[1][0].toString(), "");
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void AnotherProfileIsAnotherProgram() {
        const auto first = start(profile("alice"));
        QVERIFY(start(profile("bob"))->isFirst());
    }

    void OneProfileByTwoPathsIsOne() {
        QVERIFY(QDir{}.mkpath(profile()));
        QVERIFY(QFile::link(profile(), profile("link")));
        const auto first = start(profile());
        QVERIFY(!start(profile("link"))->isFirst());
        QVERIFY(!start(profile() + "/")->isFirst());
        QVERIFY(!start(profile() + "/../alice")->isFirst());
    }

    void AProfileThatIsNotThereYetIsTheSameLater() {
        const auto first = start(profile("new"));
        QVERIFY(QDir{}.mkpath(profile("new")));
        QVERIFY(!start(profile("new"))->isFirst());
    }

    void WhoEndedInOrderLeavesNoSocket() {
        auto first = start(profile());
        QVERIFY(!socketPath().isEmpty());
        first.reset();
        QVERIFY(socketPath().isEmpty());
        QVERIFY(start(profile())->isFirst());
    }

    void TheSocketOfAProgramThatWasKilledIsTakenOver() {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {"--hold", profile(), folder()});
        QVERIFY(other.waitForReadyRead(30'000));
        QVERIFY(!start(profile())->isFirst());
        QVERIFY(raises(*start(profile())));
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(!socketPath().isEmpty());
        const auto next = start(profile());
        QVERIFY(next->isFirst());
        QVERIFY(raises(*start(profile())));
    }

    void WhoHangsIsNotWaitedForEndlessly() {
        const auto first = start(profile());
        QVERIFY(!start(profile())->raiseOther(200));  // Nobody turns the loop meanwhile.
    }

    void OnlyRaiseIsUnderstood_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("raise") << QByteArray{"raise\n"} << QByteArray{"ok\n"};
        QTest::newRow("with a token") << QByteArray{"raise abc_1\n"} << QByteArray{"ok\n"};
        QTest::newRow("more after it") << QByteArray{"raise\nraise\n"} << QByteArray{"ok\n"};
        QTest::newRow("another word") << QByteArray{"quit\n"} << QByteArray{"no\n"};
        QTest::newRow("nothing") << QByteArray{"\n"} << QByteArray{"no\n"};
        QTest::newRow("an empty token") << QByteArray{"raise \n"} << QByteArray{"no\n"};
        QTest::newRow("two tokens") << QByteArray{"raise a b\n"} << QByteArray{"no\n"};
        QTest::newRow("not printable") << QByteArray{"raise \x01\n"} << QByteArray{"no\n"};
        QTest::newRow("bytes") << QByteArray{"\0\xff\xfe\n", 4} << QByteArray{"no\n"};
        QTest::newRow("a long line") << QByteArray(300, 'a') + '\n' << QByteArray{"no\n"};
        QTest::newRow("no end") << "raise " + QByteArray(100'000, 'a') << QByteArray{"no\n"};
    }
    void OnlyRaiseIsUnderstood() {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, answer);
        const auto first = start(profile());
        QSignalSpy raised{first.get(), &OneInstance::raiseRequested};
        QVERIFY(answer == answerTo(said) || (said.size() > 1000 && answerTo(said).isEmpty()));
        QCOMPARE(raised.count(), answer == "ok\n" ? 1 : 0);
    }

    void ALineMayComeInPieces() {
        const auto first = start(profile());
        QSignalSpy raised{first.get(), &OneInstance::raiseRequested};
        const int caller = call();
        for (const char c : QByteArray{"raise\n"}) {
            QCOMPARE(::send(caller, &c, 1, MSG_NOSIGNAL), 1);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(raised.count(), 1);
        ::close(caller);
    }

    void WhoeverTakesCallsGetsTheSocket() {
        const auto first = start(profile());
        std::vector<int> taken;
        first->takeCalls([&](int descriptor) {
            taken.push_back(descriptor);
            return true;
        });
        const int caller = call();
        QCOMPARE(::send(caller, "call\n", 5, MSG_NOSIGNAL), 5);
        QTRY_COMPARE(taken.size(), std::size_t{1});
        QTRY_VERIFY(first->children().isEmpty());
        QCOMPARE(::send(taken[0], "hi", 2, MSG_NOSIGNAL), 2);
        char heard[8] = "";
        QCOMPARE(::recv(caller, heard, sizeof heard, 0), 2);
        QCOMPARE(heard, "hi");
        QVERIFY(raises(*start(profile())));
        ::close(taken[0]);
        ::close(caller);
    }

    void NobodyIsCalledWhereNobodyTakesCalls() {
        const auto first = start(profile());
        QCOMPARE(answerTo("call\n"), QByteArray{"no\n"});
        first->takeCalls([](int) { return false; });
        QCOMPARE(answerTo("call\n"), QByteArray{"no\n"});
        first->takeCalls([](int) { return true; });
        QCOMPARE(answerTo("call\n{\"call\":[\"id\"]}\n"), QByteArray{"no\n"});
        QCOMPARE(answerTo("call id\n"), QByteArray{"no\n"});
    }

    void ThoseWhoCallAndSayNothingKeepNobodyOut() {
        const auto first = start(profile());
        std::vector<int> silent;
        for (int i = 0; i < 12; ++i) {
            silent.push_back(call());
            QCoreApplication::processEvents();
        }
        QVERIFY(raises(*start(profile())));  // Their patience ends.
        for (const int each : silent)
            ::close(each);
    }

    void AFolderThatIsOpenToOthersIsNotUsed() {
        QVERIFY(QDir{}.mkpath(folder()));
        QFile::setPermissions(folder(), QFile::permissions(folder()) | QFileDevice::ReadOther);
        const auto first = start(profile());
        QVERIFY(first->isFirst());
        QVERIFY(QDir{folder()}.isEmpty());
    }

    void NobodyElseMayCall() {
        const auto first = start(profile());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther |
                            QFileDevice::ExeGroup | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(folder()) & others));
        QVERIFY(!(QFile::permissions(socketPath()) & others));
    }
};

int hold(const QCoreApplication& app) {
    const OneInstance held{placeOf(app.arguments().at(2), app.arguments().at(3))};
    std::fputs(held.isFirst() ? "first\n" : "second\n", stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

}  // namespace
}  // namespace starling::ui

int main(int argc, char** argv) {
    const QCoreApplication app{argc, argv};
    if (app.arguments().value(1) == "--hold") return starling::ui::hold(app);
    starling::ui::OneInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "one_instance_test.moc"
