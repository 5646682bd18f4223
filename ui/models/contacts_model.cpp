// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contacts_model.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

ContactsModel::ContactsModel(Bridge& bridge, QString notes, QObject* parent)
    : QAbstractListModel{parent}, bridge_{bridge}, notes_{std::move(notes)} {
    self_.id = bridge.id();
    connect(&bridge, &Bridge::conversationsChanged, this, &ContactsModel::applyAll);
    connect(&bridge, &Bridge::conversationRemoved, this, [this](const ConversationId& id) {
        if (state_ != State::Ready || !all_.contains(id)) return;
        beginResetModel();
        all_.erase(id);
        fillRows();
        endResetModel();
    });
}

void ContactsModel::load() {
    setState(State::Loading);
    using List = std::vector<Conversation>;
    bridge_.client().conversations().list([self = QPointer{this}](const Result<List>& list) {
        if (!self) return;
        if (!list) return self->setState(State::Failed);
        self->beginResetModel();
        self->all_.clear();
        for (const auto& each : *list)
            self->take(each);
        self->fillRows();
        self->endResetModel();
        self->setState(State::Ready);
    });
}

void ContactsModel::filter(const QString& text) {
    const auto next = text.trimmed();
    if (next == text_) return;
    text_ = next;
    words_ = text_.split(' ', Qt::SkipEmptyParts);
    if (state_ == State::Ready) refill();
}

int ContactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ContactsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case KindRole:
            return static_cast<int>(row.kind);
        case ConversationRole:
            return row.person ? QVariant::fromValue(*row.person) : QVariant{};
        case Qt::DisplayRole:
            if (row.kind == Kind::Letter) return row.letter;
            if (row.kind == Kind::Self) return notes_;
            return QString::fromStdString(row.person->shownName().empty()
                                              ? row.person->id.shortHex()
                                              : row.person->shownName());
        default:
            return {};
    }
}

Qt::ItemFlags ContactsModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || kindAt(index.row()) == Kind::Letter) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const Conversation& ContactsModel::at(int row) const {
    return *rows_[static_cast<std::size_t>(row)].person;
}

std::optional<int> ContactsModel::personFrom(int row, int step) const {
    for (; row >= 0 && row < rowCount(); row += step)
        if (kindAt(row) != Kind::Letter) return row;
    return std::nullopt;
}

bool ContactsModel::belongs(const Conversation& conversation) const {
    return conversation.isContact() && !conversation.isBlocked && conversation.id != bridge_.id();
}

void ContactsModel::take(const Conversation& conversation) {
    if (conversation.id == bridge_.id())
        self_ = conversation;
    else if (belongs(conversation))
        all_[conversation.id] = conversation;
    else
        all_.erase(conversation.id);
}

bool ContactsModel::matches(const QString& name, const ConversationId& id) const {
    constexpr int kLeastOfId = 4;
    if (text_.size() >= kLeastOfId &&
        QString::fromStdString(id.hex()).startsWith(text_, Qt::CaseInsensitive))
        return true;
    return std::all_of(words_.begin(), words_.end(), [&name](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
}

// What happens while the list is asked for is in the answer.
void ContactsModel::applyAll(const std::vector<Conversation>& conversations) {
    if (state_ != State::Ready) return;
    // Rows point into what is known, so all are made anew within the reset.
    const auto matters = [this](const Conversation& each) {
        const auto known = all_.find(each.id);
        if (known == all_.end()) return belongs(each);
        return !belongs(each) || known->second.shownName() != each.shownName();
    };
    const bool anew = std::any_of(conversations.begin(), conversations.end(), matters);
    if (anew) beginResetModel();
    for (const auto& each : conversations)
        take(each);
    if (!anew) return;
    fillRows();
    endResetModel();
}

void ContactsModel::refill() {
    beginResetModel();
    fillRows();
    endResetModel();
}

void ContactsModel::fillRows() {
    struct Found {
        NameOrder::Key key;
        const Conversation* person;
    };
    std::vector<Found> found;
    for (const auto& [id, person] : all_) {
        auto key = NameOrder::keyOf(person);
        if (matches(key.name, id)) found.push_back({std::move(key), &person});
    }
    std::sort(found.begin(), found.end(),
              [this](const Found& a, const Found& b) { return order_(a.key, b.key); });
    rows_.clear();
    if (matches(notes_, self_.id)) rows_.push_back({Kind::Self, {}, &self_});
    QString letter;
    for (const auto& [key, person] : found) {
        if (key.letter != letter) rows_.push_back({Kind::Letter, key.letter, nullptr});
        letter = key.letter;
        rows_.push_back({Kind::Person, key.letter, person});
    }
}

void ContactsModel::setState(State state) {
    if (std::exchange(state_, state) != state) emit stateChanged();
}

}  // namespace starling::ui
