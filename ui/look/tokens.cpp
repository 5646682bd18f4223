// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/tokens.h"

#include <algorithm>
#include <cmath>

namespace starling::ui {

namespace {

struct Row {
    QRgb dark;
    QRgb light;
};

/// In the order of Token; with the accent Teal.
constexpr std::array<Row, kTokens> kPalette{{
    {0x15171C, 0xF4F6F8},  // Window
    {0x1B1E25, 0xFFFFFF},  // Pane
    {0x242934, 0xFFFFFF},  // Raised
    {0x343B48, 0xE2E6EB},  // RaisedLine
    {0x2E3440, 0xE2E6EB},  // Hairline
    {0xECEEF2, 0x1A1E26},  // Text
    {0x9AA3B2, 0x5F6B7C},  // Quiet
    {0x2FBFA5, 0x0A7D6B},  // Accent
    {0x06211C, 0xFFFFFF},  // OnAccent
    {0x45D0B7, 0x096E5E},  // AccentHover
    {0x25A28C, 0x075D50},  // AccentPressed
    {0x222731, 0xF1F4F6},  // Hover
    {0x2A303C, 0xE7EBEF},  // Pressed
    {0x203836, 0xDCF1EB},  // Selection
    {0x2FBFA5, 0x07614F},  // OnSelection
    {0x1C312F, 0xEAF6F3},  // Tint
    {0x242934, 0xF1F4F6},  // Field
    {0x242934, 0xEBEEF2},  // Day
    {0x1E5A50, 0xD3F1EA},  // BubbleOwn
    {0x262C37, 0xFFFFFF},  // BubbleOther
    {0x262C37, 0xE2E6EB},  // BubbleLine
    {0xB4D6CE, 0x4C6A63},  // QuietOwn
    {0xA3ACBA, 0x5F6B7C},  // QuietOther
    {0x184A42, 0xC5EBE2},  // QuoteOwn
    {0x313947, 0xF1F4F6},  // QuoteOther
    {0x8FEBD8, 0x07614F},  // LinkOwn
    {0x7DE3CF, 0x0A7D6B},  // Read
    {0x7A8495, 0x858F9D},  // Wave
    {0x76B0A5, 0x558F84},  // WaveOwn
    {0x4A5363, 0xE2E6EB},  // BadgeMuted
    {0xE5675F, 0xC4362E},  // Danger
    {0xE3A33C, 0x9A6207},  // Warn
    {0x3FB97A, 0x187A49},  // Ok
    {0x352326, 0xFCEDEB},  // DangerTint
    {0x332A1C, 0xFBF3E3},  // WarnTint
    {0x090B0F, 0x090B0F},  // Scrim
    {0xFFFFFF, 0xFFFFFF},  // OnScrim
    {0x7FA8A1, 0x3E7F75},  // Flock
    {0x06211C, 0xFFFFFF},  // Knob
    {0x7A8393, 0x8791A0},  // Disabled
}};

constexpr std::array<QRgb, 10> kAvatars{0x1F776C, 0x2B6CB0, 0x5B5FC7, 0x8450B4, 0xA5457F,
                                        0xB8455A, 0xA5562E, 0x8A6612, 0x557524, 0x55667B};

/// What each accent starts from: the colour of a name in dark, of an avatar in light.
constexpr std::array<Row, kAccents> kHues{{{0x5FCDBB, 0x1F776C},
                                           {0x7DB4EC, 0x2B6CB0},
                                           {0xA6A9F2, 0x5B5FC7},
                                           {0xC39BEA, 0x8450B4},
                                           {0xE28FC0, 0xA5457F},
                                           {0xE0A07A, 0xA5562E},
                                           {0xA9B9CD, 0x55667B}}};

QColor mix(QColor ink, QColor ground, double share) {
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1 - share)));
    };
    return {part(ink.red(), ground.red()), part(ink.green(), ground.green()),
            part(ink.blue(), ground.blue())};
}

QColor withLightness(QColor colour, float lightness) {
    return QColor{QColor::fromHslF(colour.hslHueF(), colour.hslSaturationF(),
                                   std::clamp(lightness, 0.0F, 1.0F))
                      .rgb()};
}

QColor lighter(QColor colour, float by) {
    return withLightness(colour, colour.lightnessF() + by);
}

/// Derives all that an accent other than teal replaces.
class Derivation {
public:
    Derivation(std::array<QColor, kTokens>& values, Scheme scheme)
        : values_{values}, dark_{scheme == Scheme::Dark} {}

    void from(QColor hue) {
        QColor& accent = at(Token::Accent) = hue;
        at(Token::OnAccent) = at(Token::Knob) =
            dark_ ? withLightness(hue, 0.08F) : QColor{Qt::white};
        const auto share = tintShare();
        accent = readable(accent, {Token::Window, Token::Pane, Token::Raised, Token::Field,
                                   Token::BubbleOther, Token::QuoteOther});
        at(Token::AccentHover) = lighter(accent, dark_ ? 0.06F : -0.03F);
        at(Token::AccentPressed) = lighter(accent, -0.06F);
        at(Token::Selection) = mix(accent, at(Token::Pane), share);
        at(Token::Tint) = mix(accent, at(Token::Pane), 0.09);
        accent = readable(accent, {Token::Tint});
        at(Token::OnSelection) = readable(accent, {Token::Selection, Token::Tint});
        bubble(accent);
    }

private:
    QColor& at(Token token) { return values_[static_cast<std::size_t>(token)]; }

    /// 14 %, or what leaves quiet text readable.
    double tintShare() {
        double share = 0.14;
        while (contrastBetween(at(Token::Quiet), mix(at(Token::Accent), at(Token::Pane), share)) <
               4.5)
            share -= 0.01;
        return share;
    }

    void bubble(QColor accent) {
        const auto& own = at(Token::BubbleOwn) = mix(accent, at(Token::Pane), dark_ ? 0.38 : 0.18);
        at(Token::QuoteOwn) = lighter(own, dark_ ? -0.05F : -0.035F);
        const std::vector<Token> grounds{Token::BubbleOwn, Token::QuoteOwn};
        at(Token::LinkOwn) = readable(lighter(accent, dark_ ? 0.12F : -0.06F), grounds);
        at(Token::QuietOwn) = readable(mix(accent, at(Token::Text), dark_ ? 0.4 : 0.3), grounds);
        if (!dark_) at(Token::QuietOwn) = readable(mix(accent, at(Token::Quiet), 0.3), grounds);
        at(Token::Read) = readable(lighter(accent, dark_ ? 0.08F : 0), {Token::BubbleOwn});
        at(Token::WaveOwn) = readable(mix(accent, own, 0.7), {Token::BubbleOwn}, 3);
    }

    /// `ink`, moved away from the grounds until it can be read on each.
    QColor readable(QColor ink, const std::vector<Token>& grounds, double contrast = 4.5) {
        const auto holds = [&](Token ground) {
            return contrastBetween(ink, at(ground)) >= contrast;
        };
        auto lightness = ink.lightnessF();
        while (!std::all_of(grounds.begin(), grounds.end(), holds) && lightness > 0 &&
               lightness < 1) {
            lightness += dark_ ? 0.01F : -0.01F;
            ink = withLightness(ink, lightness);
        }
        return ink;
    }

    std::array<QColor, kTokens>& values_;
    bool dark_;
};

double luminance(QColor colour) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red() / 255.0) + 0.7152 * linear(colour.green() / 255.0) +
           0.0722 * linear(colour.blue() / 255.0);
}

}  // namespace

Colours::Colours(Scheme scheme, Accent accent) : scheme_{scheme}, accent_{accent} {
    const bool dark = scheme == Scheme::Dark;
    for (std::size_t i = 0; i < kPalette.size(); ++i)
        values_[i] = QColor{dark ? kPalette[i].dark : kPalette[i].light};
    values_[static_cast<std::size_t>(Token::Scrim)].setAlphaF(dark ? 0.68F : 0.62F);
    if (dark) values_[static_cast<std::size_t>(Token::BubbleLine)] = Qt::transparent;
    if (accent == Accent::Teal) return;
    const auto& hue = kHues[static_cast<std::size_t>(accent)];
    Derivation{values_, scheme}.from(QColor{dark ? hue.dark : hue.light});
}

double contrastBetween(QColor a, QColor b) {
    // What lets a picture through is judged over white, the worst there is for white text.
    const auto solid = [](QColor c) {
        return c.alpha() == 255 ? c : mix(c, Qt::white, c.alphaF());
    };
    const double first = luminance(solid(a));
    const double second = luminance(solid(b));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor avatarColour(const AccountId& id) {
    // The third byte of the key, which the prefix comes before.
    return QColor{kAvatars[id.bytes[3] % kAvatars.size()]};
}

}  // namespace starling::ui
