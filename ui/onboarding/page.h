// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of the way to an account: one column in the middle, which scrolls when the window is too
/// small for it. Window thread.
#pragma once

#include "dialogs/scroll_area.h"
#include "look/look.h"

#include <QVBoxLayout>

namespace starling::ui {

class Label;

class Page : public ScrollArea {
    Q_OBJECT

public:
    Page(const Look& look, int width, QWidget* parent = nullptr);

protected:
    QVBoxLayout& column() { return *column_; }
    Label* addTitle(const QString& title);
    Label* addSentence(const QString& sentence);
    Label* addFault();  ///< Hidden until it says something.
    static void tell(Label* fault, const QString& words);

    const Look& look_;

private:
    QVBoxLayout* column_;
};

}  // namespace starling::ui
