// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/secret_text.h"

#include <QLineEdit>
#include <QTest>

namespace starling::ui {
namespace {

class SecretTextTest : public QObject {
    Q_OBJECT

private slots:
    void AWipedTextIsGoneForAllWhoShareIt() {
        QString secret = QString{"correct"} + " horse";
        const auto shared = secret;
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(shared, QString(13, QChar{}));
    }

    void ALiteralIsLeftAlone() {
        auto secret = QStringLiteral("correct horse");
        const auto shared = secret;
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(shared, "correct horse");
    }

    void AWipedStringIsOverwrittenWhereItLay() {
        std::string secret(40, 'x');
        const char* const at = secret.data();
        wipe(secret);
        QVERIFY(secret.empty());
        QVERIFY(std::string(at, 1)[0] == '\0');
    }

    void AFieldIsWipedWithItsText() {
        QLineEdit field;
        QTest::keyClicks(&field, "correct horse");
        const auto shared = field.text();
        QCOMPARE(secretOf(field), std::string{"correct horse"});
        wipe(field);
        QCOMPARE(field.text(), QString{});
        QVERIFY(!field.isUndoAvailable());
        QVERIFY(!shared.contains('c'));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SecretTextTest)
#include "secret_text_test.moc"
