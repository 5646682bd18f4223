// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The recovery words, as words and as a QR code: behind the passphrase, hidden until they are
/// asked for, and hidden for good when that is wished. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class RecoveryDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    RecoveryDialog(const Look& look, Bridge& bridge, bool hasPassphrase, QWidget* parent = nullptr);
    ~RecoveryDialog() override;

protected:
    void hideEvent(QHideEvent*) override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
