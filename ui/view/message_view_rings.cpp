// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that go by themselves: their rings, and what the two sides wish.

#include "view/message_view_body.h"
#include "view/timer_ring.h"

namespace starling::ui {

namespace {

using namespace std::chrono_literals;

/// A clock that was set meanwhile is noticed after so long.
constexpr Millis kLongestSleep = 1h;

}  // namespace

Timestamp MessageView::Body::now() const {
    return fromUnixMillis(look.now().toMSecsSinceEpoch());
}

void MessageView::Body::watchRings() {
    rings_->stop();
    if (!view.isVisible() || rows.count() == 0) return;
    const int shift = scroller.value() - scroller.offset();
    const int last = rows.rowAt(shift + scroller.viewHeight());
    const auto time = now();
    std::optional<Timestamp> next;
    for (int row = rows.rowAt(shift); row <= last; ++row) {
        const auto step = nextRingStep(model.at(row), time);
        if (step && (!next || *step < *next)) next = step;
    }
    if (next) rings_->start(std::clamp(*next - time, Millis{1}, kLongestSleep));
}

void MessageView::Body::ringsTurned() {
    const int shift = scroller.value() - scroller.offset();
    const int last = rows.count() > 0 ? rows.rowAt(shift + scroller.viewHeight()) : -1;
    for (int row = rows.rowAt(shift); row >= 0 && row <= last; ++row)
        if (disappears(model.at(row))) view.viewport()->update(inView(row, &BubbleLayout::meta));
    watchRings();
}

/// A line more or less under what they set.
void MessageView::Body::offerFollow() {
    rows.setExpiry(isAnswerable ? std::optional{expiry} : std::nullopt);
    scroller.place();
    afterMove();
}

void MessageView::Body::follow(int row) {
    const auto id = rows[row].id;
    if (rows.offersFollow(id)) emit view.followRequested(id);
}

}  // namespace starling::ui
