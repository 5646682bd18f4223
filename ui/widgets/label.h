// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in one of our types and colours that follows the theme; wraps when told. Plain text
/// always. Window thread.
#pragma once

#include "look/look.h"

#include <QLabel>

namespace starling::ui {

class Label : public QLabel {
    Q_OBJECT

public:
    Label(const Look& look, Type type, Token colour, const QString& text = {},
          QWidget* parent = nullptr);

    void setColour(Token colour);

    /// By the direction of the window. (QLabel would go by the direction of the text, and put a
    /// Latin name far from its avatar in a window that runs from the right.)
    void setAlignment(Qt::Alignment alignment);

protected:
    void changeEvent(QEvent*) override;

private:
    void dress();
    void align();

    const Look& look_;
    Type type_;
    Token colour_;
    Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
};

}  // namespace starling::ui
