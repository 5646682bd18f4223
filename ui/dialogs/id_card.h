// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One's own Session ID, or somebody else's, whole and with a button that copies it. Window thread.
#pragma once

#include "widgets/dialog.h"

namespace starling::ui {

class Button;

class IdCard : public Dialog {
    Q_OBJECT

public:
    enum class Whose { Own, Theirs };
    IdCard(const Look& look, Whose whose, const AccountId& id, const QString& name,
           QWidget* parent = nullptr);

private:
    void copy();
    void sayCopied(bool copied);

    AccountId id_;
    Button* copy_;
    class QTimer* copied_;
};

}  // namespace starling::ui
