// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A thin bar that says how far something is, or that it goes on. Moves only while it is seen, and
/// unless motion is reduced. Window thread.
#pragma once

#include "look/look.h"

#include <QProgressBar>

class QTimer;

namespace starling::ui {

class ProgressLine : public QProgressBar {
    Q_OBJECT

public:
    ProgressLine(const Look& look, const QString& name, QWidget* parent = nullptr);

    void setBusy();  ///< How far is not known.
    QSize sizeHint() const override { return {200, 4}; }
    QSize minimumSizeHint() const override { return {40, 4}; }

protected:
    void paintEvent(QPaintEvent*) override;
    void showEvent(QShowEvent*) override;
    void hideEvent(QHideEvent*) override;

private:
    bool isBusy() const { return maximum() == 0; }
    void beat();

    const Look& look_;
    QTimer* timer_;
    int step_ = 0;
};

}  // namespace starling::ui
