// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/named_rows.h"

#include "panes/list_row_delegate.h"

namespace starling::ui {

NamedRows::NamedRows(const Look& look, const Bridge& bridge, ConversationListModel& rows,
                     QObject* parent)
    : QIdentityProxyModel{parent}, look_{look}, bridge_{bridge} {
    setSourceModel(&rows);
}

QVariant NamedRows::data(const QModelIndex& index, int role) const {
    if (role != Qt::AccessibleTextRole) return QIdentityProxyModel::data(index, role);
    const auto conversation =
        index.data(ConversationListModel::ConversationRole).value<Conversation>();
    const auto row = rowOf(conversation, bridge_, look_.now());
    QStringList said{row.name};
    if (row.unread > 0) said << tr("%n unread", nullptr, static_cast<int>(row.unread));
    if (row.unread == 0 && row.isMarkedUnread) said << tr("marked unread");
    if (row.isPinned) said << tr("pinned");
    if (row.isMuted) said << tr("muted");
    if (!row.text.isEmpty()) said << row.lead + row.text;
    if (row.icon == "clock") said << tr("waits");
    if (row.icon == "check") said << tr("sent");
    if (row.icon == "double-check") said << tr("read");
    if (row.icon == "warning") said << tr("not sent");
    if (!row.time.isEmpty()) said << row.time;
    return said.join(", ");
}

}  // namespace starling::ui
