// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be set so far: theme and accent, passphrase, network (shown), log folder. Changes act
/// at once. Window thread.
#pragma once

#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class SettingsDialog : public Dialog {
    Q_OBJECT

public:
    struct Facts {
        QString network;
        QString proxy;
        bool hasPassphrase = false;
        QString profileFolder;
    };
    SettingsDialog(Look& look, const Facts& facts, QWidget* parent = nullptr);
    ~SettingsDialog() override;

signals:
    /// The window closes the account, re-keys it and opens it again.
    void passphraseRequested();
    void lookChanged();  ///< Theme or accent: to be remembered.
    void nameRequested();

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
