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
    question_ = question.trimmed();
    found_.reset();
    if (question_.isEmpty()) {
        peopleAsked_ = false;
        people_.reset();
        return publish(std::vector<Message>{});
    }
    if (!std::exchange(peopleAsked_, true)) askForPeople();
    bridge_.client().messages().search(
        utf8(question_), kMostMessages,
        [self = QPointer{this}, generation](const Result<std::vector<Message>>& found) {
            if (!self || self->generation_ != generation) return;
            self->found_ = found;
            self->publishWhenComplete();
        });
}

void SearchResultsModel::askForPeople() {
    bridge_.client().conversations().list(
        [self = QPointer{this}](const Result<std::vector<Conversation>>& all) {
            if (!self || !self->peopleAsked_) return;
            self->people_ = all ? *all : std::vector<Conversation>{};
            self->addOneself();
            self->publishWhenComplete();
        });
}

/// One's own notes are found before there are any, and when they are hidden.
void SearchResultsModel::addOneself() {
    const auto& own = bridge_.id();
    const auto isOwn = [&own](const Conversation& each) { return each.id == own; };
    if (std::any_of(people_->begin(), people_->end(), isOwn)) return;
    Conversation notes;
    notes.id = own;
    people_->push_back(notes);
}

/// Who and what come from different threads, in either order.
void SearchResultsModel::publishWhenComplete() {
    if (people_ && found_) publish(*std::exchange(found_, std::nullopt));
}

bool SearchResultsModel::means(const Conversation& conversation, const QString& question) const {
    constexpr int kLeastOfId = 4;
    if (question.size() >= kLeastOfId &&
        text(conversation.id.hex()).startsWith(question, Qt::CaseInsensitive))
        return true;
    // By what they call themselves too, when we call them otherwise.
    const auto name =
        displayName(conversation, bridge_.id()) + ' ' + harmless(text(conversation.name));
    const auto words = question.split(' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
}

Conversation SearchResultsModel::conversationOf(const ConversationId& id) const {
    for (const auto& each : *people_)
        if (each.id == id) return each;
    Conversation unknown;
    unknown.id = id;
    return unknown;
}

void SearchResultsModel::publish(const Result<std::vector<Message>>& found) {
    beginResetModel();
    hits_.clear();
    answered_ = question_;
    words_ = answered_.split(' ', Qt::SkipEmptyParts);
    problem_ = found ? QString{} : errorInWords(found.error());
    addPeople();
    if (found) addMessages(*found);
    endResetModel();
    emit answeredChanged();
}

void SearchResultsModel::addPeople() {
    if (answered_.isEmpty()) return;
    for (const auto& each : *people_)
        if (static_cast<int>(hits_.size()) < kMostPeople && means(each, answered_))
            hits_.push_back({Kind::Person, {}, each, {}});
    if (!hits_.empty())
        hits_.insert(hits_.begin(), Hit{Kind::Heading, tr("Conversations"), {}, {}});
}

void SearchResultsModel::addMessages(const std::vector<Message>& messages) {
    if (messages.empty()) return;
    const auto count = static_cast<int>(messages.size());
    const auto heading = count < kMostMessages ? tr("Messages, %1").arg(count)
                                               : tr("Messages, the newest %1").arg(count);
    hits_.push_back({Kind::Heading, heading, {}, {}});
    for (const auto& message : messages)
        hits_.push_back({Kind::Said, {}, conversationOf(message.conversation), message});
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(hits_.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) return {};
    const auto& hit = at(index.row());
    if (hit.kind == Kind::Heading) return hit.heading;
    const auto name = displayName(hit.conversation, bridge_.id());
    if (hit.kind == Kind::Said) return name + ": " + oneLine(hit.message.text);
    return hit.conversation.isBlocked ? tr("%1, blocked", "a person who was found").arg(name)
                                      : name;
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || at(index.row()).kind == Kind::Heading) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace starling::ui
