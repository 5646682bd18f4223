// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which network and which proxy, before the first packet: a built-in network, the local one or a
/// file, checked before it is taken. Window thread.
#pragma once

#include "widgets/dialog.h"

#include <memory>

namespace starling::ui {

struct NetworkChoice {
    QString network;  ///< "session", "testnet", "local" or the path of a network profile.
    QString proxy;    ///< Empty: none.
    bool operator==(const NetworkChoice&) const = default;
};

class NetworkDialog : public Dialog {
    Q_OBJECT

public:
    NetworkDialog(const Look& look, const NetworkChoice& now, QWidget* parent = nullptr);
    ~NetworkDialog() override;

signals:
    void chosen(const starling::ui::NetworkChoice& choice);

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
