// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/drawn_button.h"

#include <QEvent>
#include <QKeyEvent>

namespace starling::ui {

namespace {

/// Everything that changes how a button is drawn and that QAbstractButton does not repaint for.
bool asksForRepaint(QEvent::Type type) {
    return type == QEvent::Enter || type == QEvent::Leave || type == QEvent::FocusIn ||
           type == QEvent::FocusOut || type == QEvent::EnabledChange;
}

}  // namespace

DrawnButton::DrawnButton(const Look& look, QWidget* parent) : QAbstractButton{parent}, look_{look} {
    setFocusPolicy(Qt::TabFocus);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

bool DrawnButton::event(QEvent* event) {
    if (asksForRepaint(event->type())) update();
    return QAbstractButton::event(event);
}

void DrawnButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace starling::ui
