// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The quiet row under the conversations that leads to those put into the archive. A button. Window
/// thread.
#pragma once

#include "models/conversation_list_model.h"
#include "panes/list_row.h"
#include "widgets/drawn_button.h"

namespace starling::ui {

class ArchivedRow : public DrawnButton {
    Q_OBJECT

public:
    ArchivedRow(const Look& look, const Bridge& bridge, ConversationListModel& archived,
                QWidget* parent = nullptr);

    QSize sizeHint() const override { return {kRowText, kRowHeight}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void count();

    const Bridge& bridge_;
    ConversationListModel& archived_;
    ListRow row_;
};

}  // namespace starling::ui
