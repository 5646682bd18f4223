// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/path_light.h"

#include "look/words.h"

#include <QEvent>
#include <QStyle>

#include <array>

namespace starling::ui {

namespace {

constexpr qreal kWidth = 20;
constexpr qreal kHeight = 14;
constexpr qreal kDot = 2.9;
constexpr int kSide = 8;
constexpr int kGap = 8;
constexpr int kTall = 36;
constexpr int kHalfPulse = 500;
constexpr double kFaint = 0.5;

/// On a shallow arc, from the left in every language: a path has no direction of writing.
constexpr std::array<QPointF, 3> kDots{{{3.4, 9.2}, {10, 4.8}, {16.6, 7}}};

struct Dots {
    int filled;
    Token colour;
};

Dots dotsOf(PathState state) {
    switch (state) {
        case PathState::Connected:
            return {3, Token::Ok};
        case PathState::Building:
            return {1, Token::Warn};
        case PathState::OnePath:
            return {2, Token::Warn};
        case PathState::Offline:
            return {0, Token::Danger};
        case PathState::Locked:
            break;
    }
    return {0, Token::Quiet};
}

}  // namespace

QString pathWord(PathState state) {
    switch (state) {
        case PathState::Connected:
            return PathLight::tr("Connected");
        case PathState::Building:
            return PathLight::tr("Building path");
        case PathState::OnePath:
            return PathLight::tr("One path");
        case PathState::Offline:
            return PathLight::tr("Offline");
        case PathState::Locked:
            break;
    }
    return PathLight::tr("Not connected while locked");
}

QString pathSentence(PathState state) {
    switch (state) {
        case PathState::Connected:
            return PathLight::tr("Connected through three nodes");
        case PathState::Building:
            return PathLight::tr("Building a path. What you send waits here");
        case PathState::OnePath:
            return PathLight::tr("One path works, a second is being looked for");
        case PathState::Offline:
            return PathLight::tr("No network. What you send waits here");
        case PathState::Locked:
            break;
    }
    return PathLight::tr("Not connected while locked");
}

void paintPathDots(QPainter& painter, const Look& look, QRectF where, PathState state,
                   double factor, double strength) {
    const auto dots = dotsOf(state);
    const QColor colour = look[dots.colour];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center() - QPointF{kWidth, kHeight} * factor / 2);
    painter.scale(factor, factor);
    painter.setOpacity(strength);
    const bool joined = dots.filled > 0;
    for (std::size_t i = 0; joined && i + 1 < kDots.size(); ++i) {
        QColor line = colour;
        line.setAlphaF(0.45F);
        // From rim to rim: it would show through a hollow dot.
        QLineF way{kDots[i], kDots[i + 1]};
        const auto rim = kDot / way.length();
        painter.setPen(QPen{line, 1.2});
        painter.drawLine(QLineF{way.pointAt(rim), way.pointAt(1 - rim)});
    }
    for (std::size_t i = 0; i < kDots.size(); ++i) {
        const bool full = static_cast<int>(i) < dots.filled;
        painter.setPen(full ? QPen{Qt::NoPen} : QPen{colour, 1.4});
        painter.setBrush(full ? QBrush{colour} : QBrush{Qt::NoBrush});
        const qreal radius = full ? kDot : kDot - 0.7;
        painter.drawEllipse(kDots[i], radius, radius);
    }
    painter.restore();
}

PathLight::PathLight(const Look& look, QWidget* parent) : DrawnButton{look, parent} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto font = look.font(Type::Chip);
    font.setPointSizeF(font.pointSizeF() * 12 / 12.5);
    setFont(font);
    setState(state_);
}

void PathLight::setState(PathState state, const QString& sentence) {
    state_ = state;
    setText(pathWord(state));
    const auto told = sentence.isEmpty() ? pathSentence(state) : sentence;
    setToolTip(asToolTip(told));
    setAccessibleName(tr("Path: %1").arg(pathWord(state)));
    setAccessibleDescription(told);
    updateGeometry();
    pulse();
    update();
}

void PathLight::setWordShown(bool shown) {
    if (shown == wordShown_) return;
    wordShown_ = shown;
    updateGeometry();
    update();
}

/// Once a second, and only while it can be seen.
void PathLight::pulse() {
    const bool wanted = state_ == PathState::Building && isVisible() && look_.motion(1) > 0;
    if (wanted == pulse_.isActive()) return;
    faint_ = false;
    if (wanted) {
        pulse_.start(kHalfPulse, this);
    } else {
        pulse_.stop();
    }
}

void PathLight::timerEvent(QTimerEvent* event) {
    if (event->timerId() != pulse_.timerId()) return DrawnButton::timerEvent(event);
    faint_ = !faint_;
    update();
}

void PathLight::showEvent(QShowEvent* event) {
    DrawnButton::showEvent(event);
    pulse();
}

void PathLight::hideEvent(QHideEvent* event) {
    DrawnButton::hideEvent(event);
    pulse();
}

QSize PathLight::sizeHint() const {
    const int word = wordShown_ ? kGap + fontMetrics().horizontalAdvance(text()) : 0;
    return {2 * kSide + static_cast<int>(kWidth) + word, kTall};
}

void PathLight::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool busy = isDown() || underMouse();
    if (busy) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_[isDown() ? Token::Pressed : Token::Hover]);
        painter.drawRoundedRect(rect(), 10, 10);
    }
    if (hasFocus()) look_.paintFocusRing(painter, rect(), 10);
    const auto place = [this](const QRect& where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    const int dots = static_cast<int>(kWidth);
    paintPathDots(painter, look_, place({kSide, 0, dots, height()}), state_, 1,
                  faint_ ? kFaint : 1);
    if (!wordShown_) return;
    painter.setPen(look_[busy ? Token::Text : Token::Quiet]);
    painter.setFont(font());
    const int start = kSide + dots + kGap;
    painter.drawText(place({start, 0, width() - start, height()}),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(),
                                                              Qt::AlignLeft | Qt::AlignVCenter)),
                     text());
}

}  // namespace starling::ui
