// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The reactions under a bubble: a chip an emoji, with how many put it there; ours stand out. Laid
/// out once a message and width. Values and functions; window thread. Measures: docs/look.md.
#pragma once

#include "look/look.h"
#include "starling/message.h"

#include <QRect>

#include <vector>

namespace starling::ui {

struct ReactionChip {
    QRect rect;
    QString emoji;  ///< Empty: the chip that stands for the rest, "+3".
    QString count;
    bool isOwn = false;  ///< We are among them.
    bool isRest() const { return emoji.isEmpty(); }
};

constexpr int kShownKinds = 6;    ///< Of emoji; the others behind "+3".
constexpr int kChipsOverlap = 7;  ///< So much of a bubble they cover.
constexpr int kChipsBelow = 2;

/// Where they go.
struct ChipPlace {
    QRect under;  ///< The bubble; the first line of chips begins at its lower edge.
    int overlap = kChipsOverlap;
    int column = 0;         ///< Nothing reaches out of it.
    bool atRight = false;   ///< The side of the bubble they begin at.
    bool mirrored = false;  ///< The first chip is on the right.
    bool all = false;       ///< Not only the first kinds.
};

std::vector<ReactionChip> layOutChips(const Look& look, const std::vector<Reacted>& reactions,
                                      const AccountId& self, const ChipPlace& place);

void paintChips(QPainter& painter, const Look& look, const std::vector<ReactionChip>& chips,
                QPoint at);

}  // namespace starling::ui
