// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversation_list_model.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

/// As the store sorts them.
bool standsAbove(const Conversation& a, const Conversation& b) {
    if (a.lastActivity != b.lastActivity) return a.lastActivity > b.lastActivity;
    return a.id > b.id;
}

bool pointsAbove(const Conversation* a, const Conversation* b) {
    return standsAbove(*a, *b);
}

}  // namespace

ConversationListModel::ConversationListModel(Bridge& bridge, Kind kind, QObject* parent)
    : QAbstractListModel{parent}, bridge_{bridge}, kind_{kind} {
    connect(&bridge, &Bridge::conversationsChanged, this, &ConversationListModel::applyAll);
    connect(&bridge, &Bridge::conversationRemoved, this, [this](const ConversationId& id) {
        if (state_ != State::Ready) return;
        drop(id);
        emit countsChanged();
    });
}

void ConversationListModel::load() {
    setState(State::Loading);
    using List = std::vector<Conversation>;
    bridge_.client().conversations().list([self = QPointer{this}](const Result<List>& list) {
        if (!self) return;
        if (!list) return self->setState(State::Failed);
        self->beginResetModel();
        self->all_.clear();
        for (const auto& conversation : *list)
            if (self->belongs(conversation)) self->all_.emplace(conversation.id, conversation);
        self->fillRows();
        self->endResetModel();
        self->setState(State::Ready);
        emit self->countsChanged();
    });
}

int ConversationListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& conversation = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(conversation.name.empty() ? conversation.id.shortHex()
                                                                    : conversation.name);
        case ConversationRole:
            return QVariant::fromValue(conversation);
        case IsSelfRole:
            return conversation.id == bridge_.id();
        default:
            return {};
    }
}

std::optional<int> ConversationListModel::rowOf(const ConversationId& id) const {
    const auto known = all_.find(id);
    if (known == all_.end()) return std::nullopt;
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), &known->second, pointsAbove);
    if (row == rows_.end() || (*row)->id != id) return std::nullopt;
    return static_cast<int>(row - rows_.begin());
}

int ConversationListModel::unreadConversations() const {
    return static_cast<int>(std::count_if(all_.begin(), all_.end(),
                                          [](const auto& each) { return isUnread(each.second); }));
}

void ConversationListModel::setUnreadOnly(bool unreadOnly, std::optional<ConversationId> keep) {
    const auto before = std::exchange(keep_, keep);
    if (std::exchange(unreadOnly_, unreadOnly) != unreadOnly) {
        beginResetModel();
        fillRows();
        endResetModel();
    } else if (before != keep) {
        for (const auto& id : {before, keep})
            if (const auto known = id ? all_.find(*id) : all_.end(); known != all_.end())
                place(rowOf(*id), Conversation{known->second});
    } else {
        return;
    }
    emit countsChanged();
}

bool ConversationListModel::belongs(const Conversation& conversation) const {
    return !conversation.isBlocked && conversation.isRequest == (kind_ == Kind::Requests);
}

bool ConversationListModel::isShown(const Conversation& conversation) const {
    return !unreadOnly_ || isUnread(conversation) || conversation.id == keep_;
}

void ConversationListModel::applyAll(const std::vector<Conversation>& conversations) {
    // What happens while the list is asked for is in the answer.
    if (state_ != State::Ready) return;
    for (const auto& conversation : conversations)
        if (belongs(conversation))
            place(rowOf(conversation.id), conversation);
        else
            drop(conversation.id);
    emit countsChanged();
}

void ConversationListModel::fillRows() {
    rows_.clear();
    for (const auto& [id, conversation] : all_)
        if (isShown(conversation)) rows_.push_back(&conversation);
    std::sort(rows_.begin(), rows_.end(), pointsAbove);
}

// The row points to what is known, which therefore changes between begin and end.
void ConversationListModel::place(std::optional<int> from, const Conversation& next) {
    if (!isShown(next)) {
        if (from) hideRow(*from);
        all_[next.id] = next;
        return;
    }
    int to = static_cast<int>(std::lower_bound(rows_.begin(), rows_.end(), &next, pointsAbove) -
                              rows_.begin());
    if (!from) {
        beginInsertRows({}, to, to);
        rows_.insert(rows_.begin() + to, &(all_[next.id] = next));
        return endInsertRows();
    }
    const bool moves = to != *from && to != *from + 1;
    if (moves) beginMoveRows({}, *from, *from, {}, to);
    all_[next.id] = next;
    const auto row = rows_.begin();
    if (to > *from) {
        std::rotate(row + *from, row + *from + 1, row + to);
        --to;
    } else {
        std::rotate(row + to, row + *from, row + *from + 1);
    }
    if (moves) endMoveRows();
    emit dataChanged(index(to), index(to));
}

void ConversationListModel::hideRow(int row) {
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void ConversationListModel::drop(const ConversationId& id) {
    if (const auto row = rowOf(id)) hideRow(*row);
    all_.erase(id);
}

void ConversationListModel::setState(State state) {
    if (std::exchange(state_, state) != state) emit stateChanged();
}

}  // namespace starling::ui
