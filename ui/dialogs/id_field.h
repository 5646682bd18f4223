// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A field for an id: several lines of monospace digits. Tab goes on, Enter is told. Window thread.
#pragma once

#include "look/look.h"

#include <QPlainTextEdit>

namespace starling::ui {

class IdField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit IdField(const Look& look, QWidget* parent = nullptr);

    void setWrong(bool wrong);

signals:
    void entered();

protected:
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;

private:
    void dress();

    const Look& look_;
    bool wrong_ = false;
};

}  // namespace starling::ui
