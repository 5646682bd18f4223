// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_row_delegate.h"

#include "look/words.h"
#include "models/conversation_list_model.h"
#include "view/message_words.h"

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
        case MessageState::Read:
            row.icon = "double-check";
            row.iconColour = Token::Accent;
            return;
        case MessageState::Failed:
            row.icon = "warning";
            row.iconColour = Token::Danger;
            return;
        case MessageState::Received:
            return;
    }
}

/// The newest message in one line, or what happened to it.
QString lastLine(const Conversation& conversation, const QString& name) {
    if (conversation.lastKind == MessageKind::Text)
        return oneLine(withoutMarks(conversation.lastText));
    const bool isOwn = conversation.lastState != MessageState::Received;
    // What they have set is not known here, what we have is.
    if (conversation.lastKind == MessageKind::ExpiryChanged && !isOwn)
        return QCoreApplication::translate("ListPane", "%1 changed when messages disappear")
            .arg(isolated(name));
    Message last;
    last.kind = conversation.lastKind;
    last.expiry = conversation.expiry;
    return shownText(last, isOwn, name);
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
    row.isMuted = conversation.isQuiet(fromUnixMillis(now.toMSecsSinceEpoch()));
    row.isPinned = conversation.isPinned;
    if (conversation.draft.empty()) {
        row.text = lastLine(conversation, row.name);
        if (!conversation.lastText.empty()) addState(row, conversation.lastState);
        return row;
    }
    row.lead = QCoreApplication::translate("ListPane", "Draft:") + ' ';
    row.text = oneLine(conversation.draft);
    return row;
}

ListRow rowOf(const Conversation& conversation, const Bridge& bridge, const QDateTime& now) {
    auto row = rowOf(conversation, bridge.id(), now);
    if (!bridge.isTyping(conversation.id) || conversation.isBlocked) return row;
    row.isWriting = true;
    row.icon.clear();
    row.lead.clear();
    row.text = QCoreApplication::translate("ListPane", "writing…");
    return row;
}

ListRowState rowState(const QStyleOptionViewItem& option) {
    ListRowState state;
    state.hovered = option.state & QStyle::State_MouseOver;
    state.focused = option.state & QStyle::State_HasFocus;
    state.pressed = state.hovered && QGuiApplication::mouseButtons() & Qt::LeftButton;
    return state;
}

ListRowDelegate::ListRowDelegate(const Look& look, const Bridge& bridge, QObject* parent)
    : QStyledItemDelegate{parent}, look_{look}, bridge_{bridge} {}

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
    paintListRow(*painter, look_, option.rect, rowOf(conversation, bridge_, look_.now()), state);
}

}  // namespace starling::ui
