// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several messages, to do the same with all of them: which.

#include "view/message_view_body.h"
#include "view/tick.h"

#include <QAccessible>
#include <QMenu>

namespace starling::ui {

void MessageView::Body::beginSelecting(int row) {
    if (selection.isOn() || !Selection::canHave(model.at(row))) return;
    reader.marked = {};
    reader.isMarking = false;
    selection.begin();
    resized();
    showCursorFor({});
    setCurrent(rows[row].id, reader.showsCurrent);
    toggleSelected(row);
}

void MessageView::Body::endSelecting() {
    if (!selection.isOn()) return;
    selection.end();
    reader.pressed = {};
    resized();
    tellSelection(0, rows.count() - 1);
}

QString MessageView::Body::selectText(int row) const {
    return selection.has(model.at(row).id) ? MessageView::tr("Deselect")
                                           : MessageView::tr("Select");
}

void MessageView::Body::toggleSelected(int row) {
    if (!Selection::canHave(model.at(row))) return;
    selection.toggle(model.at(row));
    tellSelection(row, row);
}

void MessageView::Body::stretchSelected(int row) {
    selection.stretch(model, row);
    tellSelection(0, rows.count() - 1);
}

void MessageView::Body::selectAll() {
    selection.takeAll(model);
    tellSelection(0, rows.count() - 1);
}

void MessageView::Body::selectionGone(MessageId message) {
    if (!selection.drop(message)) return;
    view.viewport()->update();
    emit view.selectionChanged();
}

/// What may have changed is between these rows.
void MessageView::Body::tellSelection(int first, int last) {
    view.viewport()->update();
    if (QAccessible::isActive()) {
        const bool isOne = first == last;
        const auto kind = !isOne                              ? QAccessible::SelectionWithin
                          : selection.has(model.at(first).id) ? QAccessible::SelectionAdd
                                                              : QAccessible::SelectionRemove;
        QAccessibleEvent event{&view, kind};
        if (isOne) event.setChild(first);
        QAccessible::updateAccessibility(&event);
    }
    emit view.selectionChanged();
}

/// On its last line.
QRect MessageView::Body::tickOf(int row) {
    if (!selection.isOn() || !Selection::canHave(model.at(row))) return {};
    const auto box = inView(row, &BubbleLayout::box);
    if (box.isEmpty()) return {};
    constexpr int kAboveEnd = 9;
    const int left = rows.room().left - view.viewport()->x();
    const int x = rows.room().mirrored ? left + rows.room().column + kTickInset
                                       : left - kTickInset - kTickSize;
    return {x, box.bottom() + 1 - kAboveEnd - kTickSize, kTickSize, kTickSize};
}

void MessageView::Body::addSelecting(QMenu& menu, int row) {
    const auto id = model.at(row).id;
    if (Selection::canHave(model.at(row)))
        menu.addAction(selectText(row), &view, [this, id] {
            if (const auto now = rows.rowOf(id)) toggleSelected(*now);
        });
    menu.addAction(MessageView::tr("Select all"), &view, [this] { selectAll(); });
    menu.addAction(MessageView::tr("End selection"), &view, [this] { endSelecting(); });
}

}  // namespace starling::ui
