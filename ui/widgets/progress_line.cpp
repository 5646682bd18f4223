// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/progress_line.h"

#include <QTimer>

namespace starling::ui {

namespace {

constexpr int kSteps = 40;
constexpr int kFrame = 40;

}  // namespace

ProgressLine::ProgressLine(const Look& look, const QString& name, QWidget* parent)
    : QProgressBar{parent}, look_{look}, timer_{new QTimer{this}} {
    setAccessibleName(name);
    setTextVisible(false);
    setFixedHeight(4);
    timer_->setInterval(kFrame);
    connect(timer_, &QTimer::timeout, this, [this] {
        step_ = (step_ + 1) % kSteps;
        update();
    });
    connect(&look_, &Look::changed, this, [this] { update(); });
}

void ProgressLine::setBusy() {
    setRange(0, 0);
    beat();
}

void ProgressLine::beat() {
    if (isBusy() && isVisible() && look_.motion(1) > 0) {
        timer_->start();
    } else {
        timer_->stop();
    }
}

void ProgressLine::showEvent(QShowEvent*) {
    beat();
}

void ProgressLine::hideEvent(QHideEvent*) {
    timer_->stop();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Pressed]);
    painter.drawRoundedRect(rect(), 2, 2);
    QRectF part{rect()};
    if (isBusy()) {
        part.setWidth(width() / 4.0);
        part.moveLeft((width() + part.width()) * step_ / kSteps - part.width());
        if (!timer_->isActive()) part.moveLeft((width() - part.width()) / 2);
    } else {
        part.setWidth(width() * (value() - minimum()) / double(maximum() - minimum()));
        if (layoutDirection() == Qt::RightToLeft) part.moveRight(width());
    }
    painter.setClipRect(rect());
    painter.setBrush(look_[Token::Accent]);
    painter.drawRoundedRect(part, 2, 2);
}

}  // namespace starling::ui
