// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"
#include "view/message_view_body.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QWheelEvent>

namespace starling::ui {

namespace {

using Part = BubbleLayout::Part;

constexpr int kStepOfWheel = 120;
constexpr int kLine = 32;

bool isLink(Part part) {
    return part == Part::Retry || part == Part::More || part == Part::Quote || part == Part::Chip ||
           part == Part::Link || part == Part::Spoiler || part == Part::Follow;
}

}  // namespace

int MessageView::Body::positionAt(const Hit& hit) {
    const auto layout = rows.layout(hit.row);
    return layout->body.positionAt(hit.point - layout->text.topLeft());
}

void MessageView::Body::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return;
    const auto hit = hitAt(event.position().toPoint());
    reader.pressed = hit;
    if (pressToSelect(hit, event)) return;
    const bool onBubble = hit.part != Part::None && hit.part != Part::Under;
    if (hit.part != Part::None) setCurrent(rows[hit.row].id, false);
    if (isLink(hit.part)) return;
    if (!onBubble) {
        reader.marked = {};
        view.viewport()->update();
        return;
    }
    const auto length = static_cast<int>(rows.layout(hit.row)->body.text().size());
    if (sinceWord_.isValid() && sinceWord_.elapsed() < QApplication::doubleClickInterval()) {
        sinceWord_.invalidate();
        reader.marked = {rows[hit.row].id, 0, length};
        view.viewport()->update();
        return;
    }
    mark(hit, event.modifiers() & Qt::ShiftModifier);
    reader.isMarking = true;
}

void MessageView::Body::mark(const Hit& hit, bool extends) {
    const auto id = rows[hit.row].id;
    const int position = positionAt(hit);
    if (!extends || reader.marked.message != id) reader.marked = {id, position, position};
    reader.marked.cursor = position;
    view.viewport()->update();
}

void MessageView::Body::move(const QMouseEvent& event) {
    const auto point = event.position().toPoint();
    if (!reader.isMarking) return showCursorFor(hitAt(point));
    const auto row = reader.marked.message ? rows.rowOf(*reader.marked.message) : std::nullopt;
    if (!row) return;
    mark({*row, Part::Text, point - originOf(*row)}, true);
}

void MessageView::Body::showCursorFor(const Hit& hit) {
    const auto shape = selection.isOn()         ? Qt::ArrowCursor
                       : isLink(hit.part)       ? Qt::PointingHandCursor
                       : hit.part == Part::Text ? Qt::IBeamCursor
                                                : Qt::ArrowCursor;
    if (view.viewport()->cursor().shape() != shape) view.viewport()->setCursor(shape);
}

void MessageView::Body::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return;
    const auto hit = hitAt(event.position().toPoint());
    const auto pressed = std::exchange(reader.pressed, {});
    if (std::exchange(reader.isMarking, false) && !reader.marked.isEmpty()) {
        auto* clipboard = QApplication::clipboard();
        if (clipboard->supportsSelection()) clipboard->setText(markedText(), QClipboard::Selection);
    }
    if (releaseToSelect(hit, pressed, event)) return;
    if (hit.row != pressed.row || hit.part != pressed.part) return;
    if (hit.part == Part::Retry) retry(hit.row);
    if (hit.part == Part::More) toggleFold(hit.row);
    if (hit.part == Part::Quote) jumpFrom(hit.row);
    if (hit.part == Part::Spoiler) uncover(hit.row);
    if (hit.part == Part::Follow) follow(hit.row);
    if (hit.part == Part::Link) openLink(pressed, hit);
    if (hit.part == Part::Chip) pressChip(hit.row, rows.layout(hit.row)->chipAt(hit.point));
}

void MessageView::Body::markWord(QPoint point) {
    const auto hit = hitAt(point);
    if (hit.part != Part::Text) return;
    const auto word = rows.layout(hit.row)->body.wordAt(positionAt(hit));
    reader.marked = {rows[hit.row].id, word.from, word.to};
    sinceWord_.start();
    view.viewport()->update();
}

void MessageView::Body::wheel(const QWheelEvent& event) {
    if (!event.pixelDelta().isNull()) return scroller.scrollBy(-event.pixelDelta().y());
    // Fine wheels turn by less than a step at a time.
    const int turned = event.angleDelta().y() * QApplication::wheelScrollLines() * kLine;
    wheelRest_ += turned;
    const int pixels = wheelRest_ / kStepOfWheel;
    wheelRest_ -= pixels * kStepOfWheel;
    scroller.scrollBy(-pixels);
}

QString MessageView::Body::toolTipAt(QPoint point) {
    const auto hit = hitAt(point);
    if (selection.isOn()) return {};
    if (hit.part == Part::Chip)
        return chipToolTip(hit.row, rows.layout(hit.row)->chipAt(hit.point));
    if (hit.part != Part::Meta) return {};
    const auto& message = model.at(hit.row);
    auto tip = fullTime(message.sentAt);
    for (const auto& more : {stateInWords(message), goesInWords(message, now())})
        if (!more.isEmpty()) tip = MessageView::tr("%1, %2").arg(tip, more);
    return tip;
}

}  // namespace starling::ui
