// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A QR code as pixels, as SVG and on paper: black on white, with the four modules of white around
/// it that the standard asks for. Pure; any thread.
#pragma once

#include "starling/qr.h"

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QRectF>

namespace starling::ui {

constexpr int kQrQuietZone = 4;  ///< Modules.

/// A square of `side` pixels. Every module is as many whole pixels, and what is left over is white
/// around the code. `side` is at least 2 pixels a module; less gives a null image.
QImage qrImage(const QrCode& code, int side);

/// One path on white; a unit is a module.
QByteArray qrSvg(const QrCode& code);

/// As vectors, for paper: the largest square in the middle of `where`, quiet zone included.
void drawQr(QPainter& painter, const QRectF& where, const QrCode& code);

}  // namespace starling::ui
