// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be set so far: theme and accent, the Enter key, name, who
/// may write, what others may notice, devices, passphrase, network
/// (shown), folders, and how all of it is cleared; found by what is typed over it. Changes act at
/// once. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "dialogs/desktop_settings.h"
#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class SettingsDialog : public Dialog {
    Q_OBJECT

public:
    struct Facts {
        Bridge& bridge;  ///< Whose name, id and recovery words; must outlive the dialog.
        QString network;
        QString proxy;
        bool hasPassphrase = false;
        QString profileFolder;
        bool enterSends = true;
        DesktopSettings* desktop = nullptr;  ///< Must outlive the dialog; null: none to set.
    };
    SettingsDialog(Look& look, const Facts& facts, QWidget* parent = nullptr);
    ~SettingsDialog() override;

signals:
    /// The window closes the account, re-keys it and opens it again.
    void passphraseRequested();
    void lookChanged();  ///< Theme or accent: to be remembered.
    void enterSendsChanged(bool sends);
    void requestsRequested();  ///< Who asks to write; the dialog closes.
    void clearRequested();     ///< Asked twice: the profile shall go from this device.

protected:
    void resizeEvent(QResizeEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
