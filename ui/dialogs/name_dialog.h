// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for another display name. Window thread.
#pragma once

#include "widgets/dialog.h"

namespace starling::ui {

class Button;
class Label;
class LineField;

class NameDialog : public Dialog {
    Q_OBJECT

public:
    NameDialog(const Look& look, const QString& now, QWidget* parent = nullptr);

    LineField& field() { return *field_; }

signals:
    void chosen(const QString& name);  ///< Once; the dialog closes.

private:
    void save();

    LineField* field_;
    Label* fault_;
};

}  // namespace starling::ui
