// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The ring in the meta of a message that goes by itself: how much of its time is left, in so many
/// steps, for nobody sees less. Functions; window thread. Measures: docs/look.md "Timer ring".
#pragma once

#include "starling/message.h"

#include <QColor>
#include <QPainter>

#include <optional>

namespace starling::ui {

constexpr int kRingSize = 11;
constexpr int kRingGap = 4;  ///< To the time.
constexpr int kRingSteps = 24;

/// What is left of its time: all of it until that begins, none when it is over.
int ringSteps(const Message& message, Timestamp now);

/// When the ring has a step less; nothing for one that does not run.
std::optional<Timestamp> nextRingStep(const Message& message, Timestamp now);

void paintTimerRing(QPainter& painter, const QRectF& where, QColor ink, int steps);

}  // namespace starling::ui
