// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One of several, in three looks: a part of a switch, a dot of colour, a line with an explanation.
/// Those with one parent exclude each other; arrow keys go from one to the next. Window thread.
#pragma once

#include "look/look.h"

#include <QRadioButton>

namespace starling::ui {

/// What the three have in common: they draw themselves, and all of them can be clicked.
class Choice : public QRadioButton {
    Q_OBJECT

public:
    Choice(const Look& look, const QString& text, QWidget* parent);

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& where) const override { return rect().contains(where); }
    void paintFocus(QPainter& painter, QRectF around, qreal radius);

    const Look& look_;
};

class Segment : public Choice {
    Q_OBJECT

public:
    /// `icon` is a name in resources/icons, or empty.
    Segment(const Look& look, const QString& text, const QString& icon, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString icon_;
};

/// What the segments lie in.
class SegmentTrack : public QWidget {
    Q_OBJECT

public:
    SegmentTrack(const Look& look, const QString& name, QWidget* parent = nullptr);
    Segment* add(const QString& text, const QString& icon = {});

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
};

class Swatch : public Choice {
    Q_OBJECT

public:
    Swatch(const Look& look, Accent accent, QWidget* parent);
    QSize sizeHint() const override;

    Accent colour() const { return accent_; }
    static QString nameOf(Accent accent);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Accent accent_;
};

class ChoiceLine : public Choice {
    Q_OBJECT

public:
    ChoiceLine(const Look& look, const QString& text, const QString& explanation, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString explanation_;
};

}  // namespace starling::ui
