// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/scroll_area.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace starling::ui {

namespace {

constexpr int kBesideBar = 4;  // Between what scrolls and the bar.

}  // namespace

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
    const auto room = maximumViewportSize();
    const int more = neededHeight(room.width()) - room.height();
    const int most = screen()->availableGeometry().height();
    if (more > 0) window()->resize(window()->width(), std::min(most, window()->height() + more));
}

/// A bar makes the ground narrower, lines break, and then it is needed: so it is asked for only
/// when there is no room without it.
void ScrollArea::settle() {
    const auto room = size();  // It has no frame.
    const bool fits = neededHeight(room.width()) <= room.height();
    const int gap = fits ? 0 : kBesideBar;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? gap : 0, 0, mirrored ? 0 : gap, 0);
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void ScrollArea::resizeEvent(QResizeEvent* event) {
    settle();
    QScrollArea::resizeEvent(event);
}

bool ScrollArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        settle();
        // What was just put in is shown in a moment.
        if (keepsFitting_)
            QMetaObject::invokeMethod(this, &ScrollArea::fitWindow, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void ScrollArea::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (qobject_cast<QDialog*>(window())) fitWindow();
}

}  // namespace starling::ui
