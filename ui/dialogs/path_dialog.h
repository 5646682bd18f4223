// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How messages travel: you, three nodes, your swarm; what is wrong and what to do. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"
#include "widgets/path_light.h"

#include <memory>

namespace starling::ui {

class PathDialog : public Dialog {
    Q_OBJECT

public:
    PathDialog(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~PathDialog() override;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

/// What the light shows for what is known of the network.
PathState pathStateOf(const Bridge& bridge);
QString pathSentenceOf(const Bridge& bridge);

}  // namespace starling::ui
