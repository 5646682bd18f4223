// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes one's own id out of the window: its QR code as a picture file, or the id on paper. Belongs
/// to the card it asks over. Window thread.
#pragma once

#include "dialogs/id_sheet.h"

#include <QObject>
#include <QWidget>

class QMenu;

namespace starling::ui {

class IdExport : public QObject {
    Q_OBJECT

public:
    IdExport(IdSheet sheet, QWidget& over);

    void fill(QMenu& menu);

    /// PNG or SVG by the ending of the name; `side` is of a PNG. False when it cannot be written.
    bool save(const QString& file, int side) const;

signals:
    void succeeded(const QString& words);
    void failed(const QString& words);

private:
    void askWhere(const QString& ending, int side);
    void print();

    const IdSheet sheet_;
    QWidget& over_;
};

}  // namespace starling::ui
