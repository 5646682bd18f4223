// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/requests_row.h"

#include "look/words.h"

namespace starling::ui {

RequestsRow::RequestsRow(const Look& look, Bridge& bridge, ConversationListModel& requests,
                         QWidget* parent)
    : DrawnButton{look, parent}, bridge_{bridge}, requests_{requests} {
    row_.picture = "person-add";
    row_.name = tr("Message requests");
    setFixedHeight(kRowHeight);
    connect(&requests, &ConversationListModel::countsChanged, this, &RequestsRow::count);
    connect(&requests, &ConversationListModel::stateChanged, this, &RequestsRow::count);
    connect(&requests, &ConversationListModel::dataChanged, this, &RequestsRow::count);
    count();
}

void RequestsRow::count() {
    const int all = requests_.rowCount();
    row_.unread = requests_.unreadConversations();
    if (all > 0) {
        row_.text = firstAndMore(requests_, bridge_.id());
        row_.time = listTime(requests_.at(0).lastActivity, look_.now());
    }
    setAccessibleName(row_.name + ", " + row_.text);
    update();
}

void RequestsRow::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setLayoutDirection(layoutDirection());
    ListRowState state;
    state.hovered = underMouse();
    state.pressed = isDown();
    state.focused = hasFocus();
    paintListRow(painter, look_, rect(), row_, state);
}

QString firstAndMore(const ConversationListModel& list, const AccountId& own) {
    const int all = list.rowCount();
    if (all == 0) return {};
    const auto first = isolated(displayName(list.at(0), own));
    return all == 1 ? first : RequestsRow::tr("%1 and %n more", nullptr, all - 1).arg(first);
}

}  // namespace starling::ui
