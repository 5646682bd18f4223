// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A button that is an emoji: a reaction to choose, or a group of the picker. Checked is what is
/// chosen already. Window thread.
#pragma once

#include "widgets/drawn_button.h"

namespace starling::ui {

class EmojiButton : public DrawnButton {
    Q_OBJECT

public:
    EmojiButton(const Look& look, const QString& emoji, const QString& name, int side,
                QWidget* parent);

    QSize sizeHint() const override { return {side_, side_}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int side_;
};

/// The type an emoji is drawn in where it stands alone.
QFont emojiFont(const Look& look, int px);

}  // namespace starling::ui
