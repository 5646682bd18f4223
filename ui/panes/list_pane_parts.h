// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of ListPane: its widgets and which of them is shown. Belongs to list_pane.cpp.
#pragma once

#include "panes/conversation_actions.h"
#include "panes/list_pane.h"
#include "panes/search_results_model.h"

#include <QStackedLayout>

namespace starling::ui {

class Chip;
class ListRowDelegate;
class OwnBar;
class QuietPage;
class RecoveryBanner;
class RequestsBar;
class RequestsRow;
class RowList;
class SearchBar;
class Skeleton;

class ListPane::Parts : public QObject {
public:
    Parts(const Look& look, Bridge& bridge, ListPane& pane);

    void setOpen(std::optional<ConversationId> id);
    void openRow(int row);
    void openNext(int step);
    void showRequests();

    SearchBar* search;
    OwnBar* own;
    RowList* chats;
    RecoveryBanner* recovery;

private:
    enum class Mode { Chats, Requests, Search };

    void build();
    void connectAll();
    RowList* makeList(const QString& name, ConversationListModel& model);
    void showMode(Mode mode);
    void refresh();
    void refreshChats();
    void refreshRequests();
    void tellEmpty();
    void clearRequests();
    void refreshSearch();
    void refreshChips();
    void show(QWidget* widget);
    void setUnreadOnly(bool unreadOnly);

    void asked(const QString& question);
    void answered();
    void enterPressed();
    void step(int rows);
    void openHit(const QModelIndex& index);
    void openConversation(const Conversation& conversation);
    void openMenu(const Conversation& conversation, const QPoint& where);

    const Look& look_;
    Bridge& bridge_;
    ListPane& pane_;
    ConversationActions actions_;
    ConversationListModel conversations_;
    ConversationListModel strangers_;
    SearchResultsModel results_;
    std::optional<ConversationId> open_;
    Mode mode_ = Mode::Chats;
    bool isEmpty_ = false;           ///< As it was told last.
    bool requestsStay_ = false;      ///< They were asked for, even if there is none.
    bool openWhenAnswered_ = false;  ///< Enter came before what it shall open.

    QWidget* chips_;
    Chip* all_;
    Chip* unread_;
    RequestsRow* requestsRow_;
    RequestsBar* requestsBar_;
    RowList* requests_;
    RowList* found_;
    Skeleton* skeleton_;
    QuietPage* quiet_;
    QStackedLayout* body_;
    ListRowDelegate* delegate_;
};

}  // namespace starling::ui
