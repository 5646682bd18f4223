// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/row_list.h"

#include "panes/list_row.h"
#include "panes/overlay_bar.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QStyle>

namespace starling::ui {

RowList::RowList(const Look& look, const QString& name, QWidget* parent)
    : QListView{parent}, look_{look}, bar_{new OverlayBar{this}} {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    bar_->follow(*verticalScrollBar());
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowList::setAsHighAsRows() {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    rowsHeight_ = contentsSize().height();
}

QSize RowList::sizeHint() const {
    const auto usual = QListView::sizeHint();
    return rowsHeight_ ? QSize{usual.width(), *rowsHeight_} : usual;
}

QSize RowList::minimumSizeHint() const {
    const auto usual = QListView::minimumSizeHint();
    return rowsHeight_ ? QSize{usual.width(), std::min(*rowsHeight_, kRowHeight)} : usual;
}

void RowList::keyPressEvent(QKeyEvent* event) {
    const auto key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) &&
        currentIndex().isValid())
        emit chosen(currentIndex());
    else if (key == Qt::Key_Menu || key == Qt::Key_Escape)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RowList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        emit chosen(index);
}

void RowList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    emit menuWanted(
        index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void RowList::paintEvent(QPaintEvent* event) {
    QPainter{viewport()}.fillRect(event->rect(), look_[Token::Pane]);
    QListView::paintEvent(event);
}

void RowList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    const QRect right{width() - kRowInset, 0, kRowInset, height()};
    bar_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
}

void RowList::updateGeometries() {
    QListView::updateGeometries();
    const int height = model() && model()->rowCount() > 0 ? contentsSize().height() : 0;
    if (!rowsHeight_ || *rowsHeight_ == height) return;
    rowsHeight_ = height;
    updateGeometry();
}

}  // namespace starling::ui
