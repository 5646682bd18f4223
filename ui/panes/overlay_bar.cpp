// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/overlay_bar.h"

namespace starling::ui {

OverlayBar::OverlayBar(QWidget* parent) : QScrollBar{Qt::Vertical, parent} {
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setAccessibleName(tr("Scroll"));
}

void OverlayBar::follow(QScrollBar& other) {
    const auto range = [this, &other](int from, int to) {
        setPageStep(other.pageStep());
        setSingleStep(other.singleStep());
        setRange(from, to);
        setVisible(to > from);
    };
    connect(&other, &QScrollBar::rangeChanged, this, range);
    connect(&other, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, &other, &QScrollBar::setValue);
    range(other.minimum(), other.maximum());
}

}  // namespace starling::ui
