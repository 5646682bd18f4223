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

void MessageView::showMessage(MessageId message) {
    body_->showMessage(message);
}

void MessageView::setAnswerable(bool answerable) {
    if (std::exchange(body_->isAnswerable, answerable) != answerable) body_->offerFollow();
}

void MessageView::setExpiry(const Expiry& ours) {
    if (std::exchange(body_->expiry, ours) != ours) body_->offerFollow();
}

bool MessageView::isSelecting() const {
    return body_->selection.isOn();
}

std::vector<MessageId> MessageView::selected() const {
    return body_->selection.ids();
}

void MessageView::endSelection() {
    body_->endSelecting();
}

bool MessageView::isSelected(MessageId message) const {
    return body_->selection.has(message);
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

QRect MessageView::quoteRectOf(MessageId message) const {
    return body_->inView(body_->rows.rowOf(message).value_or(-1), &BubbleLayout::quote);
}

QRect MessageView::chipRectOf(MessageId message, const QString& emoji) const {
    return body_->chipInView(message, emoji);
}

QRect MessageView::followRectOf(MessageId message) const {
    return body_->inView(body_->rows.rowOf(message).value_or(-1), &BubbleLayout::follow);
}

QRect MessageView::tickRectOf(MessageId message) const {
    const auto row = body_->rows.rowOf(message);
    return row ? body_->tickOf(*row) : QRect{};
}

const MessageListModel& MessageView::model() const {
    return body_->model;
}

QString MessageView::sentenceOf(int row) const {
    auto message = body_->model.at(row);
    if (isSaid(message.kind)) message.text = utf8(body_->spokenText(row));
    return sentenceFor(message, body_->rows.people(), body_->now());
}

void MessageView::pressMessage(int row) {
    if (isSelecting()) return body_->toggleSelected(row);
    if (body_->hasCovered(row)) return body_->uncover(row);
    body_->follow(row);
    body_->retry(row);
}

bool MessageView::hasCoveredSpoilers(int row) const {
    return body_->hasCovered(row);
}

QString MessageView::pressText(int row) const {
    const auto& message = body_->model.at(row);
    if (isSelecting()) return Selection::canHave(message) ? body_->selectText(row) : QString{};
    if (body_->hasCovered(row)) return tr("Show spoilers");
    if (body_->rows.offersFollow(message.id)) return followText();
    return body_->model.isOwn(row) && canRetry(message) ? retryText() : QString{};
}

void MessageView::showMenuOf(int row) {
    body_->showMenu(row, body_->handleOf(row));
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
    if (isSelecting()) return body_->press(*event);
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
        if (row) showMenuOf(*row);
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
    if (event->type() == QEvent::Show) body_->watchRings();
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
