// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One open account as the window sees it: the engine's events as signals. The only file that knows
/// both worlds. Bursts are made one signal here and nowhere else. Window thread.
#pragma once

#include "bridge/words_memory.h"
#include "starling/client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <memory>
#include <unordered_set>
#include <vector>

namespace starling::ui {

class Bridge : public QObject {
    Q_OBJECT

public:
    /// Watches `client` from now on, and starts its polling only when told.
    explicit Bridge(std::unique_ptr<Client> client, QObject* parent = nullptr);
    ~Bridge() override;

    Client& client() { return *client_; }
    const AccountId& id() const { return client_->id(); }
    WordsMemory& words() { return *words_; }

    void start();  ///< Polls, and asks for the name, the network and how far devices agree.

    /// The last that was told; the name may be empty.
    const QString& name() const { return name_; }
    bool hasHeardOfName() const { return named_; }
    bool online() const { return online_; }
    bool hasHeardOfConnection() const { return heard_; }
    const QString& problem() const { return problem_; }
    const NetworkStatus& network() const { return network_; }
    const SyncState& sync() const { return sync_; }
    /// The other side is writing right now.
    bool isTyping(const ConversationId& id) const { return typing_.contains(id); }

    void setName(const QString& name, std::function<void(Result<std::string>)> done);

signals:
    // At most once a frame each, in this order; but nothing overtakes a removal: before and after
    // one, the three that carry lists come on their own.
    void messagesAdded(const std::vector<starling::Message>& messages);
    void messagesChanged(const std::vector<starling::Message>& messages);
    void messageRemoved(const starling::ConversationId& conversation, starling::MessageId message);
    void conversationsChanged(const std::vector<starling::Conversation>& conversations);
    void conversationRemoved(const starling::ConversationId& conversation);

    void typingChanged(const starling::ConversationId& conversation);
    void nameChanged();
    void connectionChanged();
    void networkChanged();
    void syncChanged();
    void caughtUp();
    void profileDamaged(const QString& advice);

private:
    struct Deliver;
    void hear(const Event& event);
    void flush();
    void take(const std::string& name);
    void take(const ConnectionChanged& connection);
    void take(const NetworkChanged& network);
    void take(const SyncState& sync);
    void take(const TypingChanged& typing);

    std::unique_ptr<Client> client_;
    std::unique_ptr<WordsMemory> words_;
    std::vector<Event> waiting_;
    bool flushPosted_ = false;
    QElapsedTimer sinceFlush_;
    QString name_;
    bool named_ = false;
    bool online_ = false;
    bool heard_ = false;
    QString problem_;
    NetworkStatus network_;
    SyncState sync_;
    std::unordered_set<ConversationId> typing_;
    Subscription subscription_;  ///< Goes first.
};

}  // namespace starling::ui

Q_DECLARE_METATYPE(starling::Conversation)
Q_DECLARE_METATYPE(starling::Message)
