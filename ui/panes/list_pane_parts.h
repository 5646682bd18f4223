// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of ListPane: its widgets and which of them is shown. Belongs to list_pane.cpp.
#pragma once

#include "panes/conversation_actions.h"
#include "panes/list_pane.h"
#include "panes/search_results_model.h"

#include <QStackedLayout>

namespace starling::ui {

class ArchivedRow;
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
    bool goBack();  ///< From the requests or the archive; false when there is nowhere to go.

    SearchBar* search;
    OwnBar* own;
    RowList* chats;
    RecoveryBanner* recovery;

private:
    enum class Mode { Chats, Requests, Archive, Search };

    void build();
    void connectAll();
    void load();
    RowList* makeList(const QString& name, ConversationListModel& model);
    void showMode(Mode mode);
    void refresh();
    void refreshChats();
    void refreshRequests();
    void tellEmpty();
    void clearRequests();
    bool isOver() const;
    void refreshChips();
    void show(QWidget* widget);
    void setUnreadOnly(bool unreadOnly);

    // list_pane_search.cpp
    void connectSearch();
    void asked(const QString& question);
    void answered();
    void enterPressed();
    void step(int rows);
    void openHit(const QModelIndex& index);
    void refreshSearch();

    void openConversation(const Conversation& conversation);
    void openMenu(const Conversation& conversation, const QPoint& where);

    const Look& look_;
    Bridge& bridge_;
    ListPane& pane_;
    ConversationActions actions_;
    ConversationListModel conversations_;
    ConversationListModel archived_;
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
    QWidget* chatsPage_;  ///< The conversations, and under them:
    ArchivedRow* archivedRow_;
    RowList* archive_;
    RowList* found_;
    Skeleton* skeleton_;
    QuietPage* quiet_;
    QStackedLayout* body_;
    ListRowDelegate* delegate_;
};

}  // namespace starling::ui
