// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/tokens.h"

namespace starling::ui {

namespace {

constexpr double kText = 4.5;
constexpr double kIcon = 3;

void add(std::vector<ColourPair>& pairs, Token ink, std::initializer_list<Token> grounds,
         double contrast = kText) {
    for (const Token ground : grounds)
        pairs.push_back({ink, ground, contrast});
}

void addTexts(std::vector<ColourPair>& pairs) {
    using enum Token;
    add(pairs, Text,
        {Window, Pane, Raised, Hover, Pressed, Selection, Tint, Field, Day, BubbleOwn, BubbleOther,
         QuoteOwn, QuoteOther, BadgeMuted, DangerTint, WarnTint});
    add(pairs, Quiet,
        {Window, Pane, Raised, Hover, Pressed, Selection, Tint, Field, Day, DangerTint, WarnTint});
    add(pairs, Accent, {Window, Pane, Raised, Hover, Field, Tint, BubbleOther, QuoteOther});
    add(pairs, OnAccent, {Accent, AccentHover, AccentPressed});
    add(pairs, OnSelection, {Selection, Tint});
    add(pairs, QuietOwn, {BubbleOwn, QuoteOwn});
    add(pairs, QuietOther, {BubbleOther, QuoteOther});
    add(pairs, LinkOwn, {BubbleOwn, QuoteOwn});
    add(pairs, Danger, {Window, Pane, DangerTint, Hover});
    add(pairs, Warn, {Window, Pane});
    add(pairs, Ok, {Window, Pane});
    add(pairs, OnScrim, {Scrim});
}

void addIcons(std::vector<ColourPair>& pairs) {
    using enum Token;
    add(pairs, Accent, {Window, Pane, Raised, Hover, Pressed, Field, BubbleOther}, kIcon);
    add(pairs, Danger, {Field, Raised, Hover, Pressed, Selection}, kIcon);
    add(pairs, Warn, {WarnTint, Hover, Selection, Raised}, kIcon);
    add(pairs, Ok, {Hover, Selection, Raised}, kIcon);
    add(pairs, Read, {BubbleOwn}, kIcon);
    add(pairs, BubbleOwn, {LinkOwn}, kIcon);
    add(pairs, Wave, {Window, Pane, BubbleOther}, kIcon);
    add(pairs, OnScrim, {Wave}, kIcon);
    add(pairs, WaveOwn, {BubbleOwn}, kIcon);
    add(pairs, Knob, {Accent}, kIcon);
    add(pairs, Flock, {Window}, kIcon);
}

}  // namespace

const std::vector<ColourPair>& colourPairs() {
    static const std::vector<ColourPair> kPairs = [] {
        std::vector<ColourPair> pairs;
        addTexts(pairs);
        addIcons(pairs);
        return pairs;
    }();
    return kPairs;
}

}  // namespace starling::ui
