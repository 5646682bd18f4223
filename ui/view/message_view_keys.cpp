// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_view_body.h"

#include <QKeyEvent>

namespace starling::ui {

namespace {

constexpr int kOverlap = 48;  ///< Of two screens, when a page is turned.

}  // namespace

QString MessageView::Body::markedText() {
    const auto row = reader.marked.message ? rows.rowOf(*reader.marked.message) : std::nullopt;
    if (!row) return {};
    const auto range = reader.marked.range();
    const auto layout = rows.layout(*row);
    const auto& shown = layout->body.text();
    // All of it is copied as it was written.
    if (range == TextRange{0, static_cast<int>(shown.size())}) return textOf(*row);
    return shown.mid(range.from, range.to - range.from);
}

QString MessageView::Body::textToCopy() {
    if (!reader.marked.isEmpty()) return markedText();
    const auto row = reader.current ? rows.rowOf(*reader.current) : std::nullopt;
    return row ? textOf(*row) : QString{};
}

QString MessageView::Body::textOf(int row) const {
    return shownText(model.at(row), model.isOwn(row), rows.peerName());
}

void MessageView::Body::retry(int row) {
    const auto& message = model.at(row);
    if (model.isOwn(row) && canRetry(message)) emit view.retryRequested(message.id);
}

void MessageView::Body::toggleFold(int row) {
    const auto id = rows[row].id;
    rows.setUnfolded(id, !rows.isUnfolded(id));
    scroller.place();
    view.viewport()->update();
}

bool MessageView::Body::moveCurrent(int by) {
    if (rows.count() == 0) return false;
    const auto row = reader.current ? rows.rowOf(*reader.current) : std::nullopt;
    const int shift = scroller.value() - scroller.offset();
    const int next = row ? std::clamp(*row + by, 0, rows.count() - 1)
                         : rows.rowAt(shift + scroller.viewHeight() - Rows::kBelow);
    setCurrent(rows[next].id, true);
    scroller.showRow(next);
    return true;
}

void MessageView::Body::focusByKey() {
    if (reader.current) return setCurrent(reader.current, true);
    moveCurrent(0);
}

/// Who goes from message to message goes on from what is seen after a leap.
void MessageView::Body::takeAlong(Edge edge) {
    if (!reader.showsCurrent || rows.count() == 0) return;
    const int shift = scroller.value() - scroller.offset();
    const int y =
        edge == Edge::Top ? shift + Rows::kAbove : shift + scroller.viewHeight() - Rows::kBelow - 1;
    setCurrent(rows[rows.rowAt(y)].id, true);
}

bool MessageView::Body::scrollByKey(const QKeyEvent& event) {
    const bool control = event.modifiers() & Qt::ControlModifier;
    const int page = std::max(scroller.viewHeight() - kOverlap, kOverlap);
    switch (event.key()) {
        case Qt::Key_PageUp:
            scroller.scrollBy(-page);
            takeAlong(Edge::Top);
            return true;
        case Qt::Key_PageDown:
            scroller.scrollBy(page);
            takeAlong(Edge::Bottom);
            return true;
        case Qt::Key_Home:
            if (!control) scroller.scrollBy(-scroller.value());
            if (control) scroller.goToStart();
            afterMove();
            takeAlong(Edge::Top);
            return true;
        case Qt::Key_End:
            goToEnd();
            takeAlong(Edge::Bottom);
            return true;
        default:
            return false;
    }
}

/// What concerns the message the keyboard is on.
bool MessageView::Body::keyOn(int row, const QKeyEvent& event) {
    const auto& message = model.at(row);
    const bool control = event.modifiers() & Qt::ControlModifier;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool said = isSaid(message.kind);
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (control) {
                jumpFrom(row);
                return true;
            }
            if (hasCovered(row)) {
                uncover(row);
                return true;
            }
            if (!rows.layout(row)->more.isEmpty()) toggleFold(row);
            follow(row);
            retry(row);
            return true;
        case Qt::Key_F10:
            if (shift) view.showMenuOf(row);
            return shift;
        case Qt::Key_R:
            if (control && said && isAnswerable) emit view.replyRequested(message.id);
            return control;
        case Qt::Key_E:
            if (!control || !shift) return false;
            if (said && isAnswerable) emit view.reactRequested(message.id, handleOf(row));
            return true;
        case Qt::Key_Delete:
            if (said) emit view.eraseRequested(message.id);
            return true;
        default:
            return false;
    }
}

bool MessageView::Body::key(const QKeyEvent& event) {
    if (selection.isOn()) return keyToSelect(event);
    if (event.matches(QKeySequence::Copy)) {
        const auto text = textToCopy();
        if (!text.isEmpty()) emit view.copyRequested(text);
        return true;
    }
    const auto row = reader.current ? rows.rowOf(*reader.current) : std::nullopt;
    if (event.matches(QKeySequence::SelectAll) && row) {
        const auto length = static_cast<int>(rows.layout(*row)->body.text().size());
        reader.marked = {reader.current, 0, length};
        view.viewport()->update();
        return true;
    }
    if (row && keyOn(*row, event)) return true;
    switch (event.key()) {
        case Qt::Key_Up:
            return moveCurrent(-1);
        case Qt::Key_Down:
            return moveCurrent(1);
        case Qt::Key_Escape:
            if (reader.marked.isEmpty()) return false;
            reader.marked = {};
            view.viewport()->update();
            return true;
        default:
            return scrollByKey(event);
    }
}

}  // namespace starling::ui
