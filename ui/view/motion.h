// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The things that move in the message view, each with a timer only while it does: the day that
/// floats at the top while the reader scrolls, the newest bubble as it comes, and what lights up
/// when the reader was led to it. Window thread.
#pragma once

#include "look/look.h"
#include "starling/ids.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace starling::ui {

class FloatingDay {
public:
    FloatingDay(const Look& look, QWidget& viewport);

    void readerScrolled();  ///< Stays for a moment, then fades.
    qreal opacity() const { return opacity_; }

private:
    void setOpacity(qreal opacity);

    const Look& look_;
    QWidget& viewport_;
    qreal opacity_ = 0;
    QTimer stay_;
    QVariantAnimation fade_;
};

class Entrance {
public:
    Entrance(const Look& look, QWidget& viewport);

    void begin(MessageId message);
    bool concerns(MessageId message) const { return message_ == message; }
    qreal opacity() const { return progress_; }
    int below() const;  ///< Its place, so many px.

private:
    const Look& look_;
    qreal progress_ = 1;
    std::optional<MessageId> message_;
    QVariantAnimation rise_;
};

/// Says "this one" and fades. Not where nothing shall move.
class Highlight {
public:
    Highlight(const Look& look, QWidget& viewport);

    void begin(MessageId message);
    bool concerns(MessageId message) const { return message_ == message; }
    qreal opacity() const { return opacity_; }

private:
    const Look& look_;
    qreal opacity_ = 0;
    std::optional<MessageId> message_;
    QVariantAnimation glow_;
};

}  // namespace starling::ui
