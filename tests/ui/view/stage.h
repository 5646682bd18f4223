// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A message view over a client without an engine, of which the test says what Alice and Bob wrote.
#pragma once

#include "models/message_list_model.h"
#include "ui/support/fake_client.h"
#include "view/message_view.h"

#include <QScrollBar>
#include <QTest>

namespace starling::test {

struct Stage {
    ui::Look look;
    FakeClient* client = new FakeClient;
    ui::Bridge bridge{std::unique_ptr<Client>{client}};
    ui::MessageListModel model{bridge};
    ui::MessageView view{look, model};
    AccountId alice = person(1);
    AccountId bob = person(2);

    explicit Stage(QSize size = {1000, 800});

    MessageId bobSays(const std::string& text);
    MessageId aliceSays(const std::string& text, MessageState state = MessageState::Sent,
                        const std::string& reason = {});
    /// So many messages by Bob, and the last of them.
    MessageId bobSaysMany(int count);

    void open();  ///< The conversation with Bob, with all that was said.
    /// Bob's next message comes now.
    MessageId bobWrites(const std::string& text);
    MessageId aliceWrites(const std::string& text);
    void settle();  ///< Until nothing is under way.

    void focusByTab() {
        view.clearFocus();
        view.setFocus(Qt::TabFocusReason);
        settle();
    }
    QScrollBar& bar() { return *view.verticalScrollBar(); }
    void click(QPoint point) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, point);
    }
    QImage picture() { return view.viewport()->grab().toImage(); }

private:
    MessageId writes(const AccountId& author, const std::string& text, MessageState state);
};

}  // namespace starling::test
