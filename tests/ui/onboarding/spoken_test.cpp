// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/blocked_dialog.h"
#include "dialogs/clear_dialog.h"
#include "dialogs/devices_dialog.h"
#include "dialogs/id_card.h"
#include "dialogs/name_dialog.h"
#include "dialogs/new_message_dialog.h"
#include "dialogs/passphrase_dialog.h"
#include "dialogs/path_dialog.h"
#include "dialogs/recovery_dialog.h"
#include "dialogs/settings_dialog.h"
#include "look/words.h"
#include "onboarding/unlock_page.h"
#include "ui/onboarding/rig.h"
#include "ui/support/pseudo_translation.h"

namespace starling::ui {
namespace {

/// No visible word is left out when the program speaks another language.
class SpokenTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    PseudoTranslation language_;

    static QStringList left(QWidget& window, const QStringList& data = {}) {
        window.show();
        return untranslatedTexts(window, data + QStringList{"05…", "socks5h://127.0.0.1:9050"});
    }
    static void press(QWidget& window, const QString& text) {
        QVERIFY2(click(window, '[' + text + ']'), qPrintable(text));
    }

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&language_); }

    void OfThePagesOfANewAccount() {
        Rig rig;
        QCOMPARE(left(rig.page), QStringList{});
        press(rig.page, "Create an account");
        rig.press(Qt::Key_Return);
        QCOMPARE(left(rig.page), QStringList{});
        type(rig.page, "[Display name]", "Alice");
        press(rig.page, "Continue");
        press(rig.page, "Protect");
        QCOMPARE(left(rig.page), QStringList{});
        press(rig.page, "Later");
        QCOMPARE(left(rig.page), QStringList{});
        press(rig.page, "Back");
        QCOMPARE(left(*rig.dialog()), QStringList{});
        rig.refuse(Errc::Storage);
        QCOMPARE(left(rig.page), QStringList{});
    }

    void OfThePagesOfAnAccountThatExists() {
        Rig rig;
        press(rig.page, "I have an account");
        auto* first = field(rig.page, "[Word 1]");
        QVERIFY(first);
        first->setText("icebarg ab");
        press(rig.page, "Show");
        QCOMPARE(left(rig.page, {"abbey", "abducts"}), QStringList{});
        first->setText(goodWords());
        press(rig.page, "Restore");
        press(rig.page, "Later");
        rig.make("Alice");
        QCOMPARE(left(rig.page), QStringList{});
    }

    void OfThePageThatUnlocks() {
        UnlockPage page{look_};
        page.show();
        for (int tries = 0; tries < 3; ++tries)
            page.tellWrong();
        QCOMPARE(left(page), QStringList{});
    }

    void OfTheDialogsWithoutAnAccount() {
        NetworkDialog network{look_, {"local", {}}};
        network.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(left(network), QStringList{});
        NewMessageDialog message{look_};
        message.setAttribute(Qt::WA_DeleteOnClose, false);
        message.field().setPlainText("05");
        QCOMPARE(left(message, {"05"}), QStringList{});
        PassphraseDialog passphrase{look_, true};
        passphrase.setAttribute(Qt::WA_DeleteOnClose, false);
        passphrase.tellWrong();
        QCOMPARE(left(passphrase), QStringList{});
        NameDialog name{look_, {}};
        name.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(left(name), QStringList{});
    }

    void OfTheDialogsOfAnAccount() {
        auto client = std::make_unique<test::FakeClient>();
        const auto id = text(client->id().hex());
        Bridge bridge{std::move(client)};
        IdCard card{look_, IdCard::Whose::Own, bridge.id(), "Alice"};
        card.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(left(card, {id, "Alice"}), QStringList{});
        SettingsDialog settings{look_, {bridge, "session", {}, true, "/alice"}};
        settings.setAttribute(Qt::WA_DeleteOnClose, false);
        settings.show();
        QCOMPARE(left(settings, {id, "/alice", "/alice/log"}), QStringList{});
        RecoveryDialog recovery{look_, bridge, false};
        BlockedDialog blocked{look_, bridge};
        DevicesDialog devices{look_, bridge};
        ClearDialog clear{look_, bridge};
        for (Dialog* each : std::initializer_list<Dialog*>{&recovery, &blocked, &devices, &clear}) {
            each->setAttribute(Qt::WA_DeleteOnClose, false);
            QCOMPARE(left(*each), QStringList{});
        }
        PathDialog path{look_, bridge};
        path.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(left(path), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SpokenTest)
#include "spoken_test.moc"
