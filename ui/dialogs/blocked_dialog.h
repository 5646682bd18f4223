// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whoever is blocked, to be unblocked, several at once. Window thread.
#pragma once

#include "models/blocked_model.h"
#include "widgets/dialog.h"

namespace starling::ui {

class Button;
class Label;
class TickedList;

class BlockedDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    BlockedDialog(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~BlockedDialog() override;

private:
    void addFoot();
    void refresh();
    void tell(const QString& title, const QString& sentence);
    void confirm();
    void unblock(const std::vector<ConversationId>& whom);

    Bridge& bridge_;
    BlockedModel blocked_;
    Label* sentence_;
    TickedList* list_;
    Label* title_;
    Label* words_;
    Button* again_;
    Label* fault_;
    Button* unblock_ = nullptr;
};

}  // namespace starling::ui
