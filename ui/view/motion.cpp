// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/motion.h"

namespace starling::ui {

namespace {

constexpr int kStays = 800;
constexpr int kFades = 160;
constexpr int kRises = 140;
constexpr int kRise = 6;
constexpr int kGlows = 180;
constexpr int kGlowFades = 900;

}  // namespace

FloatingDay::FloatingDay(const Look& look, QWidget& viewport) : look_{look}, viewport_{viewport} {
    stay_.setSingleShot(true);
    stay_.setInterval(kStays);
    fade_.setStartValue(1.0);
    fade_.setEndValue(0.0);
    QObject::connect(&fade_, &QVariantAnimation::valueChanged, &fade_,
                     [this](const QVariant& value) { setOpacity(value.toReal()); });
    QObject::connect(&stay_, &QTimer::timeout, &stay_, [this] {
        fade_.setDuration(look_.motion(kFades));
        if (fade_.duration() == 0) return setOpacity(0);
        fade_.start();
    });
}

void FloatingDay::setOpacity(qreal opacity) {
    opacity_ = opacity;
    viewport_.update();
}

void FloatingDay::readerScrolled() {
    fade_.stop();
    opacity_ = 1;
    stay_.start();
}

Entrance::Entrance(const Look& look, QWidget& viewport) : look_{look} {
    rise_.setStartValue(0.0);
    rise_.setEndValue(1.0);
    rise_.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(&rise_, &QVariantAnimation::valueChanged, &rise_,
                     [this, &viewport](const QVariant& value) {
                         progress_ = value.toReal();
                         viewport.update();
                     });
    QObject::connect(&rise_, &QVariantAnimation::finished, &rise_, [this] { message_.reset(); });
}

void Entrance::begin(MessageId message) {
    rise_.stop();
    rise_.setDuration(look_.motion(kRises));
    if (rise_.duration() == 0) return;
    message_ = message;
    rise_.start();
}

int Entrance::below() const {
    return qRound((1 - progress_) * kRise);
}

Highlight::Highlight(const Look& look, QWidget& viewport) : look_{look} {
    glow_.setStartValue(1.0);
    glow_.setKeyValueAt(qreal{kGlows} / (kGlows + kGlowFades), 1.0);
    glow_.setEndValue(0.0);
    QObject::connect(&glow_, &QVariantAnimation::valueChanged, &glow_,
                     [this, &viewport](const QVariant& value) {
                         opacity_ = value.toReal();
                         viewport.update();
                     });
    QObject::connect(&glow_, &QVariantAnimation::finished, &glow_, [this] { message_.reset(); });
}

void Highlight::begin(MessageId message) {
    glow_.stop();
    glow_.setDuration(look_.motion(kGlows + kGlowFades));
    if (glow_.duration() == 0) return;
    message_ = message;
    opacity_ = 1;
    glow_.start();
}

}  // namespace starling::ui
