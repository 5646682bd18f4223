// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The colours of the window by what they are for. Values; any thread. docs/look.md.
#pragma once

#include "starling/ids.h"

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace starling::ui {

enum class Scheme { Dark, Light };

/// What a person may choose; each replaces the accent and all that derives from it.
enum class Accent { Teal, Blue, Indigo, Violet, Plum, Clay, Slate };
constexpr int kAccents = 7;

enum class Token {
    Window,      ///< Behind messages and onboarding.
    Pane,        ///< Lists, bars, dialogs.
    Raised,      ///< Secondary buttons, menus, popovers.
    RaisedLine,  ///< Their border, and that of cards.
    Hairline,    ///< Between panes and bars.
    Text,
    Quiet,  ///< Less important text and resting icons.
    Accent,
    OnAccent,
    AccentHover,
    AccentPressed,
    Hover,
    Pressed,
    Selection,  ///< Selected row, chip, switched-on icon button.
    OnSelection,
    Tint,   ///< Mention, search mark, new-message highlight.
    Field,  ///< Search, composer, unselected chip.
    Day,    ///< The day pill.
    BubbleOwn,
    BubbleOther,
    BubbleLine,  ///< Around the other's bubble in light; transparent in dark.
    QuietOwn,    ///< Meta on the own bubble.
    QuietOther,  ///< Meta on the other's bubble.
    QuoteOwn,
    QuoteOther,
    LinkOwn,
    Read,
    Wave,
    WaveOwn,
    BadgeMuted,
    Danger,
    Warn,
    Ok,
    DangerTint,
    WarnTint,
    Scrim,
    OnScrim,
    Flock,
    Knob,
    Disabled,  ///< Text of disabled controls, on Pressed.
};
constexpr int kTokens = static_cast<int>(Token::Disabled) + 1;

class Colours {
public:
    Colours(Scheme scheme, Accent accent);

    QColor operator[](Token token) const { return values_[static_cast<std::size_t>(token)]; }
    Scheme scheme() const { return scheme_; }
    Accent accent() const { return accent_; }

private:
    Scheme scheme_;
    Accent accent_;
    std::array<QColor, kTokens> values_;
};

/// Text or icon on ground, as they meet in the window, and the contrast they need: 4.5 for text, 3
/// for icons. The contrast test goes through all of them, and nothing may be painted otherwise.
struct ColourPair {
    Token ink;
    Token ground;
    double contrast;
};
const std::vector<ColourPair>& colourPairs();

double contrastBetween(QColor a, QColor b);

/// The colour of an avatar: from the third byte of the key, the same on every device.
QColor avatarColour(const AccountId& id);

/// At most two letters for an avatar: the first of the first and of the last word; the first digit
/// after the prefix when there is no name.
QString initialsOf(const QString& name, const AccountId& id);

}  // namespace starling::ui
