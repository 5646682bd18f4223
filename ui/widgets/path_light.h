// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The three dots and the word that say how messages travel. A button: it opens the path dialog.
/// Window thread. docs/look.md.
#pragma once

#include "widgets/drawn_button.h"

#include <QBasicTimer>

namespace starling::ui {

enum class PathState { Connected, Building, OnePath, Offline, Locked };

/// The word beside the dots, and the sentence in the tool tip.
QString pathWord(PathState state);
QString pathSentence(PathState state);

/// The dots alone; for the light and for the head of the path dialog. `factor` 1 is 20 x 14 px,
/// `strength` 1 is opaque.
void paintPathDots(QPainter& painter, const Look& look, QRectF where, PathState state,
                   double factor = 1, double strength = 1);

class PathLight : public DrawnButton {
    Q_OBJECT

public:
    explicit PathLight(const Look& look, QWidget* parent = nullptr);

    void setState(PathState state, const QString& sentence = {});
    PathState state() const { return state_; }
    void setWordShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void timerEvent(QTimerEvent*) override;
    void showEvent(QShowEvent*) override;
    void hideEvent(QHideEvent*) override;

private:
    void pulse();

    PathState state_ = PathState::Building;
    bool wordShown_ = true;
    QBasicTimer pulse_;
    bool faint_ = false;
};

}  // namespace starling::ui
