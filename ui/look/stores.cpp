// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/stores.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace starling::ui {

namespace {

struct Face {
    double px;
    int line;
    QFont::Weight weight;
    bool mono = false;
};

/// In the order of Type.
constexpr std::array<Face, kTypes> kFaces{{
    {14, 19, QFont::Normal},      // Body
    {14, 19, QFont::DemiBold},    // Name
    {13, 18, QFont::Normal},      // Snippet
    {11.5, 15, QFont::Normal},    // Meta
    {16, 21, QFont::DemiBold},    // Title
    {20, 26, QFont::DemiBold},    // PageTitle
    {24, 30, QFont::DemiBold},    // WizardTitle
    {30, 38, QFont::DemiBold},    // Welcome
    {12.5, 17, QFont::DemiBold},  // Label
    {13.5, 18, QFont::DemiBold},  // Button
    {12.5, 17, QFont::Medium},    // Chip
    {11.5, 15, QFont::Bold},      // Badge
    {14, 21, QFont::Normal, true},
    {36, 44, QFont::Normal},  // JumboEmoji
}};

constexpr const char* kEmoji = "Noto Color Emoji";

/// The family behind an alias such as "sans": before an alias the emoji would take the digits.
QStringList familiesOf(QFontDatabase::SystemFont kind) {
    QStringList out{QFontInfo{QFontDatabase::systemFont(kind)}.family()};
    if (QFontDatabase::hasFamily(QLatin1String{kEmoji})) out += QLatin1String{kEmoji};
    return out;
}

double pointsPerPixel() {
    const auto* const screen = QGuiApplication::primaryScreen();
    return 72.0 / (screen ? screen->logicalDotsPerInchY() : 96.0);
}

}  // namespace

const QFont& Look::Fonts::font(Type type) const {
    if (!std::exchange(found_, true)) find();
    return fonts_[static_cast<std::size_t>(type)];
}

void Look::Fonts::find() const {
    const auto plain = familiesOf(QFontDatabase::GeneralFont);
    const auto mono = familiesOf(QFontDatabase::FixedFont);
    const double points = pointsPerPixel();
    for (std::size_t i = 0; i < kFaces.size(); ++i) {
        auto& font = fonts_[i];
        font.setFamilies(kFaces[i].mono ? mono : plain);
        // In points, which may be halves; a size in pixels may not.
        font.setPointSizeF(kFaces[i].px * points);
        font.setWeight(kFaces[i].weight);
        if (kFaces[i].mono) font.setStyleHint(QFont::Monospace);
    }
}

int Look::Fonts::lineHeight(Type type) {
    return kFaces[static_cast<std::size_t>(type)].line;
}

size_t qHash(const PictureKey& key, size_t seed) {
    return qHashMulti(seed, key.file, key.colour, key.size.width(), key.size.height(), key.scale,
                      key.mirrored);
}

QPixmap Look::Pictures::get(const PictureKey& key) {
    if (const auto* const kept = cache_.object(key)) return *kept;
    const double scale = key.scale / 100.0;
    QPixmap picture{QSizeF{key.size.width() * scale, key.size.height() * scale}.toSize()};
    picture.fill(Qt::transparent);
    QSvgRenderer file{key.file};
    file.setAspectRatioMode(Qt::KeepAspectRatio);
    {
        QPainter painter{&picture};
        painter.setRenderHint(QPainter::Antialiasing);
        if (key.mirrored) {
            painter.translate(picture.width(), 0);
            painter.scale(-1, 1);
        }
        if (file.isValid()) file.render(&painter);
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), QColor::fromRgba(key.colour));
    }
    picture.setDevicePixelRatio(scale);
    const int kib = picture.width() * picture.height() * 4 / 1024;
    cache_.insert(key, new QPixmap{picture}, std::max(1, kib));
    return picture;
}

}  // namespace starling::ui
