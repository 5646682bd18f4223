// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_fields.h"

#include "ui/dialogs/reach.h"
#include "widgets/line_field.h"

#include <QApplication>
#include <QSignalSpy>

namespace starling::ui {
namespace {

class PassphraseFieldsTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<PassphraseFields> fields_;

    void put(const QString& first, const QString& second) {
        fields_->first().setText(first);
        fields_->second().setText(second);
    }

private slots:
    void init() {
        fields_ = std::make_unique<PassphraseFields>(look_, "Passphrase");
        fields_->show();
    }

    void NothingIsWrongWhileItCanBecomeRight_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing yet") << ""
                                     << ""
                                     << "Nobody can reset it";
        QTest::newRow("too short so far") << "horse"
                                          << ""
                                          << "Nobody can reset it";
        QTest::newRow("on the way") << "correct horse"
                                    << "corr"
                                    << "Nobody can reset it";
        QTest::newRow("the same") << "correct horse"
                                  << "correct horse"
                                  << "Nobody can reset it";
        QTest::newRow("another") << "correct horse"
                                 << "battery"
                                 << "The two are not the same";
        QTest::newRow("too long") << "correct"
                                  << "correct horse"
                                  << "The two are not the same";
        QTest::newRow("gone on too early") << "horse"
                                           << "h"
                                           << "At least 6 characters, please";
    }

    void NothingIsWrongWhileItCanBecomeRight() {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const QString, said);
        put(first, second);
        QVERIFY(says(*fields_, said));
    }

    void CharactersAreCountedAndNotTheirBytes() {
        put(QString{5, QChar{0xe4}}, QString{5, QChar{0xe4}});
        QVERIFY(!fields_->isGood());
        put(QString::fromUtf8("🐦🐦🐦🐦🐦"), QString::fromUtf8("🐦🐦🐦🐦🐦"));
        QVERIFY(!fields_->isGood());
        put(QString{6, QChar{0xe4}}, QString{6, QChar{0xe4}});
        QVERIFY(fields_->isGood());
    }

    void WhatIsTakenIsWholeAndLeavesNothing() {
        put(QString::fromUtf8(" größe "), QString::fromUtf8(" größe "));
        QCOMPARE(fields_->take(), std::string{" größe "});
        QCOMPARE(fields_->first().text(), QString{});
        QCOMPARE(fields_->second().text(), QString{});
    }

    void BothAreHidden() {
        QCOMPARE(fields_->first().edit().echoMode(), QLineEdit::Password);
        QCOMPARE(fields_->second().edit().echoMode(), QLineEdit::Password);
    }

    void EnterInTheSecondIsTold() {
        QSignalSpy entered{fields_.get(), &PassphraseFields::entered};
        QTest::keyClick(&fields_->first().edit(), Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        QTest::keyClick(&fields_->second().edit(), Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::PassphraseFieldsTest)
#include "passphrase_fields_test.moc"
