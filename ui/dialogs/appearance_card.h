// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The card of settings about theme and accent. Changes act at once. Window thread.
#pragma once

#include "dialogs/settings_card.h"

namespace starling::ui {

class AppearanceCard : public SettingsCard {
    Q_OBJECT

public:
    /// `look` must outlive it.
    AppearanceCard(Look& look, QWidget* parent = nullptr);

    static QString title();

signals:
    void changed();  ///< To be remembered.

private:
    QWidget* themes();
    QWidget* swatches();
    void choose(SchemeChoice scheme, Accent accent);

    Look& look_;
    Label* accentName_;
};

}  // namespace starling::ui
