// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/search_results_model.h"

#include "look/words.h"
#include "panes/conversation_actions.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

SearchResultsModel::SearchResultsModel(Bridge& bridge, QObject* parent)
    : QAbstractListModel{parent}, bridge_{bridge} {}

void SearchResultsModel::search(const QString& question) {
    const auto generation = ++generation_;
    if (question.trimmed().isEmpty()) {
        peopleAsked_ = false;
        people_.clear();
        return publish({}, std::vector<Message>{});
    }
    if (!std::exchange(peopleAsked_, true)) askForPeople();
    // Asked after the people, so answered after them.
    bridge_.client().messages().search(
        utf8(question), kMostMessages,
        [self = QPointer{this}, generation, question](const Result<std::vector<Message>>& found) {
            if (self && self->generation_ == generation) self->publish(question, found);
        });
}

void SearchResultsModel::askForPeople() {
    bridge_.client().conversations().list(
        [self = QPointer{this}](const Result<std::vector<Conversation>>& all) {
            if (self && all && self->peopleAsked_) self->people_ = *all;
        });
}

bool SearchResultsModel::means(const Conversation& conversation, const QString& question) const {
    constexpr int kLeastOfId = 4;
    if (question.size() >= kLeastOfId &&
        text(conversation.id.hex()).startsWith(question, Qt::CaseInsensitive))
        return true;
    const auto name = displayName(conversation, bridge_.id());
    const auto words = question.split(' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
}

Conversation SearchResultsModel::conversationOf(const ConversationId& id) const {
    for (const auto& each : people_)
        if (each.id == id) return each;
    Conversation unknown;
    unknown.id = id;
    return unknown;
}

void SearchResultsModel::publish(const QString& question,
                                 const Result<std::vector<Message>>& found) {
    const auto asked = question.trimmed();
    beginResetModel();
    hits_.clear();
    answered_ = asked;
    words_ = asked.split(' ', Qt::SkipEmptyParts);
    problem_ = found ? QString{} : errorInWords(found.error());
    if (!asked.isEmpty())
        for (const auto& each : people_)
            if (static_cast<int>(hits_.size()) < kMostPeople && means(each, asked))
                hits_.push_back({Kind::Person, {}, each, {}});
    if (!hits_.empty())
        hits_.insert(hits_.begin(), Hit{Kind::Heading, tr("Conversations"), {}, {}});
    if (found && !found->empty()) {
        const auto count = static_cast<int>(found->size());
        const auto heading = count < kMostMessages ? tr("Messages, %1").arg(count)
                                                   : tr("Messages, the newest %1").arg(count);
        hits_.push_back({Kind::Heading, heading, {}, {}});
        for (const auto& message : *found)
            hits_.push_back({Kind::Said, {}, conversationOf(message.conversation), message});
    }
    endResetModel();
    emit answeredChanged();
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(hits_.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) return {};
    const auto& hit = at(index.row());
    if (hit.kind == Kind::Heading) return hit.heading;
    const auto name = displayName(hit.conversation, bridge_.id());
    return hit.kind == Kind::Person ? name : name + ": " + oneLine(hit.message.text);
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || at(index.row()).kind == Kind::Heading) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace starling::ui
