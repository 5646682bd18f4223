// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How marks and links look as runs of a block of text, and the boxes around some of them. Values
/// and functions; window thread.
#pragma once

#include "look/look.h"
#include "view/marks.h"

namespace starling::ui {

/// For a TextBlock of `formatted.text`; the tag of a run is its Mark. Links are in `link`.
std::vector<TextRun> runsOf(const Look& look, const FormattedText& formatted, QColor link);

/// On what marked text stands and what covers it.
struct MarkPaint {
    QColor ground;
    QColor cover;
    bool spoilersShown = false;
    QRectF clip;
};
/// Before the text: under code, and under spoilers that are shown.
void paintGrounds(QPainter& painter, const TextBlock& text, QPointF at, const MarkPaint& how);
/// After it: over spoilers that are not.
void paintCovers(QPainter& painter, const TextBlock& text, QPointF at, const MarkPaint& how);

}  // namespace starling::ui
