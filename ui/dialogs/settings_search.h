// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The field over the settings: leaves the rows that hold what is typed, and says when none does.
/// Belongs to the settings dialog. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Label;
class LineField;
class SettingsCard;

class SettingsSearch : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSearch(const Look& look, QWidget* parent = nullptr);

    /// What is searched; both outlive it. The title goes with the last row of its card.
    void add(Label* title, SettingsCard* card);
    /// "Nothing found", to be placed among the cards.
    Label* nothing() { return nothing_; }

    void takeFocus();
    bool clear();  ///< Whether there was something.

private:
    struct Card {
        Label* title;
        SettingsCard* card;
    };
    void search(const QString& typed);
    void tellNothing(const QString& typed);

    LineField* field_;
    Label* nothing_;
    std::vector<Card> cards_;
};

}  // namespace starling::ui
