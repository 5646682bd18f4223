// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Says through a Notifier what has come for one account: one note a conversation, with as much in
/// it as the person chose, gone once it is read, here or elsewhere. Nothing of strangers, the
/// blocked and the muted, and nothing of what is before the person's eyes. Window thread.
#pragma once

#include "desktop/notifier.h"
#include "desktop/unread.h"
#include "dialogs/desktop_settings.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace starling::ui {

class Announcer : public QObject {
    Q_OBJECT

public:
    /// Whether the person looks at this conversation now.
    using LooksAt = std::function<bool(const ConversationId&)>;

    /// All must outlive it.
    Announcer(Bridge& bridge, Unread& unread, Notifier& notifier, const DesktopSettings& settings,
              LooksAt looksAt, QObject* parent = nullptr);
    ~Announcer() override;  ///< Takes back what it said: nobody would hear an answer.

signals:
    void opened(const starling::ConversationId& id, const QString& activationToken);

private:
    void hear(const std::vector<Message>& messages);
    void hearOfChange(const std::vector<Message>& messages);
    void hearOfNotifier();
    void say();
    bool shallTell(const Conversation& conversation) const;
    Note noteOf(const Conversation& conversation, const Message& message) const;
    void withdraw(const ConversationId& id);
    void forget(const ConversationId& conversation, MessageId message);
    void withdrawAll();
    void answer(const ConversationId& id, const QString& text);
    void markRead(const ConversationId& id);
    std::optional<ConversationId> idOf(const QString& key) const;

    Bridge& bridge_;
    Unread& unread_;
    Notifier& notifier_;
    const DesktopSettings& settings_;
    LooksAt looksAt_;
    std::map<ConversationId, Message> heard_;  ///< The newest of each, not said yet.
    std::map<ConversationId, MessageId> said_;
    QTimer gathering_;
    QElapsedTimer sinceSaid_;
};

}  // namespace starling::ui
