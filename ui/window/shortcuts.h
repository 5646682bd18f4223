// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every key of the main page with its name: one table for the keys themselves and for the dialog
/// that lists them. Window thread.
#pragma once

#include "look/look.h"

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace starling::ui {

struct KeyAction {
    std::vector<QKeySequence> keys;
    QString name;
    std::function<void()> act;
};

/// Makes the keys work in the window of `page`.
void installKeys(QWidget& page, const std::vector<KeyAction>& actions);

/// Lists them, one row each.
void showKeys(const Look& look, QWidget* parent, const std::vector<KeyAction>& actions);

}  // namespace starling::ui
