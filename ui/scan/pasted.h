// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What somebody dropped or has in the clipboard, as far as a QR code could be in it. Window
/// thread.
#pragma once

#include <QImage>
#include <QString>

class QMimeData;

namespace starling::ui {

struct Pasted {
    // One of them, or none.
    QImage picture;
    QString file;  ///< The path of a file on this machine that promises to be a picture.
    QString text;  ///< At most 4,096 characters.

    bool isEmpty() const { return picture.isNull() && file.isEmpty() && text.isEmpty(); }
};

/// Whether it has a picture, without taking it: while it is dragged.
bool hasPicture(const QMimeData& data);

Pasted pastedFrom(const QMimeData& data);

}  // namespace starling::ui
