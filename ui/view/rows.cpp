// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/rows.h"

#include "look/words.h"
#include "view/separators.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kWithinRow = 2;
constexpr int kBetweenRows = 12;
constexpr int kAroundControl = 10;
constexpr int kBetweenControls = 4;
constexpr std::chrono::minutes kRowEnds{5};
constexpr int kKeptLayouts = 160;
constexpr int kUsualChar = 7;
constexpr int kUsualChips = 23;

bool inOneRow(const Message& a, const Message& b) {
    return !isNotice(a.kind) && !isNotice(b.kind) && a.author == b.author &&
           b.sortKey - a.sortKey < kRowEnds;
}

}  // namespace

Rows::Rows(const Look& look, const MessageListModel& model)
    : look_{look}, model_{model}, layouts_{kKeptLayouts} {}

void Rows::setPeerName(const QString& name) {
    if (name == peerName_) return;
    peerName_ = name;
    forgetLayouts();
}

void Rows::setRoom(const Room& room) {
    if (room == room_) return;
    room_ = room;
    forgetLayouts();
}

void Rows::forgetLayouts() {
    known_.clear();
    layouts_.clear();
    rebuild();
}

void Rows::forget(MessageId id) {
    known_.remove(key(id));
    layouts_.remove(key(id));
}

void Rows::setUnfolded(MessageId id, bool unfolded) {
    if (unfolded)
        unfolded_.insert(key(id));
    else
        unfolded_.remove(key(id));
    forget(id);
    rebuild();
}

void Rows::showAllReactions(MessageId id) {
    allReactions_.insert(key(id));
    forget(id);
    rebuild();
}

void Rows::setExpiry(const std::optional<Expiry>& ours) {
    expiry_ = ours;
    rebuild();
}

void Rows::findFollow() {
    std::optional<MessageId> found;
    for (int row = model_.rowCount() - 1; row >= 0; --row) {
        const auto& message = model_.at(row);
        if (message.kind != MessageKind::ExpiryChanged || model_.isOwn(row)) continue;
        const bool bothOff = expiry_ && !expiry_->isOn() && !message.expiry.isOn();
        if (expiry_ && !bothOff && message.expiry != *expiry_) found = message.id;
        break;
    }
    if (found == follow_) return;
    if (follow_) forget(*follow_);
    if (found) forget(*found);
    follow_ = found;
}

void Rows::rebuild() {
    findFollow();
    const int count = model_.rowCount();
    if (known_.size() > 2 * MessageListModel::kMost) known_.clear();
    rows_.assign(static_cast<std::size_t>(count), {});
    tops_.clear();
    for (int row = 0; row < count; ++row)
        place(row, row > 0 ? &model_.at(row - 1) : nullptr);
}

void Rows::place(int at, const Message* above) {
    auto& row = rows_[static_cast<std::size_t>(at)];
    const auto& message = model_.at(at);
    row.id = message.id;
    row.day = dayOf(message.sortKey);
    row.startsDay = !above || row.day != (*this)[at - 1].day;
    row.startsUnread = model_.firstUnread() == message.id;
    row.startsRow = row.startsDay || row.startsUnread || !inOneRow(*above, message);
    row.lead = row.startsRow ? kBetweenRows : kWithinRow;
    const bool isControl = isNotice(message.kind);
    const bool controlAbove = above && isNotice(above->kind);
    if (above && (isControl || controlAbove))
        row.lead = isControl && controlAbove ? kBetweenControls : kAroundControl;
    if (row.startsDay) row.lead = kDayAbove + kDayHeight + kDayBelow + kWithinRow;
    if (row.startsUnread)
        row.lead = (row.startsDay ? row.lead - kWithinRow : 0) + kUnreadAbove + kUnreadHeight +
                   kBetweenRows;
    const auto known = known_.constFind(key(row.id));
    row.exact = known != known_.constEnd();
    row.body = row.exact ? *known : estimate(message);
}

int Rows::estimate(const Message& message) const {
    const auto size = static_cast<int>(std::min<std::size_t>(message.text.size(), 20'000));
    const auto ends =
        static_cast<int>(std::count(message.text.begin(), message.text.begin() + size, '\n'));
    const int lines = 1 + ends + size * kUsualChar / std::max(room_.most - 26, 40);
    const int quote = message.quote ? quoteHeight(look_) : 0;
    const int chips = message.reactions.empty() ? 0 : kUsualChips;
    return 18 + std::min(lines, kFoldedLines + 1) * look_.lineHeight(Type::Body) + quote + chips;
}

QDate Rows::dayOf(Timestamp time) {
    if (time >= dayFrom_ && time < dayTo_) return day_;
    day_ = localTime(time).date();
    dayFrom_ = fromUnixMillis(day_.startOfDay().toMSecsSinceEpoch());
    dayTo_ = fromUnixMillis(day_.addDays(1).startOfDay().toMSecsSinceEpoch());
    return day_;
}

std::optional<int> Rows::rowOf(MessageId id) const {
    for (int row = 0; row < count(); ++row)
        if ((*this)[row].id == id) return row;
    return {};
}

const std::vector<int>& Rows::tops() const {
    if (!tops_.empty()) return tops_;
    tops_.reserve(rows_.size() + 1);
    int y = kAbove;
    for (const auto& row : rows_) {
        tops_.push_back(y);
        y += row.lead + row.body;
    }
    tops_.push_back(y);
    return tops_;
}

int Rows::top(int row) const {
    return tops()[static_cast<std::size_t>(row)];
}

int Rows::total() const {
    return rows_.empty() ? 0 : tops().back() + kBelow;
}

int Rows::rowAt(int y) const {
    const auto& all = tops();
    const auto after = std::upper_bound(all.begin(), all.end(), y);
    const auto row = static_cast<int>(after - all.begin()) - 1;
    return std::clamp(row, std::min(0, count() - 1), count() - 1);
}

bool Rows::settle(int from, int to) {
    if (rows_.empty()) return false;
    bool changed = false;
    const int last = rowAt(to);
    for (int row = rowAt(from); row <= last; ++row) {
        if ((*this)[row].exact) continue;
        layout(row);
        changed = true;
    }
    return changed;
}

Manner Rows::mannerOf(int at) const {
    const auto id = (*this)[at].id;
    return {
        model_.isOwn(at), isUnfolded(id), peerName_, model_.self(), allReactions_.contains(key(id)),
        offersFollow(id)};
}

std::shared_ptr<const BubbleLayout> Rows::layout(int at) {
    auto& row = rows_[static_cast<std::size_t>(at)];
    const auto kept = layouts_.object(key(row.id));
    auto layout = kept ? *kept : nullptr;
    if (!layout) {
        layout =
            std::make_shared<const BubbleLayout>(layOut(look_, model_.at(at), mannerOf(at), room_));
        layouts_.insert(key(row.id), new std::shared_ptr<const BubbleLayout>(layout));
    }
    if (!row.exact || row.body != layout->height) tops_.clear();
    row.exact = true;
    row.body = layout->height;
    known_.insert(key(row.id), row.body);
    return layout;
}

}  // namespace starling::ui
