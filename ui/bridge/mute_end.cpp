// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/mute_end.h"

#include <QDateTime>

#include <algorithm>

namespace starling::ui {

namespace {

/// Ends are years away, and timers stand still while the computer sleeps.
constexpr Millis kLongestWait = std::chrono::hours{1};

}  // namespace

MuteEnd::MuteEnd(QObject* parent) : QObject{parent} {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &MuteEnd::look);
}

Timestamp MuteEnd::now() const {
    if (clock_) return clock_();
    return fromUnixMillis(QDateTime::currentMSecsSinceEpoch());
}

void MuteEnd::expect(const Conversation& conversation) {
    const auto& end = conversation.mutedUntil;
    // Whoever is muted for good stays quiet.
    if (!end || conversation.isMuted || *end <= now() || (next_ && *next_ <= *end)) return;
    next_ = end;
    wait();
}

void MuteEnd::forget() {
    next_.reset();
    timer_.stop();
}

void MuteEnd::wait() {
    timer_.start(std::clamp(*next_ - now(), Millis{1}, kLongestWait));
}

void MuteEnd::look() {
    if (now() < *next_) return wait();
    forget();
    emit passed();
}

}  // namespace starling::ui
