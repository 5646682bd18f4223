// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pop-up menu with our icons. Opened with popup(), never exec; goes by itself when it closes.
/// Window thread.
#pragma once

#include "look/look.h"

#include <QMenu>

#include <functional>

namespace starling::ui {

class Menu : public QMenu {
    Q_OBJECT

public:
    Menu(const Look& look, const QString& name, QWidget* parent);

    /// `icon` is a name in resources/icons.
    void add(const QString& icon, const QString& text, std::function<void()> chosen);

    /// Under `widget`, both ending where lines of text do.
    void openUnder(const QWidget& widget);

private:
    const Look& look_;
};

}  // namespace starling::ui
