// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/scroller.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kStep = 32;
constexpr int kAboveUnread = 48;
constexpr int kScreensAhead = 2;

}  // namespace

Scroller::Scroller(Rows& rows, MessageListModel& model, QScrollBar& bar)
    : rows_{rows}, model_{model}, bar_{bar} {
    bar_.setSingleStep(kStep);
}

void Scroller::setViewHeight(int height) {
    height_ = height;
}

int Scroller::most() const {
    return std::max(0, rows_.total() - height_);
}

int Scroller::offset() const {
    return std::max(0, height_ - rows_.total());
}

bool Scroller::isAtEnd() const {
    return !model_.hasNewer() && value_ >= most() - 4;
}

void Scroller::anchorAt(int value) {
    if (!model_.hasNewer() && value >= most()) {
        anchor_ = Anchor::End;
        return;
    }
    if (rows_.count() == 0) return;
    int row = rows_.rowAt(value);
    const bool nextIsSeen = row + 1 < rows_.count() && rows_.bubbleTop(row + 1) < value + height_;
    if (rows_.bubbleTop(row) < value && nextIsSeen) ++row;
    anchor_ = Anchor::Message;
    message_ = rows_[row].id;
    distance_ = rows_.bubbleTop(row) - value;
}

int Scroller::wanted() const {
    if (anchor_ == Anchor::End) return most();
    if (anchor_ == Anchor::Start) return 0;
    const auto unread = model_.firstUnread();
    const auto row = anchor_ == Anchor::Message ? rows_.rowOf(message_)
                     : unread                   ? rows_.rowOf(*unread)
                                                : std::nullopt;
    if (!row) return anchor_ == Anchor::Unread ? most() : std::clamp(value_, 0, most());
    if (anchor_ == Anchor::Unread) return std::clamp(rows_.top(*row) - kAboveUnread, 0, most());
    return std::clamp(rows_.bubbleTop(*row) - distance_, 0, most());
}

void Scroller::place() {
    if (height_ <= 0) return;
    const int margin = height_ / 2;
    int value = wanted();
    while (rows_.settle(value - margin, value + height_ + margin))
        value = wanted();
    apply(value);
}

void Scroller::apply(int value) {
    value_ = value;
    placing_ = true;
    bar_.setPageStep(height_);
    bar_.setRange(0, most());
    bar_.setValue(value);
    placing_ = false;
}

void Scroller::readerMoved(int value) {
    value_ = value;
    anchorAt(value);
    place();
}

void Scroller::leaving(int first, int last) {
    const auto row = anchor_ == Anchor::Message ? rows_.rowOf(message_) : std::nullopt;
    if (!row || *row < first || *row > last) return;
    const int next = last + 1 < rows_.count() ? last + 1 : first - 1;
    if (next < 0) return;
    message_ = rows_[next].id;
    distance_ = rows_.bubbleTop(next) - value_;
}

void Scroller::scrollBy(int pixels) {
    bar_.setValue(value_ + pixels);
}

void Scroller::showRow(int row) {
    if (rows_.settle(rows_.top(row), rows_.bottom(row))) place();
    const int top = std::max(0, rows_.top(row) - 4);
    const int bottom = rows_.bottom(row) + Rows::kBelow;
    if (top < value_ || rows_.bottom(row) - rows_.top(row) > height_) return scrollBy(top - value_);
    if (bottom > value_ + height_) scrollBy(bottom - height_ - value_);
}

void Scroller::centre(int row) {
    if (height_ <= 0) return;
    rows_.settle(rows_.top(row), rows_.bottom(row));
    anchor_ = Anchor::Message;
    message_ = rows_[row].id;
    distance_ = std::max((height_ - rows_[row].body) / 2, kAboveUnread);
    place();
    anchorAt(value_);
}

void Scroller::opened() {
    anchor_ = model_.firstUnread() ? Anchor::Unread : Anchor::End;
    place();
    if (rows_.count() > 0) anchorAt(value_);
}

void Scroller::goToEnd() {
    anchor_ = Anchor::End;
    if (model_.hasNewer()) return model_.showNewest();
    place();
}

void Scroller::goToStart() {
    anchor_ = Anchor::Start;
    if (model_.hasOlder()) return model_.showOldest();
    place();
    anchorAt(value_);
}

void Scroller::replaced() {
    place();
    if (anchor_ == Anchor::Start && rows_.count() > 0) anchorAt(value_);
}

void Scroller::wantMore() {
    if (model_.state() != MessageListModel::State::Ready || height_ <= 0) return;
    const int ahead = kScreensAhead * height_;
    if (value_ < ahead && model_.hasOlder()) model_.loadOlder();
    if (toEnd() < ahead && model_.hasNewer()) model_.loadNewer();
}

}  // namespace starling::ui
