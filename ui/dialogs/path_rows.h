// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The way of a message, from top to bottom: one row for each who carries it. Draws itself; the
/// addresses are whole while the keyboard is in it, or where the mouse rests. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

#include <vector>

class QTimer;

namespace starling::ui {

enum class PathMark { You, Up, Asking, NotYet, Failed, Swarm, NoSwarm };

struct PathRow {
    PathMark mark = PathMark::NotYet;
    QString name;
    QString fact;
    QString address;        ///< Whole; empty when there is none.
    bool passesOn = false;  ///< Something goes from here to the next row.
};

/// "192.0.2.x": enough to tell nodes apart, too little to be copied off a screen.
QString coarseAddress(const QString& address);

class PathRows : public QWidget {
    Q_OBJECT

public:
    explicit PathRows(const Look& look, QWidget* parent = nullptr);

    void setRows(std::vector<PathRow> rows);
    const std::vector<PathRow>& rows() const { return rows_; }

    /// Something moves: the glow along a path that works, the arc of a node that is asked. Only
    /// while told, while the window is active, and unless motion is reduced.
    void setMoving(bool moving);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent*) override;

private:
    QRect rowRect(int row) const;
    QRect markRect(int row) const;
    void paintLine(QPainter& painter, int row) const;
    void paintMark(QPainter& painter, int row) const;
    void paintSwarm(QPainter& painter, QRectF where, bool known) const;
    void paintWords(QPainter& painter, int row) const;
    bool glows() const;
    void beat();

    const Look& look_;
    std::vector<PathRow> rows_;
    QTimer* timer_;
    bool moving_ = false;
    int step_ = 0;
};

}  // namespace starling::ui
