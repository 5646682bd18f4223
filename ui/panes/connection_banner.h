// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The banner over a conversation, which says what is the matter with the profile or the network:
/// damaged, offline, or still catching up; the worst one first. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/banner.h"

#include <QDateTime>
#include <QTimer>

namespace starling::ui {

class ConnectionBanner : public Banner {
    Q_OBJECT

public:
    static constexpr int kPatience = 1000;  ///< In ms, before it says that it catches up.

    ConnectionBanner(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

private:
    void connectionChanged();
    void count();
    void show();
    void tellOffline();

    const Look& look_;
    Bridge& bridge_;
    QString damage_;
    bool offline_ = false;
    QDateTime offlineSince_;
    int waiting_ = 0;
    bool counting_ = false;
    bool catchingUp_ = false;
    QTimer patience_;
};

}  // namespace starling::ui
