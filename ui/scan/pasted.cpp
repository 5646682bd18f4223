// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/pasted.h"

#include "scan/picture.h"

#include <QMimeData>
#include <QUrl>

namespace starling::ui {

namespace {

constexpr qsizetype kMostText = 4096;  ///< Longer than any way to write an id or 13 words.

/// The first picture on this machine: nothing is fetched from elsewhere.
QString pictureFileOf(const QMimeData& data) {
    const auto addresses = data.urls();
    for (const auto& each : addresses)
        if (each.isLocalFile() && isPictureName(each.toLocalFile())) return each.toLocalFile();
    return {};
}

}  // namespace

bool hasPicture(const QMimeData& data) {
    return data.hasImage() || !pictureFileOf(data).isEmpty();
}

Pasted pastedFrom(const QMimeData& data) {
    if (auto file = pictureFileOf(data); !file.isEmpty()) return {{}, std::move(file), {}};
    if (data.hasImage()) {
        auto picture = qvariant_cast<QImage>(data.imageData());
        if (!picture.isNull()) return {std::move(picture), {}, {}};
    }
    return {{}, {}, data.text().left(kMostText).trimmed()};
}

}  // namespace starling::ui
