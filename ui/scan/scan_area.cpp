// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_area.h"

#include <QPainterPath>

namespace starling::ui {

namespace {

constexpr int kRadius = 12;
constexpr int kIcon = 40;

}  // namespace

ScanArea::ScanArea(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("What is looked at"));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void ScanArea::showIcon(const QString& name) {
    icon_ = name;
    picture_ = {};
    update();
}

void ScanArea::showPicture(const QImage& picture) {
    picture_ = picture;
    update();
}

void ScanArea::setInviting(bool inviting) {
    if (inviting == inviting_) return;
    inviting_ = inviting;
    update();
}

void ScanArea::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = QRectF{rect()}.adjusted(1, 1, -1, -1);
    painter.setBrush(look_[Token::Field]);
    painter.setPen(inviting_ ? QPen{look_[Token::Accent], 2} : QPen{Qt::NoPen});
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (!picture_.isNull()) return paintPicture(painter);
    const auto icon = look_.icon(icon_, look_[inviting_ ? Token::Accent : Token::Quiet], kIcon,
                                 devicePixelRatioF());
    painter.drawPixmap(QPointF{(width() - kIcon) / 2.0, (height() - kIcon) / 2.0}, icon);
}

void ScanArea::paintPicture(QPainter& painter) {
    const auto size = picture_.size().scaled(this->size(), Qt::KeepAspectRatio);
    const QRect where{{(width() - size.width()) / 2, (height() - size.height()) / 2}, size};
    QPainterPath card;
    card.addRoundedRect(rect(), kRadius, kRadius);
    painter.setClipPath(card);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(where, picture_);
}

}  // namespace starling::ui
