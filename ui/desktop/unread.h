// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which conversations have something unread that makes itself heard. Follows one account; goes
/// before its bridge. Window thread.
#pragma once

#include "bridge/bridge.h"

#include <map>

namespace starling::ui {

class Unread : public QObject {
    Q_OBJECT

public:
    explicit Unread(Bridge& bridge, QObject* parent = nullptr);

    /// What is known of it; null: nothing yet, or it was removed.
    const Conversation* find(const ConversationId& id) const;
    bool any() const { return any_; }

    /// Strangers, the blocked and the muted make no noise.
    static bool isHeard(const Conversation& conversation);

signals:
    void changed(const starling::Conversation& conversation);
    void removed(const starling::ConversationId& id);
    void anyChanged();

private:
    void take(const std::vector<Conversation>& conversations);
    void count();

    std::map<ConversationId, Conversation> all_;
    bool any_ = false;
};

}  // namespace starling::ui
