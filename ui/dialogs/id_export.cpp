// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_export.h"

#include "devices/devices.h"
#include "widgets/qr_drawing.h"

#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace starling::ui {

namespace {

constexpr std::array kSides{512, 1024, 2048};

QString proposedFile(const QString& ending) {
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return folder + QLatin1String{"/session-id."} + ending;
}

}  // namespace

IdExport::IdExport(IdSheet sheet, QWidget& over)
    : QObject{&over}, sheet_{std::move(sheet)}, over_{over} {}

void IdExport::fill(QMenu& menu) {
    for (const int side : kSides)
        connect(menu.addAction(tr("PNG, %1 pixels…").arg(side)), &QAction::triggered, this,
                [this, side] { askWhere(QStringLiteral("png"), side); });
    connect(menu.addAction(tr("SVG, for any size…")), &QAction::triggered, this,
            [this] { askWhere(QStringLiteral("svg"), 0); });
    menu.addSeparator();
    connect(menu.addAction(tr("Print…")), &QAction::triggered, this, &IdExport::print);
}

bool IdExport::save(const QString& file, int side) const {
    QSaveFile out{file};
    if (!out.open(QIODevice::WriteOnly)) return false;
    if (file.endsWith(QLatin1String{".svg"}, Qt::CaseInsensitive)) {
        out.write(qrSvg(sheet_.code));
    } else if (!qrImage(sheet_.code, side).save(&out, "PNG")) {
        return false;
    }
    return out.commit();
}

void IdExport::askWhere(const QString& ending, int side) {
    auto* const files = new QFileDialog{&over_, tr("Save the QR code")};
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(ending);
    files->setNameFilter(QLatin1String{"*."} + ending);
    files->selectFile(proposedFile(ending));
    connect(files, &QFileDialog::fileSelected, this, [this, side](const QString& file) {
        if (save(file, side)) return emit succeeded(tr("The picture is saved."));
        emit failed(tr("The picture could not be written. Perhaps the folder is full or closed."));
    });
    files->open();
}

void IdExport::print() {
    auto* const all = devices();
    if (!all) return emit failed(tr("This Starling came without its module for printers."));
    all->print(over_, {tr("Session ID"),
                       [sheet = sheet_](QPainter& painter, const QRectF& page) {
                           drawIdSheet(painter, page, sheet);
                       },
                       [this](Printed how) {
                           if (how == Printed::Yes) emit succeeded(tr("It is with the printer."));
                           if (how == Printed::Failed)
                               emit failed(tr("The printer did not take it."));
                       }});
}

}  // namespace starling::ui
