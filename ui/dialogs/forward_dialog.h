// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// To whom a text shall be sent as well: conversations to tick, filtered by what is typed. Sends
/// it, and keeps those ticked to whom it could not be. Window thread.
#pragma once

#include "models/conversation_list_model.h"
#include "widgets/dialog.h"

#include <unordered_set>

namespace starling::ui {

class Button;
class Label;
class LineField;
class TickedList;

class ForwardDialog : public Dialog {
    Q_OBJECT

public:
    static constexpr int kMost = 10;  ///< At once.

    /// `bridge` must outlive it.
    ForwardDialog(const Look& look, Bridge& bridge, const QString& text, QWidget* parent = nullptr);
    ~ForwardDialog() override;

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    class Found;
    void addFoot();
    void refresh();
    void send();
    void sent(const ConversationId& to, const Result<Message>& done);

    Bridge& bridge_;
    QString text_;
    ConversationListModel conversations_;
    Found* found_;
    LineField* filter_;
    TickedList* list_;
    Label* sentence_;
    Label* fault_;
    Button* send_ = nullptr;
    int waiting_ = 0;  ///< For so many answers.
};

}  // namespace starling::ui
