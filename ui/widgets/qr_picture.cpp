// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/qr_picture.h"

#include "widgets/qr_drawing.h"

#include <cmath>

namespace starling::ui {

namespace {

constexpr int kRadius = 18;
constexpr int kCorner = 6;  ///< So far the round corners reach in.

}  // namespace

QrPicture::QrPicture(const Look& look, const QString& name, QWidget* parent)
    : QWidget{parent}, look_{look} {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void QrPicture::setText(std::string_view text) {
    code_.reset();
    if (auto made = makeQr(text)) code_ = *std::move(made);
    update();
}

void QrPicture::setSide(int side) {
    side_ = side;
    updateGeometry();
    update();
}

void QrPicture::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto card = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(Qt::white);
    painter.setPen(look_[Token::RaisedLine]);
    painter.drawRoundedRect(card, kRadius, kRadius);
    if (!code_) return;
    const auto scale = devicePixelRatioF();
    auto image = qrImage(*code_, static_cast<int>(std::floor(side_ * scale)));
    image.setDevicePixelRatio(scale);
    // Without the corners, which are round: there is only white.
    painter.setClipRect(rect().adjusted(kCorner, kCorner, -kCorner, -kCorner));
    painter.drawImage(0, 0, image);
}

}  // namespace starling::ui
