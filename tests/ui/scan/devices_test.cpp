// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/devices.h"

#include "devices/module/printing.h"

#include <QFile>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

namespace starling::ui {
namespace {

class DevicesTest : public QObject {
    Q_OBJECT

private slots:
    void TheModuleIsBesideTheProgram() {
        QVERIFY(devices());
        QCOMPARE(devices(), devices());
    }

    void ACameraOfTheModuleAnswersAndStops() {
        const auto camera = devices()->camera();
        QVERIFY(camera);
        bool answered = false;
        camera->start([&answered](const QImage&) { answered = true; },
                      [&answered](CameraTrouble) { answered = true; });
        QTRY_VERIFY(answered);
        camera->stop();
    }

    void APageIsDrawnOnPaper() {
        const QTemporaryDir folder;
        QPrinter printer{QPrinter::HighResolution};
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath("page.pdf"));
        QRectF drawn;
        const PrintJob job{"A page",
                           [&drawn](QPainter& painter, const QRectF& page) {
                               drawn = page;
                               painter.drawText(page.topLeft() + QPointF{100, 200}, "Hello");
                           },
                           {}};
        QVERIFY(drawOn(printer, job));
        QVERIFY(drawn.width() > 1000 && drawn.height() > drawn.width());
        QFile file{folder.filePath("page.pdf")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void APrinterThatTakesNothingIsNoSuccess() {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName("/nowhere/at/all/page.pdf");
        bool drawn = false;
        const PrintJob job{"A page", [&drawn](QPainter&, const QRectF&) { drawn = true; }, {}};
        QVERIFY(!drawOn(printer, job));
        QVERIFY(!drawn);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DevicesTest)
#include "devices_test.moc"
