// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_pane_parts.h"

#include "look/words.h"
#include "panes/chat_header.h"
#include "panes/composer.h"
#include "panes/connection_banner.h"
#include "panes/empty_view.h"
#include "panes/find_bar.h"
#include "panes/pending_line.h"
#include "panes/quiet_page.h"
#include "panes/request_foot.h"
#include "panes/selection_bar.h"
#include "panes/skeleton.h"
#include "view/message_view.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace starling::ui {

using State = MessageListModel::State;

ConversationPane::Parts::Parts(const Look& look, Bridge& bridge, ConversationPane& pane)
    : messages{bridge}
    , header{new ChatHeader{look, &pane}}
    , find{new FindBar{look, bridge, &pane}}
    , empty{new EmptyView{look, bridge, &pane}}
    , reactions{look, bridge, pane}
    , look_{look}
    , bridge_{bridge}
    , pane_{pane}
    , actions_{look,
               bridge,
               pane,
               {[&pane](const Conversation& who) { emit pane.nicknameRequested(who); },
                [&pane](const Conversation& who) { emit pane.profileRequested(who); },
                [&pane](const Conversation& where) { emit pane.expiryRequested(where); }}}
    , drafts_{bridge}
    , selection_{new SelectionBar{look, &pane}}
    , rest_{new Bar{look, Token::Pane, Qt::TopEdge, &pane}}
    , banner_{new ConnectionBanner{look, bridge, &pane}}
    , notice_{new Banner{look, &pane}}
    , stranger_{new StrangerCard{look, &pane}}
    , body_{new QWidget{&pane}}
    , pending_{new PendingLine{look, &pane}}
    , foot_{new RequestFoot{look, &pane}} {
    view = new MessageView{look, messages, body_};
    view->setAccessibleName(ConversationPane::tr("Messages"));
    skeleton_ = new Skeleton{look, Skeleton::Kind::Bubbles, body_};
    quiet_ = new QuietPage{look, Token::Window, body_};
    composer = new Composer{look, &pane};
    view->installEventFilter(this);
    build();
    connectBridge();
    connectWidgets();
    connectMessages();
    connectWriting();
    watchAnswered();
    connectSelection();
    refresh();
}

void ConversationPane::Parts::build() {
    // One upon the other: the messages are never hidden, so that opening a conversation moves
    // neither the layout nor the keyboard.
    auto* cell = new QGridLayout{body_};
    cell->setContentsMargins(0, 0, 0, 0);
    cell->addWidget(view, 0, 0);
    cell->addWidget(skeleton_, 0, 0);
    cell->addWidget(quiet_, 0, 0);
    auto* column = new QVBoxLayout{&pane_};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(selection_);
    column->addWidget(find);
    column->addWidget(banner_);
    column->addWidget(notice_);
    column->addWidget(empty, 1);
    column->addWidget(stranger_);
    column->addWidget(body_, 1);
    column->addWidget(pending_);
    column->addWidget(composer);
    column->addWidget(foot_);
    column->addWidget(rest_);
}

void ConversationPane::Parts::connectBridge() {
    connect(&bridge_, &Bridge::conversationsChanged, this, &Parts::changed);
    connect(&bridge_, &Bridge::conversationRemoved, this, &Parts::removed);
    connect(&bridge_, &Bridge::typingChanged, this, &Parts::refreshHead);
    connect(&messages, &MessageListModel::stateChanged, this, &Parts::refreshBody);
    connect(&messages, &QAbstractItemModel::rowsInserted, this, &Parts::refreshBody);
    connect(&messages, &QAbstractItemModel::rowsRemoved, this, &Parts::refreshBody);
    connect(&messages, &QAbstractItemModel::modelReset, this, &Parts::refreshBody);
}

void ConversationPane::Parts::connectWidgets() {
    connect(composer, &Composer::noticeActed, this, [this] {
        if (conversation) actions_.unblock(conversation->id);
    });
    connect(quiet_, &QuietPage::acted, this, [this] {
        if (conversation) messages.open(*conversation);
    });
    connect(header, &ChatHeader::moreRequested, this, &Parts::openMenu);
    connect(find, &FindBar::left, this, &Parts::endFinding);
    connect(find, &FindBar::hitChosen, view, &MessageView::showMessage);
    connect(foot_, &RequestFoot::accepted, this, [this] {
        if (conversation) actions_.accept(conversation->id);
    });
    connect(foot_, &RequestFoot::answered, this, [this] {
        answering_ = true;
        refresh();
        composer->takeFocus();
    });
    connect(foot_, &RequestFoot::deleted, this, [this] {
        if (conversation) actions_.remove(*conversation);
    });
    connect(foot_, &RequestFoot::blocked, this, [this] {
        if (conversation) actions_.block(*conversation);
    });
}

void ConversationPane::Parts::open(const Conversation& next) {
    if (conversation && conversation->id == next.id) {
        readsMark_ = conversation->isMarkedUnread;
        seen();
        return takeFocus();
    }
    leave();
    conversation = next;
    answering_ = false;
    readsMark_ = next.isMarkedUnread;
    visit_ = std::make_shared<Visit>(Visit{next.id, false, {}});
    view->setPeerName(displayName(next, bridge_.id()));
    view->setExpiry(next.expiry);
    composer->setText(drafts_.of(next));
    refresh();
    messages.open(next);
    takeFocus();
}

void ConversationPane::Parts::showEmpty() {
    leave();
    conversation.reset();
    messages.close();
    composer->clear();
    refresh();
}

void ConversationPane::Parts::leave() {
    if (!conversation) return;
    if (composer->isWriting()) tellWriting(false);
    notice_->dismiss();
    find->end();
    view->endSelection();
    drafts_.keep(conversation->id, composer->text());
    visit_->isOver = true;
    visit_->rest = composer->rest();
    visit_.reset();
}

void ConversationPane::Parts::takeFocus() {
    if (conversation->isRequest && !answering_)
        view->setFocus(Qt::OtherFocusReason);
    else
        composer->takeFocus();
}

void ConversationPane::Parts::endFinding() {
    find->end();
    if (conversation) takeFocus();
}

void ConversationPane::Parts::refresh() {
    const bool isOpen = conversation.has_value();
    empty->setVisible(!isOpen);
    header->setVisible(isOpen && !view->isSelecting());
    selection_->setVisible(isOpen && view->isSelecting());
    body_->setVisible(isOpen);
    refreshHead();
    refreshFoot();
    refreshBody();
    pane_.layout()->activate();  // All at once, not bit by bit over the next frames.
}

void ConversationPane::Parts::refreshHead() {
    const bool isRequest = conversation && conversation->isRequest;
    stranger_->setVisible(isRequest);
    if (!conversation) return;
    header->setConversation(*conversation, bridge_.id(), bridge_.isTyping(conversation->id));
    stranger_->setPerson(conversation->id);
}

void ConversationPane::Parts::refreshFoot() {
    const bool isWritten = conversation && !view->isSelecting();
    const bool asks = conversation && conversation->isRequest && !answering_;
    rest_->setVisible(conversation && !isWritten);
    foot_->setVisible(asks && isWritten);
    composer->setVisible(!asks && isWritten);
    pending_->setVisible(isWritten && conversation->id != bridge_.id() &&
                         conversation->isApproved && !conversation->hasApprovedUs &&
                         !conversation->isBlocked);
    if (!conversation) return;
    const auto name = displayName(*conversation, bridge_.id());
    foot_->setName(name);
    view->setAnswerable(!conversation->isRequest && !conversation->isBlocked);
    if (conversation->isBlocked)
        composer->showNotice(ConversationPane::tr("You blocked %1.").arg(isolated(name)),
                             ConversationPane::tr("Unblock"));
    else
        composer->showField();
    showAnswered();
}

void ConversationPane::Parts::refreshBody() {
    if (!conversation) return;
    const auto state = messages.state();
    const bool loading = state == State::Loading || state == State::Empty;
    if (loading)
        skeleton_->begin();
    else
        skeleton_->end();
    skeleton_->setVisible(loading);
    const bool nothing = state == State::Ready && messages.rowCount() == 0;
    if (state == State::Failed)
        quiet_->tell({"warning", ConversationPane::tr("These messages could not be read"),
                      ConversationPane::tr("They are still on this device."),
                      ConversationPane::tr("Try again")});
    else if (nothing && conversation->id == bridge_.id())
        quiet_->tell({"note",
                      ConversationPane::tr("Notes to yourself"),
                      ConversationPane::tr("What you write here comes to your other devices too."),
                      {}});
    else if (nothing)
        quiet_->tell({{},
                      ConversationPane::tr("Say hello to %1")
                          .arg(isolated(displayName(*conversation, bridge_.id()))),
                      !conversation->hasApprovedUs && !conversation->isApproved
                          ? ConversationPane::tr("They see your first message as a request.")
                          : QString{},
                      {}});
    quiet_->setVisible(state == State::Failed || nothing);
}

void ConversationPane::Parts::changed(const std::vector<Conversation>& conversations) {
    for (const auto& each : conversations) {
        if (!conversation || each.id != conversation->id) continue;
        const bool wasBlocked = conversation->isBlocked;
        const bool wasRequest = conversation->isRequest;
        const bool wasHidden = conversation->isHidden;
        conversation = each;
        if (each.isHidden && !wasHidden) return close();
        // Where there was nothing yet but a request, there is nothing left to look at.
        if (each.isBlocked && !wasBlocked && wasRequest) return close();
        view->setPeerName(displayName(each, bridge_.id()));
        view->setExpiry(each.expiry);
        const auto* focused = QApplication::focusWidget();
        const bool hadFocus = composer->isAncestorOf(focused) || foot_->isAncestorOf(focused);
        refresh();
        if (hadFocus && (wasBlocked != each.isBlocked || wasRequest != each.isRequest)) takeFocus();
        seen();
    }
}

void ConversationPane::Parts::removed(const ConversationId& id) {
    drafts_.forget(id);
    replies_.forget(id);
    if (!conversation || conversation->id != id) return;
    // What is in the field goes with it: keeping it would bring the conversation back.
    composer->clear();
    close();
    drafts_.forget(id);
}

void ConversationPane::Parts::close() {
    showEmpty();
    emit pane_.closed();
}

void ConversationPane::Parts::seen() {
    if (!conversation || messages.state() != State::Ready) return;
    if (conversation->unread == 0 && !readsMark_) return;
    if (!pane_.isVisible() || !pane_.isActiveWindow() || !view->isAtEnd()) return;
    conversation->unread = 0;
    readsMark_ = false;
    actions_.markRead(conversation->id);
}

void ConversationPane::Parts::openMenu() {
    if (!conversation) return;
    auto* menu = new Menu{look_, ConversationPane::tr("More"), &pane_};
    menu->add("search", ConversationPane::tr("Find in this conversation"),
              [this] { pane_.find(); });
    menu->add("calendar", ConversationPane::tr("Go to a date…"),
              [this] { emit pane_.dateRequested(); });
    actions_.fill(*menu, *conversation);
    menu->openUnder(header->moreButton());
}

bool ConversationPane::Parts::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view && event->type() == QEvent::KeyPress)
        return typedIntoView(static_cast<QKeyEvent&>(*event));
    return QObject::eventFilter(watched, event);
}

/// Whoever types with the messages focused means the field.
bool ConversationPane::Parts::typedIntoView(QKeyEvent& event) {
    if (selectionKey(event)) return true;
    if (event.key() == Qt::Key_Escape && find->isVisible()) {
        endFinding();
        return true;
    }
    if (composer->isHidden() || (conversation && conversation->isBlocked)) return false;
    if (event.key() == Qt::Key_Escape) {
        composer->takeFocus();
        return true;
    }
    const auto typed = event.text();
    const bool prints = !typed.isEmpty() && typed.at(0).isPrint() && !typed.at(0).isSpace() &&
                        !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!prints && !event.matches(QKeySequence::Paste)) return false;
    composer->takeFocus();
    QCoreApplication::sendEvent(&composer->edit(), &event);
    return true;
}

}  // namespace starling::ui
