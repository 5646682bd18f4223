// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A quoted message as it is drawn in a bubble and over the composer: a bar, who said it and one
/// line of what they said. Values and functions; window thread. Measures: docs/look.md "Quote".
#pragma once

#include "look/look.h"

#include <QPainter>
#include <QRect>
#include <QString>

namespace starling::ui {

struct QuoteWords {
    QString name;            ///< Who said it, as it is shown: quotedName().
    QString text;            ///< One line of it; without meaning when it is missing.
    bool isMissing = false;  ///< The original is not here any more: the line says so instead.
    bool onOwn = false;      ///< It stands in a bubble of our own.
    bool mirrored = false;   ///< The bar is on the right.
};

/// Always the same: two lines and what is around them.
int quoteHeight(const Look& look);

/// What it would like to be wide, at most `most`: nothing is elided then.
int quoteWidth(const Look& look, const QuoteWords& words, int most);

/// The same, cut to what fits into `width`: for who paints it often.
QuoteWords elidedFor(const Look& look, QuoteWords words, int width);

/// Into `where`, which is as high as quoteHeight(); what does not fit is elided.
void paintQuote(QPainter& painter, const Look& look, const QRect& where, const QuoteWords& words);

/// "You", or what the other side is called.
QString quotedName(bool isOwn, const QString& peerName);

/// What stands in place of a text that is not here any more.
QString missingOriginalText();

}  // namespace starling::ui
