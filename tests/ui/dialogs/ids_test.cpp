// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_card.h"
#include "dialogs/new_message_dialog.h"
#include "look/words.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QGuiApplication>

namespace starling::ui {
namespace {

using test::person;

QString hexOf(int number) {
    return text(person(number).hex());
}

class IdsTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<NewMessageDialog> dialog_;
    std::optional<AccountId> chosen_;

    void open() {
        chosen_.reset();
        dialog_ = std::make_unique<NewMessageDialog>(look_);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(dialog_.get(), &NewMessageDialog::chosen, this,
                [this](const AccountId& id) { chosen_ = id; });
        dialog_->show();
    }

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void AnIdIsLookedAtWhileItIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("count");
        QTest::addColumn<bool>("good");
        const auto id = hexOf(2);
        QTest::newRow("nothing") << ""
                                 << "Paste the Session ID"
                                 << "" << false;
        QTest::newRow("part") << id.left(42) << "still missing"
                              << "42 of 66" << false;
        QTest::newRow("no digit") << "05xyz"
                                  << "Only the digits"
                                  << "" << false;
        QTest::newRow("too long") << id + "00"
                                  << "longer than an ID"
                                  << "68 of 66" << false;
        QTest::newRow("a group") << "03" + id.mid(2) << "of a group"
                                 << "66 of 66" << false;
        QTest::newRow("good") << id << "once they accept"
                              << "66 of 66" << true;
        QTest::newRow("capitals") << id.toUpper() << "once they accept"
                                  << "66 of 66" << true;
        QTest::newRow("three lines")
            << id.left(22) + "\n" + id.mid(22, 22) + " \n " + id.mid(44) << "once they accept"
            << "66 of 66" << true;
    }

    void AnIdIsLookedAtWhileItIsTyped() {
        QFETCH(const QString, typed);
        QFETCH(const QString, sentence);
        QFETCH(const QString, count);
        QFETCH(const bool, good);
        open();
        dialog_->field().setPlainText(typed);
        QVERIFY(says(*dialog_, sentence));
        QVERIFY(says(*dialog_, count));
        QCOMPARE(button(*dialog_, "Start")->isEnabled(), good);
        QTest::keyClick(&dialog_->field(), Qt::Key_Return);
        QCOMPARE(chosen_, good ? std::optional{person(2)} : std::nullopt);
        QCOMPARE(dialog_->isVisible(), !good);
    }

    void OnesOwnIdOpensNoteToSelf() {
        open();
        dialog_->setOwn(person(1));
        dialog_->field().setPlainText(hexOf(1));
        QVERIFY(says(*dialog_, "Note to Self"));
        QVERIFY(click(*dialog_, "Start"));
        QCOMPARE(chosen_, std::optional{person(1)});
    }

    void TheClipboardIsOfferedOnlyWhenItHoldsAnId() {
        QGuiApplication::clipboard()->setText("Meet me at nine");
        open();
        QVERIFY(!button(*dialog_, "Use the ID from the clipboard"));
        QGuiApplication::clipboard()->setText(hexOf(3));
        QVERIFY(click(*dialog_, "Use the ID from the clipboard"));
        QCOMPARE(dialog_->field().toPlainText(), hexOf(3));
        QVERIFY(!button(*dialog_, "Use the ID from the clipboard"));
        QTest::keyClick(dialog_->focusWidget(), Qt::Key_Return);
        QCOMPARE(chosen_, std::optional{person(3)});
    }

    void APasteOfAnySizeIsAnswered() {
        open();
        dialog_->field().setPlainText(QString(200'000, 'a'));
        QVERIFY(says(*dialog_, "longer than an ID"));
    }

    void TheCardCopiesTheWholeId() {
        IdCard card{look_, IdCard::Whose::Own, person(1), "Alice"};
        card.setAttribute(Qt::WA_DeleteOnClose, false);
        card.show();
        QVERIFY(says(card, "Alice"));
        QVERIFY(click(card, "Copy ID"));
        QCOMPARE(QGuiApplication::clipboard()->text(), hexOf(1));
        QVERIFY(button(card, "Copied"));
        QTRY_VERIFY(button(card, "Copy ID"));
    }

    void TheCardOfAStrangerSaysWhatToCompare() {
        IdCard card{look_, IdCard::Whose::Theirs, person(2), {}};
        card.setAttribute(Qt::WA_DeleteOnClose, false);
        card.show();
        QVERIFY(says(card, shortId(person(2))));
        QVERIFY(says(card, "names can be the same"));
        QVERIFY(!says(card, "recovery words"));
    }

    void EverythingHasAName() {
        QGuiApplication::clipboard()->setText(hexOf(3));
        open();
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        IdCard card{look_, IdCard::Whose::Own, person(1), "Alice"};
        card.setAttribute(Qt::WA_DeleteOnClose, false);
        card.show();
        QCOMPARE(unnamedParts(card), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::IdsTest)
#include "ids_test.moc"
