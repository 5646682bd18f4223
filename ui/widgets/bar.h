// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pane or bar: one token as its ground and hairlines at the edges told, drawn with a cosmetic
/// pen so that they meet at every scale. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Bar : public QWidget {
    Q_OBJECT

public:
    Bar(const Look& look, Token ground, Qt::Edges hairlines, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    Token ground_;
    Qt::Edges hairlines_;
};

}  // namespace starling::ui
