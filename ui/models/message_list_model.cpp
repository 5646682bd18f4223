// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/message_list_model.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

Page pageOf(std::size_t limit) {
    Page page;
    page.limit = limit;
    return page;
}

}  // namespace

MessageListModel::MessageListModel(Bridge& bridge, QObject* parent)
    : QAbstractListModel{parent}, bridge_{bridge} {
    connect(&bridge, &Bridge::messagesAdded, this, &MessageListModel::addAll);
    connect(&bridge, &Bridge::messagesChanged, this, [this](const Messages& messages) {
        for (const auto& message : messages)
            change(message);
    });
    connect(&bridge, &Bridge::messageRemoved, this, &MessageListModel::removeMessage);
    connect(&bridge, &Bridge::conversationRemoved, this, [this](const ConversationId& id) {
        if (id != conversation_) return;
        ++generation_;
        fetching_ = hasOlder_ = hasNewer_ = false;
        reset({});
        setState(State::Ready);
    });
}

void MessageListModel::open(const Conversation& conversation) {
    close();
    conversation_ = conversation.id;
    unreadAtOpening_ = static_cast<int>(std::min<std::int64_t>(conversation.unread, 1'000'000'000));
    unreadAbove_ = unreadAtOpening_;
    setState(State::Loading);
    // What was read before stands above, and what we wrote from elsewhere in between.
    const int wanted = 2 * std::min(unreadAtOpening_, kMost) + kPage / 2;
    ask(pageOf(static_cast<std::size_t>(std::clamp(wanted, kPage, kMost))), Place::Whole);
}

void MessageListModel::close() {
    ++generation_;
    conversation_.reset();
    fetching_ = hasOlder_ = hasNewer_ = false;
    firstUnread_.reset();
    unreadAtOpening_ = unreadAbove_ = 0;
    if (!rows_.empty()) reset({});
    setState(State::Empty);
}

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(at(index.row()).text);
        case MessageRole:
            return QVariant::fromValue(at(index.row()));
        case IsOwnRole:
            return isOwn(index.row());
        default:
            return {};
    }
}

std::optional<int> MessageListModel::rowOf(MessageId id) const {
    if (!ids_.contains(static_cast<long long>(id))) return std::nullopt;
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [id](const Message& each) { return each.id == id; });
    return static_cast<int>(row - rows_.begin());
}

void MessageListModel::loadOlder() {
    if (fetching_ || !hasOlder_ || rows_.empty()) return;
    auto page = pageOf(kPage);
    page.before = rows_.front().id;
    ask(page, Place::Before);
}

void MessageListModel::loadNewer() {
    if (fetching_ || !hasNewer_ || rows_.empty()) return;
    auto page = pageOf(kPage);
    page.after = rows_.back().id;
    ask(page, Place::After);
}

void MessageListModel::showNewest() {
    if (conversation_ && hasNewer_) askNewest();
}

void MessageListModel::showOldest() {
    if (!conversation_ || !hasOlder_) return;
    auto page = pageOf(kPage);
    page.oldest = true;
    ask(page, Place::Whole);
}

void MessageListModel::seek(MessageId id) {
    if (!conversation_) return;
    if (rowOf(id)) {
        emit sought(id);
        return;
    }
    auto page = pageOf(kPage);
    page.around = id;
    ask(page, Place::Whole);
}

void MessageListModel::askNewest() {
    ask(pageOf(kPage), Place::Whole);
}

void MessageListModel::ask(Page page, Place place) {
    fetching_ = true;
    bridge_.client().messages().history(
        *conversation_, page,
        [self = QPointer{this}, generation = ++generation_, page, place](Result<Messages> answer) {
            if (!self || generation != self->generation_) return;
            self->fetching_ = false;
            if (!answer) return self->failed(answer.error(), page, place);
            self->take(*std::move(answer), page, place);
        });
}

void MessageListModel::take(Messages messages, const Page& page, Place place) {
    if (page.around) return takeAround(std::move(messages), page);
    const bool isFull = messages.size() >= page.limit;
    if (place == Place::Whole) {
        hasOlder_ = !page.oldest && isFull;
        hasNewer_ = page.oldest && isFull;
        if (state_ != State::Loading) unreadAbove_ = 0;
        findFirstUnread(messages.begin(), messages.end());
        reset(std::move(messages));
    } else if (place == Place::Before) {
        hasOlder_ = isFull;
        const auto end =
            std::lower_bound(messages.begin(), messages.end(), rows_.front(), standsBefore);
        findFirstUnread(messages.begin(), end);
        insert(0, messages.begin(), end);
        trimNewest();
    } else {
        hasNewer_ = isFull;
        const auto begin =
            std::upper_bound(messages.begin(), messages.end(), rows_.back(), standsBefore);
        insert(rows_.size(), begin, messages.end());
        trimOldest();
    }
    setState(State::Ready);
}

// How many are on which side is not said: a side where there is no more will answer so.
void MessageListModel::takeAround(Messages messages, const Page& page) {
    const auto id = *page.around;
    const auto is = [id](const Message& each) { return each.id == id; };
    if (std::none_of(messages.begin(), messages.end(), is)) return missed(id);
    hasOlder_ = hasNewer_ = messages.size() >= page.limit;
    unreadAbove_ = 0;
    reset(std::move(messages));
    setState(State::Ready);
    emit sought(id);
}

// Nothing else was asked for when the conversation had just been opened.
void MessageListModel::missed(MessageId id) {
    if (state_ == State::Loading) askNewest();
    emit soughtInVain(id);
}

// The message to go on from may be gone before we hear of it; then its neighbour will do, now or
// when somebody asks again.
void MessageListModel::failed(const Error& error, const Page& page, Place place) {
    if (page.around && error.code == Errc::NotFound) return missed(*page.around);
    if (place == Place::Whole || error.code != Errc::NotFound) return setState(State::Failed);
    if (rows_.empty()) return;
    if (place == Place::Before && rows_.front().id != page.before) loadOlder();
    if (place == Place::After && rows_.back().id != page.after) loadNewer();
}

// Counted from the newest: what was unread when we opened is the end of what was received. Known
// before the rows are told of, so that they are drawn once.
void MessageListModel::findFirstUnread(Messages::const_iterator first,
                                       Messages::const_iterator last) {
    while (last != first && unreadAbove_ > 0) {
        --last;
        if (last->state == MessageState::Received && --unreadAbove_ == 0) firstUnread_ = last->id;
    }
}

void MessageListModel::setState(State state) {
    if (std::exchange(state_, state) != state) emit stateChanged();
}

}  // namespace starling::ui
