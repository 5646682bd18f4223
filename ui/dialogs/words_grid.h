// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The recovery words with their numbers: dots until they shall be shown, and wiped when they are
/// hidden again. From left to right in every language, for the words are English. Window thread.
#pragma once

#include "look/look.h"
#include "starling/checks.h"

#include <QWidget>

#include <array>
#include <string>

class QGridLayout;

namespace starling::ui {

class Label;

class WordsGrid : public QWidget {
    Q_OBJECT

public:
    explicit WordsGrid(const Look& look, QWidget* parent = nullptr);
    ~WordsGrid() override;

    void reveal(const std::string& phrase);
    void mask();
    bool isShown() const { return shown_; }

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    struct Cell {
        QWidget* whole;
        Label* word;
        QString text;  ///< Wiped.
    };

    void addCell(Cell& cell, int number);
    void lay();
    void wipeAll();

    const Look& look_;
    QGridLayout* grid_;
    std::array<Cell, kRecoveryWords> cells_;
    int columns_ = 0;
    bool shown_ = false;
};

}  // namespace starling::ui
