// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Client without an engine, for tests and pictures of the window: conversations and messages are
/// what the test puts in, events what it tells. Answers come from the window's loop, later, as the
/// real ones do. Window thread.
#pragma once

#include "starling/client.h"

#include <QObject>

#include <deque>
#include <map>
#include <vector>

namespace starling::test {

/// Somebody; each number has another colour.
AccountId person(int number);

class FakeClient final : public Client, private Messages, private Conversations {
public:
    explicit FakeClient(const AccountId& id = person(1), std::string name = "Alice");
    ~FakeClient() override;

    // What there is. Changing it tells nobody.
    struct World {
        std::string name;
        std::map<AccountId, Conversation> conversations;
        std::map<AccountId, std::vector<Message>> messages;  ///< By place.
        NetworkStatus network;
        bool answers = true;                ///< false: questions wait until answerAll().
        std::optional<Error> listFails;     ///< The answer to list().
        std::optional<Error> historyFails;  ///< The answer to history().
        std::optional<Error> sendFails;     ///< The answer to send().
        std::optional<Error> searchFails;   ///< The answer to search().
        WordsState words;
        SyncState sync{true, true, {}};
        std::optional<std::string> passphrase;
        std::map<std::string, AccountId> names;  ///< The register.
        std::optional<Error> resolveFails;       ///< The answer to resolveName().
        std::optional<Error> wipeFails;          ///< The answer to wipeSwarm().
        Privacy privacy;
        std::optional<Error> reactFails;   ///< The answer to react().
        std::optional<Error> eraseFails;   ///< The answer to erase().
        std::optional<Error> expiryFails;  ///< The answer to setExpiry().
    };
    World world;

    /// The next message of a conversation, a minute after the last one, and its row in the list.
    Message& say(const AccountId& with, const AccountId& author, const std::string& text,
                 MessageState state = MessageState::Received);
    Conversation& meet(const AccountId& who, const std::string& name);

    void tell(const Event& event);
    /// What waited since `answers` became false; the engine's threads may answer in any order.
    void answerAll(bool newestFirst = false);

    // What was asked of it.
    std::vector<MessageId> retried;
    std::vector<MessageId> cancelled;
    std::vector<ConversationId> read;
    std::vector<std::pair<MessageId, Reach>> erased;
    std::vector<std::pair<ConversationId, bool>> typed;
    int polls = 0;
    int wipes = 0;
    int wakes = 0;
    std::size_t pages = 0;

    // Client
    const Opening& opening() const override { return opening_; }
    const AccountId& id() const override { return id_; }
    void name(Answer<std::string> done) override;
    void setName(std::string name, Answer<std::string> done) override;
    std::string recoveryWords() const override;
    std::string recoveryCode() const override;
    void wordsState(Answer<WordsState> done) override;
    void noteWordsSeen(Answer<WordsState> done) override;
    void hideWords(Answer<WordsState> done) override;
    void checkPassphrase(std::string passphrase, Answer<bool> done) override;
    void resolveName(std::string name, Answer<AccountId> done) override;
    void syncState(Answer<SyncState> done) override;
    void wipeSwarm(Answer<std::size_t> done) override;
    void privacy(Answer<Privacy> done) override;
    void setPrivacy(Privacy privacy, Answer<Privacy> done) override;
    Messages& messages() override { return *this; }
    Conversations& conversations() override { return *this; }
    void startPolling() override { ++polls; }
    void networkStatus(Answer<NetworkStatus> done) override;
    void knownNetwork(Answer<NetworkStatus> done) override;
    void newPaths(Answer<NetworkStatus> done) override;
    void wokeUp() override { ++wakes; }
    Subscription subscribe(std::function<void(const Event&)> watcher) override;

private:
    void send(const ConversationId& to, std::string text, Answer<Message> done) override;
    void reply(MessageId to, std::string text, Answer<Message> done) override;
    void react(MessageId to, std::string emoji, bool on, Answer<Message> done) override;
    void erase(MessageId message, Reach reach, Answer<MessageId> done) override;
    void cancel(MessageId message, Answer<Message> done) override;
    void retry(MessageId message, Answer<Message> done) override;
    void find(MessageId message, Answer<Message> done) override;
    void history(const ConversationId& with, Page page, Answer<std::vector<Message>> done) override;
    void firstSince(const ConversationId& with, Timestamp since, Answer<Message> done) override;
    void recent(std::size_t limit, Answer<std::vector<Message>> done) override;
    void search(std::string query, std::size_t limit, Answer<std::vector<Message>> done) override;
    void takeNew(std::size_t limit, Answer<std::vector<Message>> done) override;
    void pending(Answer<std::size_t> done) override;
    void list(Answer<std::vector<Conversation>> done) override;
    void setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) override;
    void markRead(const ConversationId& id, Answer<Conversation> done) override;
    void markUnread(const ConversationId& id, Answer<Conversation> done) override;
    void setPinned(const ConversationId& id, bool pinned, Answer<Conversation> done) override;
    void setMuted(const ConversationId& id, bool muted, Answer<Conversation> done) override;
    void setMutedUntil(const ConversationId& id, Timestamp until,
                       Answer<Conversation> done) override;
    void setArchived(const ConversationId& id, bool archived, Answer<Conversation> done) override;
    void setExpiry(const ConversationId& id, Expiry expiry, Answer<Conversation> done) override;
    void setNickname(const ConversationId& id, std::string nickname,
                     Answer<Conversation> done) override;
    void setNoteToSelfHidden(bool hidden, Answer<Conversation> done) override;
    void accept(const ConversationId& id, Answer<Conversation> done) override;
    void decline(const ConversationId& id, Answer<ConversationId> done) override;
    void declineAll(Answer<std::size_t> done) override;
    void removeContact(const ConversationId& id, Answer<ConversationId> done) override;
    void setDraft(const ConversationId& id, std::string text, Answer<Conversation> done) override;
    void setTyping(const ConversationId& id, bool typing) override {
        typed.emplace_back(id, typing);
    }
    void remove(const ConversationId& id, Answer<ConversationId> done) override;

    void later(std::function<void()> work);
    template <class T>
    void answer(Answer<T> done, Result<T> result) {
        later([done = std::move(done), result = std::move(result)] { done(result); });
    }
    Message* find(MessageId id);
    void settle(MessageId id, MessageState state, Answer<Message> done);
    void change(const ConversationId& id, const std::function<void(Conversation&)>& how,
                Answer<Conversation> done);

    AccountId id_;
    Opening opening_;
    std::int64_t nextId_ = 1;
    Timestamp clock_;
    std::deque<std::function<void()>> waiting_;
    std::map<int, std::function<void(const Event&)>> watchers_;
    int nextWatcher_ = 0;
    QObject home_;  ///< Goes first: nothing is answered any more.
};

}  // namespace starling::test
