// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One's own avatar, as a button to one's own id. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/drawn_button.h"

namespace starling::ui {

class OwnPicture : public DrawnButton {
    Q_OBJECT

public:
    OwnPicture(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {kSide, kSide}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    static constexpr int kSide = 32;

    Bridge& bridge_;
};

}  // namespace starling::ui
