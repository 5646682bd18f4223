// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the screen, where programs may see all of it (X11, Windows, macOS): a picture of the
/// screen covers the screen, and a rectangle is drawn on it. Window thread.
#pragma once

#include "look/look.h"
#include "scan/screen_source.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <optional>

namespace starling::ui {

/// The part of a picture of `picture` pixels that lies between two points of a widget it covers.
/// Empty when the points are so close that it was a click.
QRect regionBetween(QPoint from, QPoint to, QSize widget, QSize picture);

class RegionOverlay : public QWidget {
    Q_OBJECT

public:
    RegionOverlay(const Look& look, QImage screen, QWidget* parent = nullptr);

signals:
    void chosen(const QImage& part);  ///< Enter: all of it.
    void givenUp();                   ///< Escape, or it was closed.

protected:
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void closeEvent(QCloseEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    void paintWords(QPainter& painter);

    const Look& look_;
    QImage screen_;
    std::optional<QPoint> from_;
    QPoint to_;
};

class ScreenRegion final : public ScreenSource {
public:
    /// Of the screen that `over` is on.
    ScreenRegion(const Look& look, QWidget& over) : look_{look}, over_{over} {}
    ~ScreenRegion() override;

    void pick(Done done) override;

private:
    const Look& look_;
    QWidget& over_;
    QPointer<RegionOverlay> overlay_;
};

}  // namespace starling::ui
