// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversation_list_model.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace starling::ui {

namespace {

/// More than these at once are put in their places together.
constexpr std::size_t kFew = 16;

/// As the store sorts them.
bool standsAbove(const Conversation& a, const Conversation& b) {
    if (a.isPinned != b.isPinned) return a.isPinned;
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
        tellCountsSoon();
    });
    connect(&muteEnd_, &MuteEnd::passed, this, &ConversationListModel::tellOfMutes);
}

void ConversationListModel::load() {
    setState(State::Loading);
    using List = std::vector<Conversation>;
    bridge_.client().conversations().list([self = QPointer{this}](const Result<List>& list) {
        if (!self) return;
        if (!list) return self->setState(State::Failed);
        self->beginResetModel();
        self->all_.clear();
        self->unread_ = 0;
        self->muteEnd_.forget();
        for (const auto& conversation : *list)
            if (self->belongs(conversation)) self->remember(conversation);
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
            return QString::fromStdString(conversation.shownName().empty()
                                              ? conversation.id.shortHex()
                                              : conversation.shownName());
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
    if (conversation.isBlocked || conversation.isHidden) return false;
    if (conversation.isRequest) return kind_ == Kind::Requests;
    return kind_ == (conversation.isArchived ? Kind::Archived : Kind::Accepted);
}

bool ConversationListModel::isShown(const Conversation& conversation) const {
    return !unreadOnly_ || isUnread(conversation) || conversation.id == keep_;
}

// What happens while the list is asked for is in the answer.
void ConversationListModel::applyAll(const std::vector<Conversation>& conversations) {
    if (state_ != State::Ready) return;
    if (conversations.size() <= kFew)
        applyFew(conversations);
    else
        applyMany(conversations);
    emit countsChanged();
}

void ConversationListModel::applyFew(const std::vector<Conversation>& conversations) {
    for (const auto& conversation : conversations)
        if (belongs(conversation))
            place(rowOf(conversation.id), conversation);
        else
            drop(conversation.id);
}

// One sort instead of a move for each: views draw themselves anew once for each step, not for each
// stranger.
void ConversationListModel::applyMany(const std::vector<Conversation>& conversations) {
    removeGone(conversations);
    reorder(conversations);
    insertNew(conversations);
}

void ConversationListModel::removeGone(const std::vector<Conversation>& conversations) {
    std::vector<int> gone;
    for (const auto& each : conversations)
        if (const auto row = rowOf(each.id); row && !(belongs(each) && isShown(each)))
            gone.push_back(*row);
    std::sort(gone.begin(), gone.end());
    while (!gone.empty()) {
        const int last = gone.back();
        int first = last;
        for (gone.pop_back(); !gone.empty() && gone.back() == first - 1; gone.pop_back())
            --first;
        beginRemoveRows({}, first, last);
        rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
        endRemoveRows();
    }
    for (const auto& each : conversations)
        if (!belongs(each)) forget(each.id);
}

void ConversationListModel::reorder(const std::vector<Conversation>& conversations) {
    std::vector<const Conversation*> known;
    for (const auto& each : conversations)
        if (rowOf(each.id)) known.push_back(&each);
    if (known.empty()) return;
    emit layoutAboutToBeChanged();
    const auto before = persistentIndexList();
    Rows held;
    for (const auto& index : before)
        held.push_back(rows_[static_cast<std::size_t>(index.row())]);
    for (const auto* each : known)
        remember(*each);
    std::sort(rows_.begin(), rows_.end(), pointsAbove);
    QModelIndexList after;
    for (const auto* each : held)
        after.push_back(index(rowOf(each->id).value_or(-1)));
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit dataChanged(index(0), index(rowCount() - 1));
}

// Those that come to stand side by side are one step.
void ConversationListModel::insertNew(const std::vector<Conversation>& conversations) {
    Rows fresh;
    for (const auto& each : conversations) {
        if (!belongs(each) || rowOf(each.id)) continue;
        const auto& kept = remember(each);
        if (isShown(kept)) fresh.push_back(&kept);
    }
    std::sort(fresh.begin(), fresh.end(), pointsAbove);
    for (auto first = fresh.begin(); first != fresh.end();) {
        const auto place = std::lower_bound(rows_.begin(), rows_.end(), *first, pointsAbove);
        const auto last = place == rows_.end()
                              ? fresh.end()
                              : std::lower_bound(first, fresh.end(), *place, pointsAbove);
        const int row = static_cast<int>(place - rows_.begin());
        beginInsertRows({}, row, row + static_cast<int>(last - first) - 1);
        rows_.insert(place, first, last);
        endInsertRows();
        first = last;
    }
}

const Conversation& ConversationListModel::remember(const Conversation& conversation) {
    auto [at, isNew] = all_.try_emplace(conversation.id);
    unread_ += (isUnread(conversation) ? 1 : 0) - (!isNew && isUnread(at->second) ? 1 : 0);
    at->second = conversation;
    muteEnd_.expect(conversation);
    return at->second;
}

void ConversationListModel::forget(const ConversationId& id) {
    const auto known = all_.find(id);
    if (known == all_.end()) return;
    if (isUnread(known->second)) --unread_;
    all_.erase(known);
}

/// Removals come one by one; how many there are is told once for all of a frame.
void ConversationListModel::tellCountsSoon() {
    if (std::exchange(countsAreDue_, true)) return;
    QTimer::singleShot(0, this, [this] {
        countsAreDue_ = false;
        emit countsChanged();
    });
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
        remember(next);
        return;
    }
    int to = static_cast<int>(std::lower_bound(rows_.begin(), rows_.end(), &next, pointsAbove) -
                              rows_.begin());
    if (!from) {
        beginInsertRows({}, to, to);
        rows_.insert(rows_.begin() + to, &remember(next));
        return endInsertRows();
    }
    const bool moves = to != *from && to != *from + 1;
    if (moves) beginMoveRows({}, *from, *from, {}, to);
    remember(next);
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
    forget(id);
}

/// Those whose time is over are drawn as the others are. The engine does not tell of it.
void ConversationListModel::tellOfMutes() {
    for (const auto& [id, conversation] : all_) {
        muteEnd_.expect(conversation);
        if (!conversation.mutedUntil || conversation.isQuiet(muteEnd_.now())) continue;
        if (const auto row = rowOf(id)) emit dataChanged(index(*row), index(*row));
    }
}

void ConversationListModel::setState(State state) {
    if (std::exchange(state_, state) != state) emit stateChanged();
}

}  // namespace starling::ui
