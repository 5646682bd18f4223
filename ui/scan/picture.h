// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures from outside, bounded before they are decoded. Pure; any thread.
#pragma once

#include "starling/qr.h"

#include <QImage>

class QIODevice;

namespace starling::ui {

/// The first picture in a PNG, JPEG, WebP, BMP or GIF file, made smaller when it is larger than we
/// look at. Null for anything else, for what is broken, and for what cannot be decoded in 128 MB.
QImage loadPicture(QIODevice& file);
QImage loadPictureFile(const QString& path);

/// Whether a file's name promises such a picture.
bool isPictureName(const QString& fileName);

/// The name filter of such files, for file dialogs.
QString pictureNames();

/// Light and dark of it, transparent parts on white, made smaller when it is larger than we look
/// at.
GrayImage grayOf(const QImage& picture);

}  // namespace starling::ui
