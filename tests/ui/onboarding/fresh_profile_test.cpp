// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/fresh_profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace starling::ui {
namespace {

class FreshProfileTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> place_;

    void write(const QStringList& names) {
        QDir{place_->path()}.mkpath("log");
        for (const auto& name : names) {
            QFile file{place_->filePath(name)};
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    QStringList left() const {
        return QDir{place_->path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init() { place_ = std::make_unique<QTemporaryDir>(); }

    void WhatWasMadeGoes() {
        const FreshProfile fresh{place_->path()};
        write({"account", "messages.db", "messages.db-wal", "messages.salt", "network.json",
               "running", "log/starling.log", "log/starling.log.1"});
        fresh.remove();
        QCOMPARE(left(), QStringList{});
    }

    void WhatWasThereStays() {
        write({"account", "messages.db", "log/starling.log"});
        const FreshProfile fresh{place_->path()};
        write({"network.json", "log/starling.log.1"});
        fresh.remove();
        QCOMPARE(left(), (QStringList{"account", "log", "messages.db"}));
        QCOMPARE(QDir{place_->filePath("log")}.entryList(QDir::Files), QStringList{"starling.log"});
    }

    void WhatIsNotOfTheEngineStays() {
        const FreshProfile fresh{place_->path()};
        write({"account", "lock", "letter.txt", "log/notes.txt"});
        fresh.remove();
        QCOMPARE(left(), (QStringList{"letter.txt", "lock", "log"}));
    }

    void AFolderThatNeverCameIsNoTrouble() {
        const FreshProfile fresh{place_->filePath("nowhere")};
        fresh.remove();
        QVERIFY(!QDir{place_->filePath("nowhere")}.exists());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::FreshProfileTest)
#include "fresh_profile_test.moc"
