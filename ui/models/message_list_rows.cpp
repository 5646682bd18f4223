// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/message_list_model.h"

#include <algorithm>
#include <iterator>

namespace starling::ui {

// What is told before the first page is there is in that page, or in the next try's.
void MessageListModel::addAll(const Messages& messages) {
    if (!conversation_ || state_ == State::Loading) return;
    if (state_ == State::Failed && rows_.empty()) return;
    auto fresh = newOnesOf(messages);
    std::vector<bool> arrivals;
    for (auto first = fresh.begin(); first != fresh.end();) {
        const auto place = std::upper_bound(rows_.begin(), rows_.end(), *first, standsBefore);
        const auto last = place == rows_.end()
                              ? fresh.end()
                              : std::upper_bound(first, fresh.end(), *place, standsBefore);
        if (place == rows_.end())
            std::transform(first, last, std::back_inserter(arrivals),
                           [this](const Message& each) { return each.author == bridge_.id(); });
        insertRun(first, last, static_cast<std::size_t>(place - rows_.begin()));
        first = last;
    }
    trimFarFromReader();
    for (const bool own : arrivals)
        emit arrived(own);
}

MessageListModel::Messages MessageListModel::newOnesOf(const Messages& messages) {
    Messages fresh;
    for (const auto& message : messages) {
        if (message.conversation != conversation_) continue;
        if (ids_.contains(static_cast<long long>(message.id)))
            change(message);
        else
            fresh.push_back(message);
    }
    std::stable_sort(fresh.begin(), fresh.end(), standsBefore);
    fresh.erase(std::unique(fresh.begin(), fresh.end(),
                            [](const Message& a, const Message& b) { return a.id == b.id; }),
                fresh.end());
    return fresh;
}

// Beyond an end with more behind it, a message is left to the page that will have it.
void MessageListModel::insertRun(Messages::iterator first, Messages::iterator last,
                                 std::size_t row) {
    if (row == 0 && hasOlder_) return;
    if (row == rows_.size() && hasNewer_) return;
    insert(row, first, last);
}

void MessageListModel::insert(std::size_t row, Messages::iterator first, Messages::iterator last) {
    if (first == last) return;
    const auto count = static_cast<std::size_t>(last - first);
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + count) - 1);
    for (auto each = first; each != last; ++each)
        ids_.insert(static_cast<long long>(each->id));
    rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(row), std::move_iterator{first},
                 std::move_iterator{last});
    endInsertRows();
}

void MessageListModel::change(const Message& message) {
    const auto known = rowOf(message.id);
    if (!known) return;
    int row = *known;
    const auto begin = rows_.begin();
    const auto old = begin + row;
    if (message.sortKey != old->sortKey) {
        const auto place = std::lower_bound(begin, rows_.end(), message, standsBefore);
        const int to = static_cast<int>(place - begin);
        const bool moves = beginMoveRows({}, row, row, {}, to);
        if (to > row + 1) std::rotate(old, old + 1, place);
        if (to < row) std::rotate(place, old, old + 1);
        if (moves) endMoveRows();
        row = to > row ? to - 1 : to;
    }
    rows_[static_cast<std::size_t>(row)] = message;
    emit dataChanged(index(row), index(row));
}

void MessageListModel::removeMessage(const ConversationId& conversation, MessageId id) {
    if (conversation != conversation_) return;
    removeRow(id);
    forgetOriginal(id);
    emit gone(id);
}

// Those that answer it say so.
void MessageListModel::forgetOriginal(MessageId id) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        auto& quote = rows_[row].quote;
        if (!quote || quote->message != id) continue;
        quote->message.reset();
        quote->text.clear();
        emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    }
}

void MessageListModel::removeRow(MessageId id) {
    const auto row = rowOf(id);
    if (!row) return;
    const auto next = static_cast<std::size_t>(*row) + 1;
    if (id == firstUnread_)
        firstUnread_ = next < rows_.size() ? std::optional{rows_[next].id} : std::nullopt;
    removeRows(next - 1, 1);
    if (rows_.empty() && (hasOlder_ || hasNewer_) && !fetching_) askNewest();
}

void MessageListModel::removeRows(std::size_t first, std::size_t count) {
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto from = rows_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = from + static_cast<std::ptrdiff_t>(count);
    for (auto each = from; each != to; ++each)
        ids_.erase(static_cast<long long>(each->id));
    rows_.erase(from, to);
    endRemoveRows();
}

void MessageListModel::trimOldest() {
    if (rows_.size() <= kMost) return;
    hasOlder_ = true;
    unreadAbove_ = 0;  // nobody counts on from here
    removeRows(0, rows_.size() - kMost);
}

void MessageListModel::trimNewest() {
    if (rows_.size() <= kMost) return;
    hasNewer_ = true;
    removeRows(kMost, rows_.size() - kMost);
}

void MessageListModel::trimFarFromReader() {
    const auto row = reader_ ? rowOf(*reader_) : std::nullopt;
    if (row && static_cast<std::size_t>(*row) < rows_.size() / 2)
        trimNewest();
    else
        trimOldest();
}

void MessageListModel::reset(Messages messages) {
    beginResetModel();
    rows_ = std::move(messages);
    ids_.clear();
    for (const auto& each : rows_)
        ids_.insert(static_cast<long long>(each.id));
    reader_.reset();
    endResetModel();
}

}  // namespace starling::ui
