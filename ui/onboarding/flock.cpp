// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/flock.h"

namespace starling::ui {

Flock::Flock(const Look& look, const QString& name, QSize size, QWidget* parent)
    : QWidget{parent}, look_{look}, name_{name} {
    setFixedSize(size);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

void Flock::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.drawPixmap(0, 0,
                       look_.illustration(name_, look_[Token::Flock], size(), devicePixelRatioF()));
}

}  // namespace starling::ui
