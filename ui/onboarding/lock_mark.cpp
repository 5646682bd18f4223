// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/lock_mark.h"

namespace starling::ui {

namespace {

constexpr int kSide = 72;
constexpr int kIcon = 28;

}  // namespace

LockMark::LockMark(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
    setFixedSize(kSide, kSide);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

void LockMark::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Selection]);
    painter.drawEllipse(rect());
    painter.drawPixmap((kSide - kIcon) / 2, (kSide - kIcon) / 2,
                       look_.icon("lock", look_[Token::OnSelection], kIcon, devicePixelRatioF()));
}

}  // namespace starling::ui
