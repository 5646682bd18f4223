// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Two stores of Look: fonts by what they are for, and tinted pictures by name. Owned by Look.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QCache>

#include <array>

namespace starling::ui {

constexpr int kTypes = static_cast<int>(Type::JumboEmoji) + 1;

class Look::Fonts {
public:
    Fonts();

    const QFont& font(Type type) const { return fonts_[static_cast<std::size_t>(type)]; }
    static int lineHeight(Type type);

private:
    std::array<QFont, kTypes> fonts_;
};

struct PictureKey {
    QString file;
    QRgb colour;
    QSize size;
    int scale;  ///< In hundredths.
    bool mirrored = false;
    bool operator==(const PictureKey&) const = default;
};
size_t qHash(const PictureKey& key, size_t seed);

class Look::Pictures {
public:
    QPixmap get(const PictureKey& key);

private:
    /// KiB of pixels: some hundred icons and the illustrations of one screen at twice the size.
    QCache<PictureKey, QPixmap> cache_{8 * 1024};
};

}  // namespace starling::ui
