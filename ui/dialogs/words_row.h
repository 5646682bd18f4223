// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The recovery words, hidden until they are asked for, and wiped when they are hidden again.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

#include <functional>
#include <string>

namespace starling::ui {

class Button;
class Label;

class WordsRow : public QWidget {
    Q_OBJECT

public:
    WordsRow(const Look& look, std::function<std::string()> words, QWidget* parent = nullptr);
    ~WordsRow() override;

protected:
    void hideEvent(QHideEvent*) override;

private:
    void show(bool shown);

    std::function<std::string()> ask_;
    QString shown_;
    Label* warning_;
    Label* words_;
    Button* reveal_;
};

}  // namespace starling::ui
