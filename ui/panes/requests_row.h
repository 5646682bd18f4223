// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The quiet row over the conversations that says who asks to write to us. A button. Window thread.
#pragma once

#include "models/conversation_list_model.h"
#include "panes/list_row.h"
#include "widgets/drawn_button.h"

namespace starling::ui {

class RequestsRow : public DrawnButton {
    Q_OBJECT

public:
    RequestsRow(const Look& look, Bridge& bridge, ConversationListModel& requests,
                QWidget* parent = nullptr);

    QSize sizeHint() const override { return {kRowText, kRowHeight}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void count();

    Bridge& bridge_;
    ConversationListModel& requests_;
    ListRow row_;
};

/// Who is in a list: "Bob and 2 more".
QString firstAndMore(const ConversationListModel& list, const AccountId& own);

}  // namespace starling::ui
