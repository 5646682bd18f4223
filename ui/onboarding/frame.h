// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stays while pages come and go: the way back, how far one is, and the path light. Window
/// thread.
#pragma once

#include "look/look.h"
#include "widgets/path_light.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QStackedWidget>

namespace starling::ui {

class IconButton;
class Label;
class StepDots;

class Frame {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::Frame)

public:
    /// Lays itself out in `whole`, which owns all of it.
    Frame(const Look& look, QWidget& whole);

    void add(QWidget* page) { pages_->addWidget(page); }
    void show(QWidget* page);
    void setBack(bool possible);
    void setStep(int step, int steps);  ///< No steps: no dots.
    void setPath(PathState state, const QString& sentence);

    IconButton& back() { return *back_; }

private:
    IconButton* back_;
    QGridLayout* head_;
    StepDots* steps_;
    QStackedWidget* pages_;
    PathLight* light_;
    Label* unconnected_;  ///< In place of the light's own word, which is about a lock.
};

}  // namespace starling::ui
