// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One's own Session ID, or somebody else's, whole and with a button that copies it. Window thread.
#pragma once

#include "widgets/dialog.h"

namespace starling::ui {

class Avatar;
class Button;
class Label;

class IdCard : public Dialog {
    Q_OBJECT

public:
    enum class Whose { Own, Theirs };
    IdCard(const Look& look, Whose whose, const AccountId& id, const QString& name,
           QWidget* parent = nullptr);

    /// They call themselves otherwise by now.
    void setName(const QString& name);

private:
    void copy();
    void sayCopied(bool copied);

    AccountId id_;
    Avatar* avatar_;
    Label* called_;
    Button* copy_;
    class QTimer* copied_;
};

}  // namespace starling::ui
