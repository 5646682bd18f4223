// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A scroll bar laid over a margin of what it scrolls, so that it takes no room from it. Shown
/// while the mouse is there. Window thread.
#pragma once

#include <QScrollBar>

namespace starling::ui {

class OverlayBar : public QScrollBar {
    Q_OBJECT

public:
    explicit OverlayBar(QWidget* parent);

    /// Shows and moves another one, which is not shown itself.
    void follow(QScrollBar& other);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    bool near_ = false;
};

}  // namespace starling::ui
