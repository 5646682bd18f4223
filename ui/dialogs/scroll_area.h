// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in it scrolls up and down when there is no room for it; the ground is that of
/// whatever it lies on. Window thread.
#pragma once

#include <QScrollArea>

namespace starling::ui {

class ScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollArea(QWidget* parent = nullptr);

    /// Lay out what scrolls in here.
    QWidget* ground() { return widget(); }

    /// Makes the window so high that nothing need scroll, if the screen is.
    void fitWindow();
    /// From now on the window grows with what is in here, as when a sentence appears.
    void keepFitting() { keepsFitting_ = true; }

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void settle();
    int neededHeight(int width) const;

    bool keepsFitting_ = false;
};

}  // namespace starling::ui
