// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be set so far: theme and accent, name, passphrase, network (shown), folders. Changes
/// act at once. Window thread.
#pragma once

#include "starling/ids.h"
#include "widgets/dialog.h"

#include <functional>
#include <memory>
#include <string>

namespace starling::ui {

class SettingsDialog : public Dialog {
    Q_OBJECT

public:
    struct Facts {
        QString network;
        QString proxy;
        bool hasPassphrase = false;
        QString profileFolder;
        QString name;
        AccountId id;
        std::function<std::string()> recoveryWords;  ///< Asked when they shall be shown.
    };
    SettingsDialog(Look& look, const Facts& facts, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    void setName(const QString& name);  ///< It was changed.

signals:
    /// The window closes the account, re-keys it and opens it again.
    void passphraseRequested();
    void lookChanged();  ///< Theme or accent: to be remembered.
    void nameRequested();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
