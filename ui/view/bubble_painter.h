// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Paints one bubble as it was laid out. Window thread.
#pragma once

#include "view/bubble_layout.h"

namespace starling::ui {

/// What the place of a bubble and the reader's hands add to it.
struct BubblePaint {
    bool startsRow = true;   ///< The first of those that one person wrote in a row.
    bool isCurrent = false;  ///< The keyboard is on it, to be seen.
    TextRange selected;
    bool spoilersShown = false;
    int ring = 0;     ///< Steps of what is left; without meaning for what stays.
    qreal scale = 1;  ///< Device pixels a pixel.
    QRect clip;       ///< What is to be painted at all, as `at` in the painter's coordinates.
};

void paintBubble(QPainter& painter, const Look& look, const BubbleLayout& bubble, QPoint at,
                 const BubblePaint& how);

}  // namespace starling::ui
