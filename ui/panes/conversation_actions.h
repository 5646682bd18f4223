// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be done with a conversation, wherever it is shown: the same words, the same questions
/// before it is done, and what went wrong in words. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "panes/menu.h"

#include <QCoreApplication>

namespace starling::ui {

class ConversationActions {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::ConversationActions)

public:
    /// All outlive this; `over` is where questions are asked.
    ConversationActions(const Look& look, Bridge& bridge, QWidget& over)
        : look_{look}, bridge_{bridge}, over_{over} {}

    void fill(Menu& menu, const Conversation& conversation) const;

    void markRead(const ConversationId& id) const;
    void copyId(const ConversationId& id) const;
    void block(const Conversation& conversation) const;  ///< Asks first.
    void unblock(const ConversationId& id) const;
    void remove(const Conversation& conversation) const;  ///< Asks first.

private:
    void setBlocked(const ConversationId& id, bool blocked) const;
    void removeNow(const ConversationId& id) const;
    /// Says what failed, and tries again when told to.
    void tellFailure(const QString& title, const Error& error, std::function<void()> again) const;

    const Look& look_;
    Bridge& bridge_;
    QWidget& over_;
};

/// Why the engine could not do it, for the person.
QString errorInWords(const Error& error);

}  // namespace starling::ui
