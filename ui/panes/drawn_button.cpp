// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/drawn_button.h"

#include <QKeyEvent>

namespace starling::ui {

DrawnButton::DrawnButton(const Look& look, QWidget* parent) : QAbstractButton{parent}, look_{look} {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void DrawnButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace starling::ui
