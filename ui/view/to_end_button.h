// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The round button that leads to the end of the conversation, with how many messages came there
/// meanwhile. Window thread.
#pragma once

#include "look/look.h"

#include <QAbstractButton>

namespace starling::ui {

class ToEndButton : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int kSide = 40;
    static constexpr int kBadgeAbove = 8;  ///< So much of the badge stands over the circle.

    ToEndButton(const Look& look, QWidget* parent);

    void setCount(int count);
    int count() const { return count_; }
    QSize sizeHint() const override { return {kSide, kSide + kBadgeAbove}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintBadge(QPainter& painter) const;

    const Look& look_;
    int count_ = 0;
};

}  // namespace starling::ui
