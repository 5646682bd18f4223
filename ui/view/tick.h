// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The circle at the side of a message while several are chosen, with a tick when it is among them.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QPainter>

namespace starling::ui {

constexpr int kTickSize = 20;
constexpr int kTickInset = 12;  ///< On either side.
constexpr int kTickRoom = kTickSize + 2 * kTickInset;

void paintTick(QPainter& painter, const Look& look, const QRect& where, bool chosen, qreal scale);

}  // namespace starling::ui
