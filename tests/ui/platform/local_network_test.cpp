// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With the real starlingnet, which is built beside this program.

#include "platform/local_network.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace starling::ui {

namespace {

constexpr int kLong = 60'000;

/// What `ensure` says.
QString ensured(LocalNetwork& network) {
    std::optional<QString> said;
    network.ensure([&](const QString& problem) { said = problem; });
    if (said) return QStringLiteral("told from within");
    [&] { QTRY_VERIFY_WITH_TIMEOUT(said, kLong); }();
    return said.value_or("never told");
}

/// Whether a network answers in `folder`, as `starlingnet ctl` sees it.
bool answers(const QString& folder) {
    QProcess question;
    question.start(QCoreApplication::applicationDirPath() + "/starlingnet",
                   {"ctl", "--dir", folder, "list"});
    return question.waitForFinished() && question.exitCode() == 0;
}

}  // namespace

class LocalNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        folder_ = place_->filePath("localnet");
    }

    void AFolderWithoutANetworkGetsOneThatEndsWithUs() {
        {
            LocalNetwork network{folder_};
            QCOMPARE(ensured(network), QString{});
            QVERIFY(QFile::exists(folder_ + "/network.json"));
            QVERIFY(answers(folder_));
            QCOMPARE(ensured(network), QString{});
        }
        QVERIFY(!answers(folder_));
    }

    void AFolderThatIsServedIsLeftToWhoeverServesIt() {
        LocalNetwork first{folder_};
        QCOMPARE(ensured(first), QString{});
        {
            LocalNetwork second{folder_};
            QCOMPARE(ensured(second), QString{});
        }
        QVERIFY(answers(folder_));
    }

    void TwoWhoStartAtOnceShareOneNetwork() {
        LocalNetwork first{folder_};
        LocalNetwork second{folder_};
        QStringList said;
        for (auto* each : {&first, &second})
            each->ensure([&](const QString& problem) { said << problem; });
        QTRY_COMPARE_WITH_TIMEOUT(said, QStringList({"", ""}), kLong);
    }

    void AllWhoAskAreTold() {
        LocalNetwork network{folder_};
        QStringList said;
        for (int i = 0; i < 3; ++i)
            network.ensure([&](const QString& problem) { said << problem; });
        QTRY_COMPARE_WITH_TIMEOUT(said, QStringList({"", "", ""}), kLong);
    }

    void ANetworkThatDiedIsStartedAgain() {
        LocalNetwork network{folder_};
        QCOMPARE(ensured(network), QString{});
        auto* process = network.findChild<QProcess*>("network");
        QVERIFY(process);
        process->kill();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        QCOMPARE(ensured(network), QString{});
        QVERIFY(answers(folder_));
    }

    void ATakenPortIsNamed() {
        const auto other = place_->filePath("other");
        {
            LocalNetwork network{folder_};
            QCOMPARE(ensured(network), QString{});
        }
        QVERIFY(QDir{}.mkpath(other));
        QVERIFY(QFile::copy(folder_ + "/starlingnet.db", other + "/starlingnet.db"));
        LocalNetwork network{folder_};
        QCOMPARE(ensured(network), QString{});
        LocalNetwork twin{other};
        const auto said = ensured(twin);
        QVERIFY2(said.contains("in use"), qPrintable(said));
    }

    void AFolderThatCannotBeMadeIsExplained() {
        QFile file{folder_};
        QVERIFY(file.open(QIODevice::WriteOnly));
        LocalNetwork network{folder_};
        const auto said = ensured(network);
        QVERIFY2(said.contains(folder_) && !said.contains("starlingnet:"), qPrintable(said));
    }

    void AMissingProgramIsExplained() {
        LocalNetwork network{folder_, nullptr, place_->filePath("nothing")};
        const auto said = ensured(network);
        QVERIFY2(said.contains("starlingnet"), qPrintable(said));
    }

    void WhoGoesWhileItStartsIsNotTold() {
        auto network = std::make_unique<LocalNetwork>(folder_);
        bool told = false;
        network->ensure([&](const QString&) { told = true; });
        QCoreApplication::processEvents();
        network.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
        QVERIFY(!answers(folder_));
    }

    void WhoIsToldMayEndIt() {
        auto network =
            std::make_unique<LocalNetwork>(folder_, nullptr, place_->filePath("nothing"));
        network->ensure([&](const QString&) { network.reset(); });
        QTRY_VERIFY(!network);
    }

private:
    std::unique_ptr<QTemporaryDir> place_;
    QString folder_;
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::LocalNetworkTest)
#include "local_network_test.moc"
