// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/network_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/unnamed.h"

#include <QApplication>
#include <QFileDialog>
#include <QTemporaryDir>

namespace starling::ui {
namespace {

class NetworkDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<NetworkDialog> dialog_;
    std::optional<NetworkChoice> chosen_;

    void open(const NetworkChoice& now) {
        chosen_.reset();
        dialog_ = std::make_unique<NetworkDialog>(look_, now);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(dialog_.get(), &NetworkDialog::chosen, this,
                [this](const NetworkChoice& choice) { chosen_ = choice; });
        dialog_->show();
    }
    bool canSave() { return button(*dialog_, "Save")->isEnabled(); }

private slots:
    void WhatIsChosenIsTold_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("network");
        QTest::newRow("session") << "Session network"
                                 << "session";
        QTest::newRow("testnet") << "Test network"
                                 << "testnet";
        QTest::newRow("local") << "This computer"
                               << "local";
    }

    void WhatIsChosenIsTold() {
        QFETCH(const QString, line);
        QFETCH(const QString, network);
        open({});
        QVERIFY(static_cast<QAbstractButton*>(button(*dialog_, "Session network"))->isChecked());
        QVERIFY(click(*dialog_, line));
        QVERIFY(click(*dialog_, "Save"));
        QCOMPARE(chosen_, (std::optional{NetworkChoice{network, {}}}));
        open(*chosen_);
        QVERIFY(button(*dialog_, line)->isChecked());
    }

    void ArrowKeysGoFromOneToTheNext() {
        open({});
        QApplication::setActiveWindow(dialog_.get());
        QTest::keyClick(dialog_->focusWidget(), Qt::Key_Down);
        QVERIFY(button(*dialog_, "Test network")->isChecked());
    }

    void AFileIsLookedAtBeforeItIsTaken() {
        open({});
        QVERIFY(!field(*dialog_, "Path of the network profile"));
        QVERIFY(click(*dialog_, "Network profile"));
        QVERIFY(says(*dialog_, "Which file?"));
        QVERIFY(!canSave());
        const QTemporaryDir folder;
        const auto path = folder.filePath("network.json");
        QVERIFY(type(*dialog_, "Path of the network profile", path));
        QVERIFY(!canSave());
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        field(*dialog_, "Path of the network profile")->setText(path + " ");
        field(*dialog_, "Path of the network profile")->setText(path);
        QVERIFY(!canSave());
        QVERIFY(click(*dialog_, "Session network"));
        QVERIFY(canSave());
    }

    void AFileCanBeChosen() {
        open({"/nowhere/network.json", {}});
        QCOMPARE(field(*dialog_, "Path of the network profile")->text(), "/nowhere/network.json");
        QVERIFY(click(*dialog_, "Choose…"));
        auto* files = dialog_->findChild<QFileDialog*>();
        QVERIFY(files && files->isVisible());
        emit files->fileSelected("/elsewhere/network.json");
        QCOMPARE(field(*dialog_, "Path of the network profile")->text(), "/elsewhere/network.json");
        files->close();
    }

    void AProxyIsLookedAtWhileItIsTyped_data() {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << "" << true;
        QTest::newRow("tor") << "socks5h://127.0.0.1:9050" << true;
        QTest::newRow("space around it") << " socks5h://127.0.0.1:9050 " << true;
        QTest::newRow("http") << "http://proxy.example:8080" << true;
        QTest::newRow("no scheme") << "127.0.0.1:9050" << false;
        QTest::newRow("names looked up here") << "socks5://127.0.0.1:9050" << false;
    }

    void AProxyIsLookedAtWhileItIsTyped() {
        QFETCH(const QString, proxy);
        QFETCH(const bool, good);
        open({"testnet", {}});
        type(*dialog_, "Proxy", proxy);
        QCOMPARE(canSave(), good);
        QTest::keyClick(field(*dialog_, "Proxy"), Qt::Key_Return);
        QCOMPARE(chosen_,
                 good ? (std::optional{NetworkChoice{"testnet", proxy.trimmed()}}) : std::nullopt);
    }

    void CancellingChoosesNothing() {
        open({"testnet", "socks5h://127.0.0.1:9050"});
        QCOMPARE(field(*dialog_, "Proxy")->text(), "socks5h://127.0.0.1:9050");
        QVERIFY(click(*dialog_, "Cancel"));
        QVERIFY(!chosen_);
        QVERIFY(!dialog_->isVisible());
    }

    void EverythingHasAName() {
        open({"/nowhere/network.json", {}});
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::NetworkDialogTest)
#include "network_dialog_test.moc"
