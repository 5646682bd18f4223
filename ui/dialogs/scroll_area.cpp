// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/scroll_area.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

namespace starling::ui {

ScrollArea::ScrollArea(QWidget* parent) : QScrollArea{parent} {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(new QWidget);
    widget()->setAutoFillBackground(false);
}

int ScrollArea::neededHeight(int width) const {
    const auto* laid = widget()->layout();
    if (!laid) return widget()->sizeHint().height();
    return laid->hasHeightForWidth() ? laid->totalHeightForWidth(width)
                                     : laid->totalSizeHint().height();
}

QSize ScrollArea::sizeHint() const {
    const int width = widget()->sizeHint().width();
    return {width, neededHeight(width)};
}

void ScrollArea::fitWindow() {
    if (!isVisible()) return;
    if (auto* laid = widget()->layout()) laid->activate();
    const int more = neededHeight(viewport()->width()) - viewport()->height();
    const int most = screen()->availableGeometry().height();
    if (more > 0) window()->resize(window()->width(), std::min(most, window()->height() + more));
}

void ScrollArea::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (qobject_cast<QDialog*>(window())) fitWindow();
}

}  // namespace starling::ui
