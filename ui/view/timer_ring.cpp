// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/timer_ring.h"

#include "view/message_words.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr qreal kWide = 1.4;
constexpr float kTrack = 0.32F;
constexpr int kTwelve = 90 * 16;  // As QPainter counts: sixteenths of a degree, from three o'clock.
constexpr int kRound = 360 * 16;

}  // namespace

int ringSteps(const Message& message, Timestamp now) {
    if (!message.expiresAt) return kRingSteps;
    const auto left = (*message.expiresAt - now).count();
    const auto all = Millis{message.expiry.after}.count();
    if (left <= 0) return 0;
    if (left >= all) return kRingSteps;
    return static_cast<int>((left * kRingSteps + all - 1) / all);
}

std::optional<Timestamp> nextRingStep(const Message& message, Timestamp now) {
    if (!disappears(message) || !message.expiresAt) return {};
    const int steps = ringSteps(message, now);
    if (steps == 0) return {};
    return *message.expiresAt - Millis{message.expiry.after} * (steps - 1) / kRingSteps;
}

void paintTimerRing(QPainter& painter, const QRectF& where, QColor ink, int steps) {
    const auto circle = where.adjusted(kWide / 2, kWide / 2, -kWide / 2, -kWide / 2);
    auto track = ink;
    track.setAlphaF(kTrack);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{track, kWide, Qt::SolidLine, Qt::FlatCap});
    painter.drawEllipse(circle);
    painter.setPen(QPen{ink, kWide, Qt::SolidLine, Qt::FlatCap});
    painter.drawArc(circle, kTwelve, -kRound * std::clamp(steps, 0, kRingSteps) / kRingSteps);
}

}  // namespace starling::ui
