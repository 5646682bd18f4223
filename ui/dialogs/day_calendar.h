// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The days of a month in our looks: today has a ring, the chosen day is filled, and days that
/// cannot be chosen are faint. Whoever shows it has the head with the month. Window thread.
#pragma once

#include "look/look.h"

#include <QCalendarWidget>

namespace starling::ui {

class DayCalendar : public QCalendarWidget {
    Q_OBJECT

public:
    explicit DayCalendar(const Look& look, QWidget* parent = nullptr);

protected:
    void paintCell(QPainter* painter, const QRect& rect, QDate date) const override;

private:
    void dress();

    const Look& look_;
};

}  // namespace starling::ui
