// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// In place of the head of a conversation while messages are chosen: how many, and what can be done
/// with them. Keys: Ctrl+C, Ctrl+Shift+S, Delete, Escape. Window thread.
#pragma once

#include "look/look.h"
#include "widgets/bar.h"

class QKeyEvent;

namespace starling::ui {

class IconButton;
class Label;

class SelectionBar : public Bar {
    Q_OBJECT

public:
    explicit SelectionBar(const Look& look, QWidget* parent = nullptr);

    void setCount(int count);
    /// Whether it was one of its keys; wherever the keyboard is.
    bool key(const QKeyEvent& event);

signals:
    void copyRequested();
    void forwardRequested();
    void eraseRequested();
    void closeRequested();

private:
    Label* count_;
    IconButton* copy_;
    IconButton* forward_;
    IconButton* erase_;
    IconButton* close_;
};

}  // namespace starling::ui
