// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Starts a conversation by a pasted id, which is checked while it is typed. Window thread.
#pragma once

#include "starling/ids.h"
#include "widgets/dialog.h"

#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace starling::ui {

class NewMessageDialog : public Dialog {
    Q_OBJECT

public:
    explicit NewMessageDialog(const Look& look, QWidget* parent = nullptr);
    ~NewMessageDialog() override;

    /// One's own id, which opens Note to Self: then the dialog says so.
    void setOwn(const AccountId& own);
    QPlainTextEdit& field();

signals:
    void chosen(const starling::AccountId& id);

private:
    void check();
    void offerClipboard();
    void start();

    class Parts;
    std::unique_ptr<Parts> parts_;
    std::optional<AccountId> own_;
};

}  // namespace starling::ui
