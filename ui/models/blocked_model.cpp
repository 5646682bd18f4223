// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/blocked_model.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

BlockedModel::BlockedModel(Bridge& bridge, QObject* parent)
    : QAbstractListModel{parent}, bridge_{bridge} {
    connect(&bridge, &Bridge::conversationsChanged, this, &BlockedModel::applyAll);
    connect(&bridge, &Bridge::conversationRemoved, this, [this](const ConversationId& id) {
        if (const auto row = rowOf(id)) drop(*row);
    });
}

void BlockedModel::load() {
    setState(State::Loading);
    using List = std::vector<Conversation>;
    bridge_.client().conversations().list([self = QPointer{this}](const Result<List>& list) {
        if (!self) return;
        if (!list) return self->setState(State::Failed);
        self->beginResetModel();
        self->rows_.clear();
        self->ids_.clear();
        for (const auto& each : *list)
            if (each.isBlocked && self->ids_.insert(each.id).second)
                self->rows_.push_back({NameOrder::keyOf(each), each});
        std::sort(self->rows_.begin(), self->rows_.end(),
                  [&](const Row& a, const Row& b) { return self->order_(a.key, b.key); });
        self->endResetModel();
        self->setState(State::Ready);
    });
}

int BlockedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BlockedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& conversation = at(index.row());
    if (role == ConversationRole) return QVariant::fromValue(conversation);
    if (role != Qt::DisplayRole) return {};
    const auto& name = conversation.shownName();
    return QString::fromStdString(name.empty() ? conversation.id.shortHex() : name);
}

std::optional<int> BlockedModel::rowOf(const ConversationId& id) const {
    if (!ids_.contains(id)) return std::nullopt;
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (rows_[row].key.id == id) return static_cast<int>(row);
    return std::nullopt;
}

// What happens while the list is asked for is in the answer.
void BlockedModel::applyAll(const std::vector<Conversation>& conversations) {
    if (state_ != State::Ready) return;
    for (const auto& each : conversations)
        apply(each);
}

void BlockedModel::apply(const Conversation& conversation) {
    const auto row = rowOf(conversation.id);
    if (!conversation.isBlocked) {
        if (row) drop(*row);
        return;
    }
    if (!row) return insert(conversation);
    auto& known = rows_[static_cast<std::size_t>(*row)];
    if (known.conversation.shownName() != conversation.shownName()) {
        drop(*row);
        return insert(conversation);
    }
    known.conversation = conversation;
    emit dataChanged(index(*row), index(*row));
}

void BlockedModel::insert(const Conversation& conversation) {
    Row row{NameOrder::keyOf(conversation), conversation};
    const auto place =
        std::lower_bound(rows_.begin(), rows_.end(), row,
                         [this](const Row& a, const Row& b) { return order_(a.key, b.key); });
    const int at = static_cast<int>(place - rows_.begin());
    beginInsertRows({}, at, at);
    ids_.insert(row.key.id);
    rows_.insert(place, std::move(row));
    endInsertRows();
}

void BlockedModel::drop(int row) {
    beginRemoveRows({}, row, row);
    ids_.erase(at(row).id);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void BlockedModel::setState(State state) {
    if (std::exchange(state_, state) != state) emit stateChanged();
}

}  // namespace starling::ui
