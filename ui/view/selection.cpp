// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/selection.h"

#include <algorithm>
#include <iterator>

namespace starling::ui {

namespace {

/// Without its text, which may be long.
Message placeOf(const Message& message) {
    Message place;
    place.id = message.id;
    place.author = message.author;
    place.sortKey = message.sortKey;
    return place;
}

auto is(MessageId id) {
    return [id](const Message& each) { return each.id == id; };
}

}  // namespace

bool Selection::has(MessageId id) const {
    return std::any_of(chosen_.begin(), chosen_.end(), is(id));
}

std::vector<MessageId> Selection::ids() const {
    std::vector<MessageId> ids;
    std::transform(chosen_.begin(), chosen_.end(), std::back_inserter(ids),
                   [](const Message& each) { return each.id; });
    return ids;
}

void Selection::toggle(const Message& message) {
    if (!canHave(message)) return;
    put(message, !has(message.id));
    anchor_ = reach_ = message.id;
}

void Selection::stretch(const MessageListModel& model, int row) {
    const auto anchor = anchor_ ? model.rowOf(*anchor_) : std::nullopt;
    const auto reach = reach_ ? model.rowOf(*reach_) : std::nullopt;
    if (anchor && reach) putRows(model, *anchor, *reach, false);
    if (!anchor) anchor_ = model.at(row).id;
    reach_ = model.at(row).id;
    putRows(model, anchor.value_or(row), row, true);
}

void Selection::takeAll(const MessageListModel& model) {
    if (model.rowCount() > 0) putRows(model, 0, model.rowCount() - 1, true);
}

bool Selection::drop(MessageId id) {
    return std::erase_if(chosen_, is(id)) > 0;
}

void Selection::put(const Message& message, bool chosen) {
    drop(message.id);
    if (!chosen || !canHave(message)) return;
    const auto place = std::lower_bound(chosen_.begin(), chosen_.end(), message, standsBefore);
    chosen_.insert(place, placeOf(message));
}

void Selection::putRows(const MessageListModel& model, int from, int to, bool chosen) {
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        put(model.at(row), chosen);
}

}  // namespace starling::ui
