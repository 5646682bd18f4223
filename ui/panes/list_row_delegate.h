// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws conversations in a list. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "panes/list_row.h"

#include <QStyledItemDelegate>

#include <optional>

namespace starling::ui {

class ListRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ListRowDelegate(const Look& look, const Bridge& bridge, QObject* parent);

    void setOpen(std::optional<ConversationId> open) { open_ = open; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Look& look_;
    const Bridge& bridge_;
    std::optional<ConversationId> open_;
};

/// What the row of a conversation shows.
ListRow rowOf(const Conversation& conversation, const AccountId& own, const QDateTime& now);

/// The same, but for who is writing right now: that is said instead of the last message.
ListRow rowOf(const Conversation& conversation, const Bridge& bridge, const QDateTime& now);

/// The states of a row as its view tells them.
ListRowState rowState(const QStyleOptionViewItem& option);

}  // namespace starling::ui
