// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Starts a conversation by a pasted id, which is checked while it is typed. Window thread.
#pragma once

#include "starling/ids.h"
#include "widgets/dialog.h"

#include <QPlainTextEdit>

#include <memory>

namespace starling::ui {

class Button;
class Label;

class NewMessageDialog : public Dialog {
    Q_OBJECT

public:
    explicit NewMessageDialog(const Look& look, QWidget* parent = nullptr);
    ~NewMessageDialog() override;

    QPlainTextEdit& field();

signals:
    void chosen(const starling::AccountId& id);

private:
    void check();
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
