// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A conversation pane with a world, and what a person sees of it. Window thread of a test.
#pragma once

#include "panes/composer.h"
#include "panes/conversation_pane.h"
#include "panes/quiet_page.h"
#include "ui/panes/seat.h"
#include "view/message_view.h"

#include <QLabel>

namespace starling::ui {

struct ConversationSeat : Seat<ConversationPane> {
    using Seat::Seat;

    void open(const AccountId& id) {
        Conversation conversation;
        conversation.id = id;
        const auto known = fake->world.conversations.find(id);
        pane.open(known == fake->world.conversations.end() ? conversation : known->second);
    }
    /// And waits until its messages are there.
    void openFully(const AccountId& id) {
        open(id);
        QTRY_COMPARE(pane.messages().state(), MessageListModel::State::Ready);
    }
    QPlainTextEdit& field() { return pane.composer().edit(); }
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    void press(Qt::Key key) { QTest::keyClick(&field(), key); }
    std::string draftOf(const AccountId& id) { return with(id).draft; }
    QString quietTitle() {
        auto* page = child<QuietPage>();
        return page->isVisible() ? page->title() : QString{};
    }
    /// The text on screen that holds `part`.
    QString shown(const QString& part) {
        for (auto* label : pane.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return label->text();
        return {};
    }
};

}  // namespace starling::ui
