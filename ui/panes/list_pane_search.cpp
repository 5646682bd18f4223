// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Searching from the field over the list.

#include "panes/list_pane_parts.h"
#include "panes/quiet_page.h"
#include "panes/row_list.h"
#include "panes/search_bar.h"
#include "widgets/line_field.h"

namespace starling::ui {

void ListPane::Parts::connectSearch() {
    connect(&results_, &SearchResultsModel::answeredChanged, this, &Parts::answered);
    connect(found_, &RowList::chosen, this, &Parts::openHit);
    connect(search, &SearchBar::questionChanged, this, &Parts::asked);
    connect(search, &SearchBar::stepped, this, &Parts::step);
    connect(search, &SearchBar::opened, this, &Parts::enterPressed);
    connect(search, &SearchBar::left, this, [this] { chats->setFocus(); });
}

void ListPane::Parts::refreshSearch() {
    if (results_.rowCount() > 0 || results_.answered().isEmpty()) return show(found_);
    if (!results_.problem().isEmpty())
        quiet_->tell({"warning", ListPane::tr("The search did not work"), results_.problem(), {}});
    else
        quiet_->tell({"search",
                      ListPane::tr("Nothing for “%1”").arg(results_.answered()),
                      ListPane::tr("Only messages on this device are searched."),
                      {}});
    show(quiet_);
}

void ListPane::Parts::asked(const QString& question) {
    openWhenAnswered_ = false;
    results_.search(question);
}

void ListPane::Parts::answered() {
    const bool searching = !results_.answered().isEmpty();
    // The first row is a heading.
    if (results_.rowCount() > 1) found_->setCurrentIndex(results_.index(1));
    if (searching != (mode_ == Mode::Search))
        showMode(searching ? Mode::Search : Mode::Chats);
    else
        refresh();
    if (std::exchange(openWhenAnswered_, false)) openHit(found_->currentIndex());
}

/// Whoever types fast means what will be found.
void ListPane::Parts::enterPressed() {
    const auto question = search->field().text().trimmed();
    openWhenAnswered_ = question != results_.answered();
    if (!openWhenAnswered_) openHit(found_->currentIndex());
}

void ListPane::Parts::step(int rows) {
    if (mode_ != Mode::Search) {
        chats->setFocus();
        return;
    }
    for (int row = found_->currentIndex().row() + rows; row >= 0 && row < results_.rowCount();
         row += rows)
        if (results_.at(row).kind != SearchResultsModel::Kind::Heading)
            return found_->setCurrentIndex(results_.index(row));
}

void ListPane::Parts::openHit(const QModelIndex& index) {
    if (mode_ != Mode::Search || !index.isValid()) return;
    const auto hit = results_.at(index.row());
    if (hit.kind == SearchResultsModel::Kind::Heading) return;
    // A person was what was looked for; of messages one may want the next.
    if (hit.kind == SearchResultsModel::Kind::Person) search->field().setText({});
    openConversation(hit.conversation);
    if (hit.kind == SearchResultsModel::Kind::Said) emit pane_.messageChosen(hit.message.id);
}

}  // namespace starling::ui
