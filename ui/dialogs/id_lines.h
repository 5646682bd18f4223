// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole id in three lines of 22 digits, left to right in every language. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class IdLines : public QWidget {
    Q_OBJECT

public:
    IdLines(const Look& look, const AccountId& id, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QFont boldFont() const;

    const Look& look_;
    QString hex_;
};

}  // namespace starling::ui
