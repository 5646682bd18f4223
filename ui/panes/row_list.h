// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A list of rows that are chosen by a click, Enter or Space; the arrow keys only move the focus.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QListView>

#include <optional>

namespace starling::ui {

class OverlayBar;

class RowList : public QListView {
    Q_OBJECT

public:
    RowList(const Look& look, const QString& name, QWidget* parent = nullptr);

    /// It wants no more room than its rows need.
    void setAsHighAsRows();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QModelIndex& index);
    void menuWanted(const QModelIndex& index, const QPoint& where);  ///< On the screen.

protected:
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void updateGeometries() override;

private:
    const Look& look_;
    std::optional<int> rowsHeight_;  ///< When it is as high as they are.
    OverlayBar* bar_;  ///< In the margin beside the rows, so that it takes no room from them.
};

}  // namespace starling::ui
