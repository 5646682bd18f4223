// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// To whom texts shall be sent as well: conversations to tick, filtered by what is typed. Sends
/// them one after the other, and keeps those ticked to whom not all could be. Window thread.
#pragma once

#include "models/conversation_list_model.h"
#include "widgets/dialog.h"

#include <unordered_map>
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
    ForwardDialog(const Look& look, Bridge& bridge, const QStringList& texts,
                  QWidget* parent = nullptr);
    ~ForwardDialog() override;

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    class Found;
    void addFoot();
    void refresh();
    void send();
    void sendNext(const ConversationId& to);
    void sent(const ConversationId& to, const Result<Message>& done);
    void ended(const ConversationId& to, const Error* error);

    Bridge& bridge_;
    QStringList texts_;
    std::unordered_map<ConversationId, int> sent_;  ///< How many of them each has.
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
