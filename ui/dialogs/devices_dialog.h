// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the devices of one account share and what stays here, whether they agree now, and how to
/// add another. docs/user/devices.md says the same. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

class QLabel;

namespace starling::ui {

class Label;

/// How far the devices agree, for a person.
QString syncInWords(const SyncState& state);

class DevicesDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    DevicesDialog(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

signals:
    void recoveryRequested();

private:
    QWidget* state(QWidget* ground);
    QWidget* lists(QWidget* ground);
    QWidget* another(QWidget* ground);
    void refresh();

    Bridge& bridge_;
    Label* state_ = nullptr;
    QLabel* mark_ = nullptr;
};

}  // namespace starling::ui
