// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An onboarding page over accounts that a test makes: what was asked for, and the answer when the
/// test gives it. Window thread of a test.
#pragma once

#include "onboarding/onboarding.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "widgets/dialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

#include <optional>

namespace starling::ui {

/// The words of a seed of zeros.
inline QString goodWords() {
    return QStringList(13, "abbey").join(' ');
}

class Rig {
public:
    Rig() {
        page.setPace({0, 0, 60'000});
        page.resize(900, 640);
        QObject::connect(&page, &Onboarding::finished, &page,
                         [this](bool created, bool hasPassphrase) {
                             finished = {created, hasPassphrase};
                             taken = page.takeClient();
                         });
        page.show();
        QApplication::setActiveWindow(&page);
    }

    /// The account that was asked for, as the engine would make it.
    void make(const QString& name) {
        auto made = std::make_unique<test::FakeClient>(test::person(1), name.toStdString());
        client = made.get();
        write("account");
        write("messages.db");
        std::exchange(pending, nullptr)(std::unique_ptr<Client>{std::move(made)});
    }
    void refuse(Errc code, const std::string& detail = {}) {
        std::exchange(pending, nullptr)(Error{code, detail});
    }

    void write(const QString& name) {
        QFile file{folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("here");
    }
    bool has(const QString& name) const { return QFile::exists(folder.filePath(name)); }

    Dialog* dialog() { return page.findChild<Dialog*>(); }
    bool atWelcome() { return button(page, "Create an account") != nullptr; }
    QLineEdit* word(int number) { return field(page, QString{"Word %1"}.arg(number)); }
    void press(Qt::Key key) { QTest::keyClick(page.focusWidget(), key); }

    void createAlice() {
        click(page, "Create an account");
        type(page, "Display name", "Alice");
        click(page, "Continue");
        click(page, "Later");
    }
    void restoreGood() {
        click(page, "I have an account");
        word(1)->setText(goodWords());
        click(page, "Restore");
        click(page, "Later");
    }

    QTemporaryDir folder;
    Look look;
    std::optional<ClientConfig> config;
    SignUp account;
    Answer<std::unique_ptr<Client>> pending;
    test::FakeClient* client = nullptr;
    std::optional<std::pair<bool, bool>> finished;  ///< created, hasPassphrase
    std::unique_ptr<Client> taken;
    Onboarding page{
        look,
        {[this](ClientConfig asked, SignUp signUp, Answer<std::unique_ptr<Client>> done) {
            config = std::move(asked);
            account = std::move(signUp);
            pending = std::move(done);
        }},
        folder.path(),
        {"testnet", {}}};
};

}  // namespace starling::ui
