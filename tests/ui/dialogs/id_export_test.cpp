// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_export.h"

#include "look/words.h"
#include "scan/picture.h"
#include "ui/support/fake_client.h"

#include <QFile>
#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace starling::ui {
namespace {

std::string hex() {
    return test::person(1).hex();
}

IdSheet sheet(const QString& name = "Alice") {
    return {test::person(1), name, *makeQr(hex())};
}

class IdExportTest : public QObject {
    Q_OBJECT

private:
    QWidget over_;
    QTemporaryDir folder_;

private slots:
    void APngIsAsLargeAsWasAsked() {
        const IdExport exports{sheet(), over_};
        for (const int side : {512, 1024, 2048}) {
            const auto file = folder_.filePath("id.png");
            QVERIFY(exports.save(file, side));
            const QImage picture{file};
            QCOMPARE(picture.size(), (QSize{side, side}));
            QCOMPARE(readQr(grayOf(picture)), std::optional{hex()});
        }
    }

    void AnSvgCanBeDrawnAtAnySize() {
        const IdExport exports{sheet(), over_};
        const auto file = folder_.filePath("id.svg");
        QVERIFY(exports.save(file, 0));
        QSvgRenderer drawing{file};
        QVERIFY(drawing.isValid());
        for (const int side : {200, 777, 1500}) {
            QImage picture{side, side, QImage::Format_RGB32};
            picture.fill(Qt::red);
            QPainter painter{&picture};
            drawing.render(&painter);
            painter.end();
            QCOMPARE(picture.pixelColor(0, 0), QColor{Qt::white});
            QCOMPARE(readQr(grayOf(picture)), std::optional{hex()});
        }
    }

    void WhatCannotBeWrittenIsSaid() {
        const IdExport exports{sheet(), over_};
        QVERIFY(!exports.save("/nowhere/at/all/id.png", 512));
        QVERIFY(!exports.save(folder_.path(), 512));
    }

    void EverythingIsInTheMenu() {
        IdExport exports{sheet(), over_};
        QMenu menu;
        exports.fill(menu);
        QStringList texts;
        for (const auto* each : menu.actions())
            if (!each->isSeparator()) texts << each->text();
        QCOMPARE(texts, (QStringList{"PNG, 512 pixels…", "PNG, 1024 pixels…", "PNG, 2048 pixels…",
                                     "SVG, for any size…", "Print…"}));
    }

    void TheSheetHasACodeThatCanBeRead_data() {
        QTest::addColumn<QSize>("page");
        QTest::newRow("upright") << QSize{1240, 1754};
        QTest::newRow("across") << QSize{1754, 1240};
        QTest::newRow("small") << QSize{420, 600};
    }

    void TheSheetHasACodeThatCanBeRead() {
        QFETCH(const QSize, page);
        for (const auto& name : {QString{"Alice"}, QString{}, QString{300, 'W'}}) {
            QImage paper{page, QImage::Format_RGB32};
            paper.fill(Qt::white);
            QPainter painter{&paper};
            drawIdSheet(painter, QRectF{{0, 0}, page}, sheet(name));
            painter.end();
            QCOMPARE(readQr(grayOf(paper)), std::optional{hex()});
        }
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::IdExportTest)
#include "id_export_test.moc"
