// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/picture.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace starling::ui {

namespace {

constexpr qint64 kMostBytes = 64 << 20;
constexpr double kMostPixels = 16e6;  ///< A code that fills a hundredth of that is read easily.
constexpr std::array kFormats{"png", "jpeg", "jpg", "webp", "bmp", "gif"};

bool isFormat(const QByteArray& name) {
    return std::any_of(kFormats.begin(), kFormats.end(),
                       [&name](const char* each) { return name == each; });
}

QSize bounded(QSize size) {
    const double area = static_cast<double>(size.width()) * size.height();
    if (area > kMostPixels) size *= std::sqrt(kMostPixels / area);
    if (size.width() > kMaxQrImageSide || size.height() > kMaxQrImageSide)
        size.scale(kMaxQrImageSide, kMaxQrImageSide, Qt::KeepAspectRatio);
    return size.expandedTo({1, 1});
}

QImage onWhite(const QImage& picture) {
    if (!picture.hasAlphaChannel()) return picture;
    QImage ground{picture.size(), QImage::Format_RGB32};
    if (ground.isNull()) return ground;
    ground.fill(Qt::white);
    QPainter{&ground}.drawImage(QRect{{}, picture.size()}, picture, QRect{{}, picture.size()});
    return ground;
}

}  // namespace

QImage loadPicture(QIODevice& file) {
    if (!file.isSequential() && file.size() > kMostBytes) return {};
    QImageReader reader{&file};
    reader.setDecideFormatFromContent(true);
    // Asked first: then no other decoder of the system is let at it.
    if (!isFormat(reader.format())) return {};
    const auto size = reader.size();
    if (!size.isValid() || size.isEmpty()) return {};
    if (const auto most = bounded(size); most != size) reader.setScaledSize(most);
    auto picture = reader.read();
    picture.setDevicePixelRatio(1);
    return picture;
}

QImage loadPictureFile(const QString& path) {
    // A pipe or a device would keep the thread for ever.
    if (!QFileInfo{path}.isFile()) return {};
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? loadPicture(file) : QImage{};
}

bool isPictureName(const QString& fileName) {
    return isFormat(QFileInfo{fileName}.suffix().toLower().toLatin1());
}

QString pictureNames() {
    QStringList names;
    for (const char* each : kFormats)
        names << QLatin1String{"*."} + QLatin1String{each};
    return names.join(' ');
}

GrayImage grayOf(const QImage& picture) {
    if (picture.isNull()) return {};
    auto small = onWhite(picture);
    if (const auto most = bounded(small.size()); most != small.size())
        small = small.scaled(most, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    small = small.convertToFormat(QImage::Format_Grayscale8);
    if (small.isNull()) return {};
    GrayImage gray{small.width(), small.height(), {}};
    const auto row = static_cast<std::size_t>(gray.width);
    gray.pixels.resize(row * static_cast<std::size_t>(gray.height));
    for (int y = 0; y < gray.height; ++y)
        std::memcpy(gray.pixels.data() + static_cast<std::size_t>(y) * row, small.constScanLine(y),
                    row);
    return gray;
}

}  // namespace starling::ui
