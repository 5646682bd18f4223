// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/overlay_bar.h"

#include <QEvent>

namespace starling::ui {

OverlayBar::OverlayBar(QWidget* parent) : QScrollBar{Qt::Vertical, parent} {
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setAccessibleName(tr("Scroll"));
    parent->installEventFilter(this);
    hide();
}

void OverlayBar::follow(QScrollBar& other) {
    const auto range = [this, &other](int from, int to) {
        setPageStep(other.pageStep());
        setSingleStep(other.singleStep());
        setRange(from, to);
        setVisible(near_ && to > from);
    };
    connect(&other, &QScrollBar::rangeChanged, this, range);
    connect(&other, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, &other, &QScrollBar::setValue);
    range(other.minimum(), other.maximum());
}

bool OverlayBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        near_ = event->type() == QEvent::Enter;
        setVisible(isSliderDown() || (near_ && maximum() > minimum()));
    }
    return QScrollBar::eventFilter(watched, event);
}

}  // namespace starling::ui
