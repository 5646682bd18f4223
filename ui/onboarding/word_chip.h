// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the recovery words: its number, the word, and whether it is right. Window thread.
#pragma once

#include "look/look.h"

#include <QLineEdit>
#include <QWidget>

namespace starling::ui {

class WordChip : public QWidget {
    Q_OBJECT

public:
    enum class State { Open, Right, Wrong };

    WordChip(const Look& look, int number, QWidget* parent = nullptr);
    ~WordChip() override;

    QLineEdit& edit() { return *edit_; }
    void setState(State state);
    State state() const { return state_; }
    void setMasked(bool masked);
    void wipeWord();

    QSize sizeHint() const override { return {120, 32}; }

signals:
    void edited();
    void focused();
    void backedOut();    ///< Backspace with nothing before it.
    void downPressed();  ///< To the proposals.
    void entered();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void dress();
    void arrange();

    const Look& look_;
    int number_;
    QLineEdit* edit_;
    State state_ = State::Open;
};

}  // namespace starling::ui
