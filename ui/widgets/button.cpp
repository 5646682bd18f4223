// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/button.h"

#include "look/words.h"

#include <QStyle>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kTallHeight = 44;
constexpr int kSide = 16;
constexpr int kTextSide = 10;
constexpr int kIconSize = 18;
constexpr int kGap = 8;
constexpr qreal kRadius = 10;
constexpr qreal kTallRadius = 12;
constexpr qreal kResting = 0.55;  // An icon that cannot be used.

struct Dress {
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    QColor ink;
};

Dress dressOf(const Look& look, Button::Kind kind, const QAbstractButton& button) {
    const bool hovered = button.underMouse();
    const bool pressed = button.isDown();
    const auto pick = [&](Token rest, Token hover, Token down) {
        return look[pressed ? down : hovered ? hover : rest];
    };
    const bool bare = kind == Button::Kind::Text;
    if (!button.isEnabled())
        return {bare ? Qt::transparent : look[Token::Pressed], Qt::transparent,
                look[Token::Disabled]};
    switch (kind) {
        case Button::Kind::Primary:
            return {pick(Token::Accent, Token::AccentHover, Token::AccentPressed), Qt::transparent,
                    look[Token::OnAccent]};
        case Button::Kind::Secondary:
            return {pick(Token::Raised, Token::Hover, Token::Pressed), look[Token::RaisedLine],
                    look[Token::Text]};
        case Button::Kind::Danger:
            return {pressed || hovered ? look[Token::DangerTint] : QColor{Qt::transparent},
                    look[pressed ? Token::Danger : Token::RaisedLine], look[Token::Danger]};
        case Button::Kind::Text:
            break;
    }
    return {pressed || hovered ? pick(Token::Hover, Token::Hover, Token::Pressed)
                               : QColor{Qt::transparent},
            Qt::transparent, pick(Token::Accent, Token::Text, Token::Text)};
}

}  // namespace

Button::Button(const Look& look, Kind kind, const QString& text, const QString& icon,
               QWidget* parent)
    : DrawnButton{look, parent}, kind_{kind}, icon_{icon} {
    setText(text);
    setFont(look.font(Type::Button));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Button::setTall(bool tall) {
    tall_ = tall;
    updateGeometry();
    update();
}

void Button::setIconName(const QString& icon) {
    icon_ = icon;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const {
    const int side = kind_ == Kind::Text ? kTextSide : kSide;
    const int icon = icon_.isEmpty() ? 0 : kIconSize + (text().isEmpty() ? 0 : kGap);
    return {2 * side + icon + fontMetrics().size(Qt::TextShowMnemonic, text()).width(),
            tall_ ? kTallHeight : kHeight};
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto dress = dressOf(look_, kind_, *this);
    const qreal radius = tall_ ? kTallRadius : kRadius;
    QRectF body = rect();
    if (hasFocus()) {
        look_.paintFocusRing(painter, body, radius);
        // A filled one leaves a gap, or its ring could not be seen.
        const qreal inset = kind_ == Kind::Primary ? 4 : 2;
        body.adjust(inset, inset, -inset, -inset);
    }
    const bool lined = dress.line.alpha() > 0 && !hasFocus();
    const qreal half = lined ? 0.5 : 0;
    painter.setPen(lined ? QPen{dress.line, 1} : QPen{Qt::NoPen});
    painter.setBrush(dress.fill);
    const qreal inner = radius - (hasFocus() ? body.left() : half);
    painter.drawRoundedRect(body.adjusted(half, half, -half, -half), inner, inner);

    const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int icon = icon_.isEmpty() ? 0 : kIconSize;
    const int gap = icon == 0 || text().isEmpty() ? 0 : kGap;
    const int all = std::min(icon + gap + width, this->width() - 8);
    QRect place{(this->width() - all) / 2, 0, all, height()};
    if (icon > 0) {
        const QRect where{place.left(), (height() - icon) / 2, icon, icon};
        painter.drawPixmap(
            QStyle::visualRect(layoutDirection(), place, where).topLeft(),
            look_.icon(icon_, dress.ink, icon, devicePixelRatioF(), layoutDirection()));
        place = QStyle::visualRect(layoutDirection(), place, place.adjusted(icon + gap, 0, 0, 0));
    }
    painter.setPen(dress.ink);
    painter.setFont(font());
    painter.drawText(
        place, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, place.width(), Qt::TextShowMnemonic));
}

IconButton::IconButton(const Look& look, const QString& icon, const QString& name, QWidget* parent)
    : DrawnButton{look, parent}, icon_{icon} {
    setName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(const QString& icon) {
    if (icon == icon_) return;
    icon_ = icon;
    update();
}

void IconButton::setName(const QString& name) {
    setToolTip(asToolTip(name));
    setAccessibleName(name);
}

void IconButton::setFilled(bool filled) {
    filled_ = filled;
    update();
}

void IconButton::setSide(int side) {
    side_ = side;
    updateGeometry();
    update();
}

QSize IconButton::sizeHint() const {
    return {side_, side_};
}

void IconButton::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool busy = isEnabled() && (isDown() || underMouse());
    QColor fill = busy ? look_[isDown() ? Token::Pressed : Token::Hover] : QColor{Qt::transparent};
    QColor ink = look_[busy ? Token::Text : Token::Quiet];
    if (isChecked()) {
        fill = look_[Token::Selection];
        ink = look_[Token::OnSelection];
    }
    if (filled_ && isEnabled()) {
        fill = look_[isDown() ? Token::AccentPressed : busy ? Token::AccentHover : Token::Accent];
        ink = look_[Token::OnAccent];
    } else if (filled_) {
        fill = look_[Token::Pressed];
    }
    const qreal radius = filled_ ? side_ / 2.0 : side_ >= 32 ? 10 : 8;
    QRectF body =
        QRectF{QPointF{(width() - side_) / 2.0, (height() - side_) / 2.0}, QSizeF(side_, side_)};
    if (hasFocus()) {
        look_.paintFocusRing(painter, body, radius);
        const qreal inset = filled_ ? 4 : 2;
        body.adjust(inset, inset, -inset, -inset);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const qreal inner = filled_ ? body.width() / 2 : radius - (hasFocus() ? 2 : 0);
    painter.drawRoundedRect(body, inner, inner);
    if (!isEnabled()) painter.setOpacity(kResting);
    const int size = side_ >= 34 ? 20 : side_ >= 26 ? 18 : 14;
    painter.drawPixmap(QPointF{(width() - size) / 2.0, (height() - size) / 2.0},
                       look_.icon(icon_, ink, size, devicePixelRatioF(), layoutDirection()));
}

}  // namespace starling::ui
