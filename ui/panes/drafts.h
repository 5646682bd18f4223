// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is typed and not sent, per conversation: kept in the store, and here as long as the program
/// runs, for what comes from the store may be a moment older. Window thread.
#pragma once

#include "bridge/bridge.h"

#include <unordered_map>

namespace starling::ui {

class Drafts {
public:
    explicit Drafts(Bridge& bridge) : bridge_{bridge} {}

    QString of(const Conversation& conversation);
    void keep(const ConversationId& id, const QString& text);
    void forget(const ConversationId& id) { known_.erase(id); }

private:
    Bridge& bridge_;
    std::unordered_map<ConversationId, QString> known_;
};

}  // namespace starling::ui
