// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Over the conversations, once there are three of an account that was made here: the recovery
/// words are to be saved. Goes when they were looked at or hidden, and not before. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"

#include <QWidget>

class QLabel;

namespace starling::ui {

class RecoveryBanner : public QWidget {
    Q_OBJECT

public:
    RecoveryBanner(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    /// What else is shown in the column may leave no room for it.
    void setAllowed(bool allowed);

signals:
    void recoveryRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void refresh();

    const Look& look_;
    Bridge& bridge_;
    QLabel* key_;
    bool allowed_ = true;
};

}  // namespace starling::ui
