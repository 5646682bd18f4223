// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The head of the left column: the search field and the plus with its menu, or, over the list of
/// requests, the way back and a title. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class IconButton;
class Label;
class LineField;

class SearchBar : public QWidget {
    Q_OBJECT

public:
    explicit SearchBar(const Look& look, QWidget* parent = nullptr);

    LineField& field() { return *field_; }
    IconButton& plus() { return *plus_; }
    IconButton& back() { return *back_; }

    /// Empty: the search field.
    void setTitle(const QString& title);

signals:
    void questionChanged(const QString& question);
    void stepped(int rows);  ///< Up and down among the results, from within the field.
    void opened();           ///< Enter.
    void left();             ///< Escape in an empty field.
    void newMessageRequested();
    void ownIdRequested();
    void backRequested();

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void openMenu();
    bool keyPressed(int key);

    const Look& look_;
    LineField* field_;
    IconButton* plus_;
    IconButton* back_;
    Label* title_;
};

}  // namespace starling::ui
