// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_pane_parts.h"

#include "panes/chip.h"
#include "panes/list_archived_row.h"
#include "panes/list_row_delegate.h"
#include "panes/named_rows.h"
#include "panes/own_bar.h"
#include "panes/quiet_page.h"
#include "panes/recovery_banner.h"
#include "panes/requests_bar.h"
#include "panes/requests_row.h"
#include "panes/row_list.h"
#include "panes/search_bar.h"
#include "panes/search_row_delegate.h"
#include "panes/skeleton.h"
#include "widgets/line_field.h"

#include <QBoxLayout>

namespace starling::ui {

using State = ConversationListModel::State;

ListPane::Parts::Parts(const Look& look, Bridge& bridge, ListPane& pane)
    : search{new SearchBar{look, &pane}}
    , recovery{new RecoveryBanner{look, bridge, &pane}}
    , look_{look}
    , bridge_{bridge}
    , pane_{pane}
    , actions_{look,
               bridge,
               pane,
               {[&pane](const Conversation& who) { emit pane.nicknameRequested(who); },
                [&pane](const Conversation& who) { emit pane.profileRequested(who); },
                [&pane](const Conversation& who) { emit pane.expiryRequested(who); }}}
    , conversations_{bridge, ConversationListModel::Kind::Accepted}
    , archived_{bridge, ConversationListModel::Kind::Archived}
    , strangers_{bridge, ConversationListModel::Kind::Requests}
    , results_{bridge}
    , chips_{new QWidget{&pane}}
    , all_{new Chip{look, ListPane::tr("All"), chips_}}
    , unread_{new Chip{look, ListPane::tr("Unread"), chips_}}
    , requestsRow_{new RequestsRow{look, bridge, strangers_, &pane}}
    , requestsBar_{new RequestsBar{look, &pane}}
    , skeleton_{new Skeleton{look, Skeleton::Kind::Rows, &pane}}
    , quiet_{new QuietPage{look, Token::Pane, &pane}}
    , body_{new QStackedLayout}
    , delegate_{new ListRowDelegate{look, bridge, &pane}} {
    chats = makeList(ListPane::tr("Conversations"), conversations_);
    chatsPage_ = new QWidget{&pane};
    archivedRow_ = new ArchivedRow{look, bridge, archived_, &pane};
    requests_ = makeList(ListPane::tr("Message requests"), strangers_);
    archive_ = makeList(ListPane::tr("Archived"), archived_);
    found_ = new RowList{look, ListPane::tr("Search results"), &pane};
    found_->setItemDelegate(new SearchRowDelegate{look, bridge.id(), found_});
    found_->setModel(&results_);
    own = new OwnBar{look, bridge, &pane};  // Last: the Tab key goes in this order.
    build();
    connectAll();
    load();
    showMode(Mode::Chats);
}

void ListPane::Parts::load() {
    for (auto* model : {&conversations_, &archived_, &strangers_})
        model->load();
}

RowList* ListPane::Parts::makeList(const QString& name, ConversationListModel& model) {
    auto* list = new RowList{look_, name, &pane_};
    list->setUniformItemSizes(true);
    list->setItemDelegate(delegate_);
    list->setModel(new NamedRows{look_, bridge_, model, list});
    connect(list, &RowList::chosen, this,
            [this, &model](const QModelIndex& index) { openConversation(model.at(index.row())); });
    connect(list, &RowList::menuWanted, this,
            [this, &model](const QModelIndex& index, const QPoint& where) {
                openMenu(model.at(index.row()), where);
            });
    return list;
}

void ListPane::Parts::build() {
    auto* chips = new QHBoxLayout{chips_};
    chips->setContentsMargins(16, 0, 16, 8);
    chips->setSpacing(6);
    chips->addWidget(all_);
    chips->addWidget(unread_);
    chips->addStretch();
    all_->setChecked(true);
    for (QWidget* page : {static_cast<QWidget*>(skeleton_), static_cast<QWidget*>(quiet_),
                          chatsPage_, static_cast<QWidget*>(requests_),
                          static_cast<QWidget*>(archive_), static_cast<QWidget*>(found_)})
        body_->addWidget(page);
    auto* page = new QVBoxLayout{chatsPage_};
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(chats);
    page->addWidget(archivedRow_);
    page->addStretch();
    chats->setAsHighAsRows();
    chatsPage_->setFocusProxy(chats);
    auto* column = new QVBoxLayout{&pane_};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(search);
    column->addWidget(chips_);
    column->addWidget(recovery);
    column->addWidget(requestsRow_);
    column->addWidget(requestsBar_);
    column->addLayout(body_, 1);
    column->addWidget(own);
}

void ListPane::Parts::connectAll() {
    for (auto* model : {&conversations_, &archived_, &strangers_}) {
        model->setClock([this] { return fromUnixMillis(look_.now().toMSecsSinceEpoch()); });
        connect(model, &ConversationListModel::stateChanged, this, &Parts::refresh);
        connect(model, &ConversationListModel::countsChanged, this, &Parts::refresh);
    }
    connect(&bridge_, &Bridge::typingChanged, chats->viewport(), qOverload<>(&QWidget::update));
    connect(all_, &QAbstractButton::clicked, this, [this] { setUnreadOnly(false); });
    connect(unread_, &QAbstractButton::clicked, this, [this] { setUnreadOnly(true); });
    connect(requestsRow_, &QAbstractButton::clicked, this, [this] {
        showMode(Mode::Requests);
        requests_->setFocus();
    });
    connect(archivedRow_, &QAbstractButton::clicked, this, [this] {
        showMode(Mode::Archive);
        archive_->setFocus();
    });
    connect(requestsBar_, &RequestsBar::clearRequested, this, &Parts::clearRequests);
    connect(quiet_, &QuietPage::acted, this, [this] { load(); });
    connectSearch();
    connect(search, &SearchBar::backRequested, this, &Parts::goBack);
}

bool ListPane::Parts::goBack() {
    if (mode_ != Mode::Requests && mode_ != Mode::Archive) return false;
    showMode(Mode::Chats);
    chats->setFocus();
    return true;
}

void ListPane::Parts::showRequests() {
    requestsStay_ = true;
    showMode(Mode::Requests);
    (strangers_.rowCount() > 0 ? static_cast<QWidget*>(requests_) : quiet_)->setFocus();
}

void ListPane::Parts::showMode(Mode mode) {
    mode_ = mode;
    if (mode != Mode::Requests) requestsStay_ = false;
    search->setTitle(mode == Mode::Requests  ? ListPane::tr("Message requests")
                     : mode == Mode::Archive ? ListPane::tr("Archived")
                                             : QString{});
    refresh();
}

/// The last one went: there is nothing to look at here.
bool ListPane::Parts::isOver() const {
    const auto isEmpty = [](const ConversationListModel& list) {
        return list.state() == State::Ready && list.rowCount() == 0;
    };
    return (mode_ == Mode::Requests && !requestsStay_ && isEmpty(strangers_)) ||
           (mode_ == Mode::Archive && isEmpty(archived_));
}

void ListPane::Parts::refresh() {
    if (isOver()) return showMode(Mode::Chats);
    refreshChips();
    tellEmpty();
    recovery->setAllowed(mode_ == Mode::Chats);
    requestsRow_->setVisible(mode_ == Mode::Chats && strangers_.rowCount() > 0);
    archivedRow_->setVisible(archived_.rowCount() > 0 && !conversations_.unreadOnly());
    requestsBar_->setCount(strangers_.rowCount());
    requestsBar_->setVisible(mode_ == Mode::Requests &&
                             (requestsBar_->isBusy() || strangers_.rowCount() > 0));
    switch (mode_) {
        case Mode::Chats:
            return refreshChats();
        case Mode::Requests:
            return refreshRequests();
        case Mode::Archive:
            return show(archive_);
        case Mode::Search:
            return refreshSearch();
    }
}

void ListPane::Parts::refreshChips() {
    const int unread = conversations_.unreadConversations();
    const bool unreadOnly = conversations_.unreadOnly();
    unread_->setCount(unread);
    // Reading the last one must not change the list under the reader's hands.
    unread_->setVisible(unread > 0 || unreadOnly);
    (unreadOnly ? unread_ : all_)->setChecked(true);
    chips_->setVisible(mode_ == Mode::Chats && conversations_.state() == State::Ready &&
                       (unreadOnly || unread > 0));
}

void ListPane::Parts::refreshChats() {
    switch (conversations_.state()) {
        case State::Loading:
            skeleton_->begin();
            return show(skeleton_);
        case State::Failed:
            quiet_->tell({"warning", ListPane::tr("Your conversations could not be read"),
                          ListPane::tr("They are still on this device."),
                          ListPane::tr("Try again")});
            return show(quiet_);
        case State::Ready:
            break;
    }
    if (conversations_.rowCount() > 0 || !archivedRow_->isHidden()) return show(chatsPage_);
    if (conversations_.unreadOnly())
        quiet_->tell({"check", ListPane::tr("Nothing unread"), {}, {}});
    else
        quiet_->tell({{},
                      ListPane::tr("No conversations yet"),
                      ListPane::tr("Press + to write to somebody, or to show your ID."),
                      {}});
    show(quiet_);
}

void ListPane::Parts::refreshRequests() {
    if (strangers_.rowCount() > 0 || strangers_.state() != State::Ready) return show(requests_);
    quiet_->tell({"person-add",
                  ListPane::tr("No message requests"),
                  ListPane::tr("Who writes to you for the first time is listed here."),
                  {}});
    show(quiet_);
}

void ListPane::Parts::clearRequests() {
    actions_.declineAll(
        [this] {
            requestsStay_ = true;
            requestsBar_->begin();
        },
        [this] {
            requestsBar_->end();
            refresh();
        });
}

void ListPane::Parts::tellEmpty() {
    const bool empty = conversations_.state() == State::Ready && !conversations_.unreadOnly() &&
                       conversations_.rowCount() == 0 && archived_.rowCount() == 0;
    if (empty != std::exchange(isEmpty_, empty)) emit pane_.emptyChanged(empty);
}

void ListPane::Parts::show(QWidget* widget) {
    if (widget != skeleton_) skeleton_->end();
    const bool hadFocus = body_->currentWidget() && body_->currentWidget()->hasFocus();
    body_->setCurrentWidget(widget);
    const bool takesFocus = widget->focusProxy() || widget->focusPolicy() != Qt::NoFocus;
    if (hadFocus && takesFocus) widget->setFocus();
}

void ListPane::Parts::setUnreadOnly(bool unreadOnly) {
    conversations_.setUnreadOnly(unreadOnly, open_);
    setOpen(open_);
}

void ListPane::Parts::openConversation(const Conversation& conversation) {
    emit pane_.opened(Conversation{conversation});
}

void ListPane::Parts::openMenu(const Conversation& conversation, const QPoint& where) {
    auto* menu = new Menu{look_, ListPane::tr("Conversation"), &pane_};
    actions_.fill(*menu, conversation);
    menu->popup(where);
}

void ListPane::Parts::setOpen(std::optional<ConversationId> id) {
    open_ = id;
    delegate_->setOpen(id);
    if (conversations_.unreadOnly()) conversations_.setUnreadOnly(true, id);
    for (auto [list, model] : {std::pair{chats, &conversations_}, std::pair{archive_, &archived_},
                               std::pair{requests_, &strangers_}}) {
        const auto row = id ? model->rowOf(*id) : std::nullopt;
        if (row) list->setCurrentIndex(list->model()->index(*row, 0));
        list->viewport()->update();
    }
}

void ListPane::Parts::openRow(int row) {
    if (row >= 0 && row < conversations_.rowCount()) openConversation(conversations_.at(row));
}

void ListPane::Parts::openNext(int step) {
    const auto row = open_ ? conversations_.rowOf(*open_) : std::nullopt;
    openRow(row ? *row + step : 0);
}

}  // namespace starling::ui
