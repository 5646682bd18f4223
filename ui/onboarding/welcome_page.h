// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The first page: a new account, or one that exists. Window thread.
#pragma once

#include "dialogs/scroll_area.h"
#include "look/look.h"

#include <QBoxLayout>

namespace starling::ui {

class Flock;

class WelcomePage : public ScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(const Look& look, QWidget* parent = nullptr);

signals:
    void createWanted();
    void restoreWanted();
    void networkWanted();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    QWidget* buttons(const Look& look);

    QBoxLayout* halves_;
    Flock* large_;  ///< Beside the buttons.
    Flock* small_;  ///< Above them.
    Flock* tiny_;   ///< Above them, in a low window.
    QWidget* buttons_;
};

}  // namespace starling::ui
