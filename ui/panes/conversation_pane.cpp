// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_pane.h"

#include "panes/chat_header.h"
#include "panes/conversation_pane_parts.h"
#include "panes/empty_view.h"
#include "panes/find_bar.h"
#include "view/message_view.h"

#include <QKeyEvent>
#include <QPainter>

namespace starling::ui {

ConversationPane::ConversationPane(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}, look_{look}, parts_{std::make_unique<Parts>(look, bridge, *this)} {
    setAccessibleName(tr("Conversation"));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(parts_->header, &ChatHeader::backRequested, this, &ConversationPane::backRequested);
    connect(parts_->header, &ChatHeader::pathRequested, this, &ConversationPane::pathRequested);
    connect(parts_->header, &ChatHeader::titleClicked, this, [this] {
        if (parts_->conversation) emit profileRequested(*parts_->conversation);
    });
    connect(parts_->header, &ChatHeader::timerClicked, this, [this] {
        if (parts_->conversation) emit expiryRequested(*parts_->conversation);
    });
    connect(parts_->find, &FindBar::dateRequested, this, &ConversationPane::dateRequested);
    connect(parts_->view, &MessageView::linkRequested, this, &ConversationPane::linkRequested);
    connect(&parts_->reactions, &Reactions::recentChanged, this,
            &ConversationPane::recentEmojiChanged);
    connect(parts_->empty, &EmptyView::pathRequested, this, &ConversationPane::pathRequested);
    connect(parts_->empty, &EmptyView::ownIdRequested, this, &ConversationPane::ownIdRequested);
    connect(parts_->empty, &EmptyView::newMessageRequested, this,
            &ConversationPane::newMessageRequested);
}

ConversationPane::~ConversationPane() {
    parts_->showEmpty();  // Keeps what is typed.
    // The view uses the model to the last.
    qDeleteAll(findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly));
}

void ConversationPane::open(const Conversation& conversation) {
    parts_->open(Conversation{conversation});
}

void ConversationPane::showEmpty() {
    parts_->showEmpty();
}

std::optional<ConversationId> ConversationPane::conversation() const {
    if (!parts_->conversation) return std::nullopt;
    return parts_->conversation->id;
}

void ConversationPane::showMessage(MessageId message) {
    if (parts_->conversation) parts_->view->showMessage(message);
}

void ConversationPane::find() {
    if (parts_->conversation) parts_->find->begin(parts_->conversation->id);
}

void ConversationPane::endSelection() {
    parts_->endSelection();
}

void ConversationPane::setStacked(bool stacked) {
    parts_->header->setStacked(stacked);
}

void ConversationPane::setPath(PathState state, const QString& sentence) {
    parts_->header->setPath(state, sentence);
    parts_->empty->setPath(state, sentence);
}

void ConversationPane::setRecentEmoji(const QStringList& recent) {
    parts_->reactions.setRecent(recent);
}

void ConversationPane::setNobodyYet(bool nobody) {
    parts_->empty->setNobodyYet(nobody);
}

Composer& ConversationPane::composer() {
    return *parts_->composer;
}

MessageView& ConversationPane::view() {
    return *parts_->view;
}

MessageListModel& ConversationPane::messages() {
    return parts_->messages;
}

void ConversationPane::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), look_[Token::Window]);
}

void ConversationPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange) parts_->seen();
    QWidget::changeEvent(event);
}

void ConversationPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    parts_->seen();
}

/// What nothing inside had a use for.
void ConversationPane::keyPressEvent(QKeyEvent* event) {
    if (parts_->selectionKey(*event)) return;
    if (event->key() != Qt::Key_Escape || !parts_->find->isVisible())
        return QWidget::keyPressEvent(event);
    parts_->endFinding();
}

}  // namespace starling::ui
