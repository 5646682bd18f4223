// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A lock in a circle, where elsewhere a person is: it names nobody. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class LockMark : public QWidget {
    Q_OBJECT

public:
    explicit LockMark(const Look& look, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
};

}  // namespace starling::ui
