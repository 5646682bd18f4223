// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The card of settings about what others may notice of us: both switches are off until a person
/// turns them on, and act at once. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "dialogs/settings_card.h"

namespace starling::ui {

class Slide;

class PrivacyCard : public SettingsCard {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    PrivacyCard(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    static QString title();

private:
    struct Row {
        Slide* slide;
        Label* meaning;
        QString explanation;
        bool Privacy::*choice;
    };
    void add(const QString& label, const QString& explanation, bool Privacy::*choice);
    void take(const Privacy& privacy);
    void choose(const Row& row, bool on);

    const Look& look_;
    Bridge& bridge_;
    Privacy privacy_;
    std::vector<Row> rows_;
};

}  // namespace starling::ui
