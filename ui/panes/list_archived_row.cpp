// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_archived_row.h"

#include "panes/requests_row.h"

namespace starling::ui {

ArchivedRow::ArchivedRow(const Look& look, const Bridge& bridge, ConversationListModel& archived,
                         QWidget* parent)
    : DrawnButton{look, parent}, bridge_{bridge}, archived_{archived} {
    row_.picture = "archive";
    row_.isQuiet = true;
    setFixedHeight(kRowHeight);
    connect(&archived, &ConversationListModel::countsChanged, this, &ArchivedRow::count);
    connect(&archived, &ConversationListModel::stateChanged, this, &ArchivedRow::count);
    connect(&archived, &ConversationListModel::dataChanged, this, &ArchivedRow::count);
    count();
}

void ArchivedRow::count() {
    row_.name = tr("Archived (%1)").arg(archived_.rowCount());
    row_.text = firstAndMore(archived_, bridge_.id());
    row_.unread = archived_.unreadConversations();
    QStringList said{row_.name};
    if (row_.unread > 0) said << tr("%n unread", nullptr, static_cast<int>(row_.unread));
    said << row_.text;
    setAccessibleName(said.join(", "));
    update();
}

void ArchivedRow::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setLayoutDirection(layoutDirection());
    ListRowState state;
    state.hovered = underMouse();
    state.pressed = isDown();
    state.focused = hasFocus();
    paintListRow(painter, look_, rect(), row_, state);
}

}  // namespace starling::ui
