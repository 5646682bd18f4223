// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Clears an account: from this device, or from this device and the network. Asks twice. Does the
/// network's part itself; the device's is for whoever can close the account. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

class ClearDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    ClearDialog(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~ClearDialog() override;

signals:
    /// The profile shall go from this device now. Once, and the dialog closes.
    void confirmed();

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
