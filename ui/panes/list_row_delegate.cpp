// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_row_delegate.h"

#include "look/words.h"
#include "models/conversation_list_model.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace starling::ui {

namespace {

/// Only of what we wrote ourselves: Received means that somebody else did.
void addState(ListRow& row, MessageState state) {
    switch (state) {
        case MessageState::Sending:
            row.icon = "clock";
            return;
        case MessageState::Sent:
            row.icon = "check";
            return;
        case MessageState::Failed:
            row.icon = "warning";
            row.iconColour = Token::Danger;
            return;
        case MessageState::Received:
            return;
    }
}

}  // namespace

ListRow rowOf(const Conversation& conversation, const AccountId& own, const QDateTime& now) {
    ListRow row;
    row.kind = conversation.id == own   ? Look::AvatarKind::NoteToSelf
               : conversation.isRequest ? Look::AvatarKind::Stranger
                                        : Look::AvatarKind::Person;
    row.id = conversation.id;
    row.name = displayName(conversation, own);
    if (toUnixMillis(conversation.lastActivity) > 0)
        row.time = listTime(conversation.lastActivity, now);
    row.unread = conversation.unread;
    row.isMarkedUnread = conversation.isMarkedUnread;
    row.isMuted = conversation.isMuted;
    row.isPinned = conversation.isPinned;
    if (conversation.draft.empty()) {
        row.text = conversation.lastKind == MessageKind::RequestAccepted
                       ? acceptedInWords(conversation.lastState != MessageState::Received, row.name)
                       : oneLine(conversation.lastText);
        if (!conversation.lastText.empty()) addState(row, conversation.lastState);
        return row;
    }
    row.lead = QCoreApplication::translate("ListPane", "Draft:") + ' ';
    row.text = oneLine(conversation.draft);
    return row;
}

ListRowState rowState(const QStyleOptionViewItem& option) {
    ListRowState state;
    state.hovered = option.state & QStyle::State_MouseOver;
    state.focused = option.state & QStyle::State_HasFocus;
    state.pressed = state.hovered && QGuiApplication::mouseButtons() & Qt::LeftButton;
    return state;
}

ListRowDelegate::ListRowDelegate(const Look& look, const AccountId& own, QObject* parent)
    : QStyledItemDelegate{parent}, look_{look}, own_{own} {}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {kRowAvatar + 2 * kRowMargin, kRowHeight};
}

void ListRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto conversation =
        index.data(ConversationListModel::ConversationRole).value<Conversation>();
    auto state = rowState(option);
    state.chosen = open_ == conversation.id;
    painter->setLayoutDirection(option.direction);
    paintListRow(*painter, look_, option.rect, rowOf(conversation, own_, look_.now()), state);
}

}  // namespace starling::ui
