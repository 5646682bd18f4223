// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How everything looks right now: colours, type, icons. One object, made by main, which outlives
/// every widget; each widget gets it in its constructor and repaints on changed(). Window thread.
#pragma once

#include "look/tokens.h"

#include <QDateTime>
#include <QFont>
#include <QObject>
#include <QPainter>
#include <QPixmap>

#include <functional>
#include <memory>

namespace starling::ui {

class SystemScheme;

enum class SchemeChoice { System, Dark, Light };

/// Type by what it is for: size, weight and line pitch (docs/look.md).
enum class Type {
    Body,
    Name,
    Snippet,
    Meta,
    Title,
    PageTitle,
    WizardTitle,
    Welcome,
    Label,
    Button,
    Chip,
    Badge,
    Mono,
    JumboEmoji,
};

class Look : public QObject {
    Q_OBJECT

public:
    explicit Look(QObject* parent = nullptr);
    ~Look() override;

    /// What the person chose; System follows the desktop from then on.
    void choose(SchemeChoice scheme, Accent accent);
    SchemeChoice schemeChoice() const { return choice_; }
    Scheme scheme() const { return colours_.scheme(); }
    Accent accent() const { return colours_.accent(); }

    QColor operator[](Token token) const { return colours_[token]; }
    const Colours& colours() const { return colours_; }

    /// The system's font in our sizes, with colour emoji behind it.
    const QFont& font(Type type) const;
    int lineHeight(Type type) const;  ///< In px.

    /// resources/icons/NAME.svg in one colour; kept per name, colour, size and scale. An arrow that
    /// points with the writing is turned around for `direction`.
    QPixmap icon(const QString& name, QColor colour, int size, qreal scale,
                 Qt::LayoutDirection direction = Qt::LeftToRight) const;

    /// An illustration of resources/illustrations in one colour.
    QPixmap illustration(const QString& name, QColor colour, QSize size, qreal scale) const;

    /// 0 when the desktop or the person asks for less motion, else `milliseconds`.
    int motion(int milliseconds) const {
        return reducedMotion_ || systemReducesMotion_ ? 0 : milliseconds;
    }
    void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }

    /// What "Today" is. A test stops this clock, so that its pictures are the same tomorrow.
    QDateTime now() const { return clock_ ? clock_() : QDateTime::currentDateTime(); }
    void setClock(std::function<QDateTime()> clock) { clock_ = std::move(clock); }

    /// A round avatar with initials; `note` for Note to Self; grey and without initials for a
    /// stranger.
    enum class AvatarKind { Person, NoteToSelf, Stranger };
    void paintAvatar(QPainter& painter, QRectF where, AvatarKind kind, const AccountId& id,
                     const QString& name) const;

    /// The ring around what has the keyboard: 2 px, accent.
    void paintFocusRing(QPainter& painter, QRectF around, qreal radius) const;

signals:
    void changed();

private:
    void apply(Scheme scheme, Accent accent);
    void followSystem();

    Colours colours_;
    SchemeChoice choice_ = SchemeChoice::System;
    bool reducedMotion_ = false;
    bool systemReducesMotion_ = false;
    std::function<QDateTime()> clock_;
    class Fonts;
    class Pictures;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Pictures> pictures_;
    std::unique_ptr<SystemScheme> system_;
};

}  // namespace starling::ui
