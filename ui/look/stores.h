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
    /// Looked for when the first is asked for: that takes as long as an empty window, which
    /// therefore is there before.
    const QFont& font(Type type) const;
    static int lineHeight(Type type);

private:
    void find() const;

    mutable std::array<QFont, kTypes> fonts_;
    mutable bool found_ = false;
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
