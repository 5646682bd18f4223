// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The Client that programs get: builds the graph, owns the threads, forwards. docs/threads.md.
/// client_impl.cpp begins and ends it, client_calls.cpp forwards.
#pragma once

#include "client/engine.h"
#include "client/profile.h"
#include "client/watchers.h"
#include "net/curl_transport.h"

namespace starling {

class ClientImpl final : public Client, private Messages, private Conversations {
public:
    /// `wire` is for a network that is no real one; it outlives the client.
    ClientImpl(ClientConfig config, Executor& home, Transport* wire = nullptr);
    ~ClientImpl() override;

    /// Opens everything on core, then answers with `self` (which is this client) or without it.
    static void open(std::unique_ptr<ClientImpl> self, std::optional<SignUp> signUp,
                     Answer<std::unique_ptr<Client>> done);

    const Opening& opening() const override { return opening_; }
    const AccountId& id() const override { return engine_->identity().id(); }
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
    void startPolling() override;
    void networkStatus(Answer<NetworkStatus> done) override;
    void knownNetwork(Answer<NetworkStatus> done) override;
    void newPaths(Answer<NetworkStatus> done) override;
    void wokeUp() override;
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
    void setTyping(const ConversationId& id, bool typing) override;
    void remove(const ConversationId& id, Answer<ConversationId> done) override;

    void finishAsked();
    Result<void> build(const std::optional<SignUp>& signUp);
    void watchForDamage(Database& database);
    void decide(std::function<Result<Conversation>(Contacts&)> what, Answer<Conversation> done);
    void removeAfter(const ConversationId& id, std::function<Result<void>(Contacts&)> decision,
                     Answer<ConversationId> done);

    /// Runs `job` on `where` and brings its result home.
    template <class T>
    void ask(Executor& where, std::function<Result<T>()> job, Answer<T> done);

    /// The same on core, but not done when the client went meanwhile: for what only reads, and for
    /// news, which are taken only when somebody gets them.
    template <class T>
    void look(std::function<Result<T>()> job, Answer<T> done);

    ClientConfig config_;
    Executor& home_;
    std::shared_ptr<Watchers> watchers_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    StopFlag stop_;  ///< Of what is asked of the network here; the engine has its own.
    SystemClock clock_;
    SystemRandom random_;
    std::optional<CurlTransport> transport_;
    Transport* wire_;  ///< The real one, once it is made, unless another was given.
    std::optional<ProfileFolder> folder_;
    std::optional<CrashMark> mark_;
    std::shared_ptr<void> log_;
    Opening opening_;
    std::atomic<bool> damageTold_ = false;
    std::atomic<std::uint64_t> lastSearch_ = 0;
    std::optional<Database> searchDatabase_;
    std::unique_ptr<Engine> engine_;
    ThreadExecutor core_{1};
    ThreadExecutor sendIo_{4};
    ThreadExecutor pollIo_{8};
    ThreadExecutor search_{1};
};

}  // namespace starling
