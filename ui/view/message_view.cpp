// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_view.h"

#include "look/words.h"
#include "view/message_view_accessible.h"
#include "view/message_view_body.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace starling::ui {

MessageView::MessageView(const Look& look, MessageListModel& model, QWidget* parent)
    : QAbstractScrollArea{parent} {
    installMessageViewAccessible();
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Messages"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setAutoFillBackground(true);
    body_ = std::make_unique<Body>(*this, look, model);
}

MessageView::~MessageView() = default;

void MessageView::setPeerName(const QString& name) {
    if (name == body_->rows.peerName()) return;
    body_->rows.setPeerName(name);
    body_->resized();
}

void MessageView::scrollToEnd() {
    body_->goToEnd();
}

bool MessageView::isAtEnd() const {
    return body_->scroller.isAtEnd();
}

std::optional<MessageId> MessageView::current() const {
    return body_->reader.current;
}

void MessageView::setCurrent(std::optional<MessageId> message) {
    body_->setCurrent(message, true);
    const auto row = message ? body_->rows.rowOf(*message) : std::nullopt;
    if (row) body_->scroller.showRow(*row);
}

QRect MessageView::rectOf(MessageId message) const {
    return body_->inView(body_->rows.rowOf(message).value_or(-1), &BubbleLayout::box);
}

QRect MessageView::retryRectOf(MessageId message) const {
    return body_->inView(body_->rows.rowOf(message).value_or(-1), &BubbleLayout::retry);
}

const MessageListModel& MessageView::model() const {
    return body_->model;
}

QString MessageView::sentenceOf(int row) const {
    const auto& message = body_->model.at(row);
    const bool own = body_->model.isOwn(row);
    const auto time = clockTime(message.sentAt);
    const auto words = body_->textOf(row);
    auto sentence =
        message.kind == MessageKind::RequestAccepted
            ? tr("%1: %2").arg(time, words)
            : tr("%1, %2: %3").arg(own ? tr("You") : body_->rows.peerName(), time, words);
    if (own) sentence += u' ' + tr("(%1)").arg(stateInWords(message));
    if (!message.reason.empty()) sentence += u' ' + reasonInWords(message.reason);
    return sentence;
}

void MessageView::pressMessage(int row) {
    body_->retry(row);
}

void MessageView::paintEvent(QPaintEvent* event) {
    QPainter painter{viewport()};
    body_->paint(painter, event->rect());
}

void MessageView::resizeEvent(QResizeEvent*) {
    body_->resized();
}

void MessageView::scrollContentsBy(int, int) {
    if (body_) body_->readerScrolled(verticalScrollBar()->value());
}

void MessageView::keyPressEvent(QKeyEvent* event) {
    event->setAccepted(body_->key(*event));
}

void MessageView::mousePressEvent(QMouseEvent* event) {
    body_->press(*event);
}

void MessageView::mouseMoveEvent(QMouseEvent* event) {
    body_->move(*event);
}

void MessageView::mouseReleaseEvent(QMouseEvent* event) {
    body_->release(*event);
}

void MessageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) body_->markWord(event->position().toPoint());
}

void MessageView::wheelEvent(QWheelEvent* event) {
    body_->wheel(*event);
    event->accept();
}

void MessageView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto current = body_->reader.current;
    if (byKey) {
        const auto row = current ? body_->rows.rowOf(*current) : std::nullopt;
        if (row) body_->showMenu(*row, viewport()->mapToGlobal(rectOf(*current).center()));
        return;
    }
    const auto hit = body_->hitAt(event->pos());
    if (hit.part == BubbleLayout::Part::None) return;
    body_->setCurrent(body_->rows[hit.row].id, false);
    body_->showMenu(hit.row, event->globalPos());
}

void MessageView::focusInEvent(QFocusEvent* event) {
    const bool byKey = event->reason() == Qt::TabFocusReason ||
                       event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    if (byKey) body_->focusByKey();
    viewport()->update();
}

void MessageView::focusOutEvent(QFocusEvent*) {
    viewport()->update();
}

bool MessageView::event(QEvent* event) {
    const bool done = QAbstractScrollArea::event(event);
    if (!body_) return done;
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        body_->tellIfRead();
    if (event->type() == QEvent::LayoutDirectionChange) body_->resized();
    return done;
}

bool MessageView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto tip = body_->toolTipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

}  // namespace starling::ui
