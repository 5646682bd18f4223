// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several messages, by mouse and by key.

#include "view/message_view_body.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace starling::ui {

namespace {

constexpr int kAround = 6;  ///< What belongs to a row above and below its bubble.

bool isBubble(BubbleLayout::Part part) {
    return part != BubbleLayout::Part::None && part != BubbleLayout::Part::Under;
}

}  // namespace

/// Also beside its bubble, but not between days or under the last row.
bool MessageView::Body::isOnRow(const Hit& hit) const {
    if (hit.row < 0) return false;
    const int above = std::min(kAround, rows[hit.row].lead);
    return hit.point.y() >= -above && hit.point.y() < rows[hit.row].body + kAround;
}

bool MessageView::Body::pressToSelect(const Hit& hit, const QMouseEvent& event) {
    const bool begins = event.modifiers() & Qt::ControlModifier && isBubble(hit.part) &&
                        Selection::canHave(model.at(hit.row));
    return selection.isOn() || begins;
}

bool MessageView::Body::releaseToSelect(const Hit& hit, const Hit& pressed,
                                        const QMouseEvent& event) {
    if (!pressToSelect(pressed, event)) return false;
    if (hit.row != pressed.row || !isOnRow(hit) || !isOnRow(pressed)) return true;
    if (!selection.isOn()) {
        beginSelecting(hit.row);
        return true;
    }
    setCurrent(rows[hit.row].id, false);
    if (event.modifiers() & Qt::ShiftModifier)
        stretchSelected(hit.row);
    else
        toggleSelected(hit.row);
    return true;
}

bool MessageView::Body::keyToSelect(const QKeyEvent& event) {
    const auto current = [this] {
        return reader.current ? rows.rowOf(*reader.current) : std::optional<int>{};
    };
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    switch (event.key()) {
        case Qt::Key_Escape:
            endSelecting();
            return true;
        case Qt::Key_Space:
            if (const auto row = current()) toggleSelected(*row);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            moveCurrent(event.key() == Qt::Key_Up ? -1 : 1);
            if (const auto row = current(); row && event.modifiers() & Qt::ShiftModifier)
                stretchSelected(*row);
            return true;
        case Qt::Key_F10:
            if (const auto row = current(); row && event.modifiers() & Qt::ShiftModifier)
                view.showMenuOf(*row);
            return true;
        default:
            return scrollByKey(event);
    }
}

}  // namespace starling::ui
