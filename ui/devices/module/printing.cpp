// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/module/printing.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace starling::ui {

bool drawOn(QPrinter& printer, const PrintJob& job) {
    printer.setDocName(job.title);
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    // The painter begins where the printer can print.
    const auto page = printer.pageRect(QPrinter::DevicePixel);
    job.draw(painter, QRectF{{0, 0}, page.size()});
    return painter.end() && printer.printerState() != QPrinter::Error;
}

void askAndPrint(QWidget& over, PrintJob job) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog{printer.get(), &over};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(job.title);
    dialog->setOptions({});
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    QObject::connect(dialog, &QDialog::finished, &over, [printer, job](int result) {
        if (result != QDialog::Accepted) return job.done(Printed::GivenUp);
        job.done(drawOn(*printer, job) ? Printed::Yes : Printed::Failed);
    });
    dialog->open();
}

}  // namespace starling::ui
