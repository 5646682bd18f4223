// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands between bubbles: the pill of a day, and the line where the unread ones begin. Window
/// thread.
#pragma once

#include "look/look.h"

#include <QDate>

namespace starling::ui {

constexpr int kDayHeight = 22;
constexpr int kDayAbove = 14;
constexpr int kDayBelow = 2;
constexpr int kUnreadHeight = 19;
constexpr int kUnreadAbove = 14;

/// Centred in `column`, which gives the y of its top. Over bubbles it has a line around it.
enum class DayGround { Window, Bubbles };
void paintDay(QPainter& painter, const Look& look, QDate day, const QRect& column,
              DayGround ground = DayGround::Window);
void paintUnreadLine(QPainter& painter, const Look& look, int count, const QRect& column);

}  // namespace starling::ui
