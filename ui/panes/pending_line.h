// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The quiet line over the composer while our request waits for its answer. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class PendingLine : public QWidget {
    Q_OBJECT

public:
    explicit PendingLine(const Look& look, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
};

}  // namespace starling::ui
