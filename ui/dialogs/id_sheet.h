// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One's own id on a sheet of paper: name, QR code, the id in digits. Pure, but for the language of
/// the program.
#pragma once

#include "starling/ids.h"
#include "starling/qr.h"

#include <QPainter>
#include <QString>

namespace starling::ui {

struct IdSheet {
    AccountId id;
    QString name;  ///< May be empty.
    QrCode code;
};

/// In the upper part of `page`, in black on white, as large as its width gives.
void drawIdSheet(QPainter& painter, const QRectF& page, const IdSheet& sheet);

}  // namespace starling::ui
