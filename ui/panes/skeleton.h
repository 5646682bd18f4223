// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where something will be, while it is fetched: shown only when that takes long. Stands still.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QTimer>
#include <QWidget>

namespace starling::ui {

class Skeleton : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Rows, Bubbles };
    static constexpr int kPatience = 200;  ///< In ms.

    Skeleton(const Look& look, Kind kind, QWidget* parent = nullptr);

    /// Shows nothing but the ground until `kPatience` is over.
    void begin();
    void end();
    bool isDrawn() const { return drawn_; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintRows(QPainter& painter) const;
    void paintBubbles(QPainter& painter) const;

    const Look& look_;
    Kind kind_;
    bool drawn_ = false;
    QTimer patience_;
};

}  // namespace starling::ui
