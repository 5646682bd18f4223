// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine as a program sees it: one account in one profile folder on one network.
///
/// A Client belongs to whoever opened it. Every function returns at once and may be called on any
/// thread; answers and events arrive on the `home` executor given when it was opened, which must
/// outlive it. Destroying a Client stops its threads: what it was asked to write is written first,
/// answers still under way are dropped.
#pragma once

#include "starling/event.h"
#include "starling/message.h"
#include "starling/network_status.h"
#include "starling/rekeyed.h"
#include "starling/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace starling {

template <class T>
using Answer = std::function<void(Result<T>)>;

struct ClientConfig {
    std::string profile;  ///< The profile folder; made when it is missing.
    std::string network;  ///< "session", "testnet", "local", or the path of a network profile.
    std::string proxy;    ///< socks5h://[user:pass@]host:port or http://host:port; empty: none.
    std::optional<std::string> passphrase;  ///< Of the profile; wiped by whoever opens it.
    std::string program = "starling";       ///< Named to a second program that wants the folder.
    bool checkDatabase = false;  ///< Looks at every page first: ten seconds a million messages.
};

/// A new account has no words yet; one that is restored brings them.
struct SignUp {
    std::string name;                  ///< What others see; at most 100 bytes of UTF-8.
    std::optional<std::string> words;  ///< The 13 words of an account that exists.
};

/// Which messages of a conversation: at most one of the first three.
struct Page {
    std::optional<MessageId> before;  ///< Those older than this message; none: the newest.
    std::optional<MessageId> after;   ///< Those newer than this message, nearest first to go in.
    bool oldest = false;              ///< The first messages there are.
    std::size_t limit = 50;
};

class Messages {
public:
    virtual ~Messages() = default;

    /// Writes to `to`. Answers when the message is in the store, not yet sent: MessageChanged tells
    /// the rest. Errc::Invalid for text that is empty, too long or no UTF-8.
    virtual void send(const ConversationId& to, std::string text, Answer<Message> done) = 0;

    /// Stops sending; the message stays, as Failed with a reason in words, and can be tried again.
    /// What is on its way may still arrive: then the message becomes Sent, for what a swarm has it
    /// has. Errc::NotFound when the message is not waiting.
    virtual void cancel(MessageId message, Answer<Message> done) = 0;

    /// Sends what waits or failed now, and for two weeks from now: the same message, which appears
    /// nowhere twice. Also a message that is Sent but whose `reason` says that our other devices do
    /// not get it. Errc::NotFound when there is nothing left to send.
    virtual void retry(MessageId message, Answer<Message> done) = 0;

    /// A page of one conversation, oldest first.
    virtual void history(const ConversationId& with, Page page,
                         Answer<std::vector<Message>> done) = 0;

    /// The newest messages of all conversations together, oldest first.
    virtual void recent(std::size_t limit, Answer<std::vector<Message>> done) = 0;

    /// Messages that hold every word of `query` (the last may be a beginning), newest first.
    /// The next search ends this one with Errc::Cancelled.
    virtual void search(std::string query, std::size_t limit,
                        Answer<std::vector<Message>> done) = 0;

    /// What came from the network since takeNew() was last answered, in the order it was sent: for
    /// programs that print each message once, over restarts.
    virtual void takeNew(std::size_t limit, Answer<std::vector<Message>> done) = 0;

    /// How many messages still wait in the outbox, copies to our own devices included.
    virtual void pending(Answer<std::size_t> done) = 0;
};

class Conversations {
public:
    virtual ~Conversations() = default;

    /// The pinned first, then by newest activity; requests, the blocked and the hidden are in the
    /// list and say so.
    virtual void list(Answer<std::vector<Conversation>> done) = 0;

    /// Nothing of whoever is blocked is kept or told any more; what we write from other devices
    /// is. It may be somebody who never wrote. Errc::Invalid for our own id; Errc::NotFound when
    /// somebody shall be unblocked who is not known.
    virtual void setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) = 0;

    /// Everything in it that is here now was seen, on all our devices. Errc::NotFound without such
    /// a conversation, here and below.
    virtual void markRead(const ConversationId& id, Answer<Conversation> done) = 0;
    virtual void markUnread(const ConversationId& id, Answer<Conversation> done) = 0;
    virtual void setPinned(const ConversationId& id, bool pinned, Answer<Conversation> done) = 0;
    /// Errc::Invalid for Note to Self.
    virtual void setMuted(const ConversationId& id, bool muted, Answer<Conversation> done) = 0;
    /// Empty: none. Errc::Invalid with advice for one that is too long or not printable.
    virtual void setNickname(const ConversationId& id, std::string nickname,
                             Answer<Conversation> done) = 0;
    /// Note to Self, which is made when it shall be shown. Its messages stay.
    virtual void setNoteToSelfHidden(bool hidden, Answer<Conversation> done) = 0;

    /// Answers a request without writing: they are told. Accepting twice changes nothing.
    virtual void accept(const ConversationId& id, Answer<Conversation> done) = 0;
    /// The request goes with its messages, here and on our other devices; nobody is told. They may
    /// ask again. Errc::Invalid for somebody who is no request.
    virtual void decline(const ConversationId& id, Answer<ConversationId> done) = 0;
    /// Every request there is; how many. What is cut short goes on at the next start.
    virtual void declineAll(Answer<std::size_t> done) = 0;

    /// What is typed and not yet sent; empty: nothing. A draft for somebody new makes the
    /// conversation. Errc::TooLarge over what the store takes.
    virtual void setDraft(const ConversationId& id, std::string text,
                          Answer<Conversation> done) = 0;

    /// Removes its messages from our devices, oldest first; what waits is not sent. A long one
    /// takes its time, and goes on at the next start; what comes meanwhile stays. The contact
    /// stays, hidden until somebody writes; whoever is blocked stays so.
    virtual void remove(const ConversationId& id, Answer<ConversationId> done) = 0;

    /// The same, and the contact is forgotten: nickname, approval and all but a block.
    virtual void removeContact(const ConversationId& id, Answer<ConversationId> done) = 0;
};

/// What came of a damaged database.
struct Salvaged {
    std::int64_t kept = 0;  ///< Rows of all kinds that are here again.
    /// Rows that could not be read, as far as can be told: what nothing tells of any more is not
    /// counted. Messages that a swarm still holds come back from there.
    std::int64_t lost = 0;
    std::string setAside;  ///< The damaged file, as it was, in the profile folder; may be empty.
};

/// What a person should know about how their profile was opened.
struct Opening {
    bool endedBadly = false;  ///< The last program did not end in order.
    std::optional<Salvaged> salvaged;
};

class Client {
public:
    virtual ~Client() = default;

    virtual const Opening& opening() const = 0;

    virtual const AccountId& id() const = 0;

    /// What others see; empty when this account has no name on this device yet.
    virtual void name(Answer<std::string> done) = 0;
    /// Errc::Invalid with advice for a name that is empty, too long or not printable.
    virtual void setName(std::string name, Answer<std::string> done) = 0;

    /// The 13 recovery words: whoever has them is this account.
    virtual std::string recoveryWords() const = 0;
    /// The same for a QR code, as other clients read it.
    virtual std::string recoveryCode() const = 0;
    virtual void wordsState(Answer<WordsState> done) = 0;
    virtual void noteWordsSeen(Answer<WordsState> done) = 0;
    /// For good: there is no way back on this device.
    virtual void hideWords(Answer<WordsState> done) = 0;
    /// True when it opens this profile; false takes half a second at least. Errc::Invalid when the
    /// profile has none.
    virtual void checkPassphrase(std::string passphrase, Answer<bool> done) = 0;

    /// Whose name that is in the network's register, asked of three nodes that must agree.
    /// Errc::Invalid: no name; NotFound: nobody's; Offline: no three answers; Corrupt: they differ
    /// or say nothing that a name could mean; WrongNetwork: this network has no register.
    virtual void resolveName(std::string name, Answer<AccountId> done) = 0;

    virtual void syncState(Answer<SyncState> done) = 0;

    /// Deletes everything of this account from its swarm: messages, contacts, all. Answers how many
    /// members of the swarm confirmed it; Errc::Offline when none did. Nothing here changes:
    /// destroy the client and call removeProfile() next.
    virtual void wipeSwarm(Answer<std::size_t> done) = 0;

    virtual Messages& messages() = 0;
    virtual Conversations& conversations() = 0;

    /// Starts asking our swarm for messages, and asks on until the client goes.
    virtual void startPolling() = 0;

    /// How messages travel; builds paths first when there are none.
    virtual void networkStatus(Answer<NetworkStatus> done) = 0;

    /// The same as far as it is known, without a packet. NetworkChanged tells the rest.
    virtual void knownNetwork(Answer<NetworkStatus> done) = 0;

    /// Draws the second and third node of each path anew; the guards stay.
    virtual void newPaths(Answer<NetworkStatus> done) = 0;

    /// The machine was suspended, or has moved to another network: for programs that hear it from
    /// the system. The engine notices a suspend by itself within seconds.
    virtual void wokeUp() = 0;

    [[nodiscard]] virtual Subscription subscribe(std::function<void(const Event&)> watcher) = 0;
};

/// Makes an account in an empty profile folder. Errc::Invalid: a name that is too long, words that
/// are wrong, a network profile that is malformed, a folder that already holds an account.
void createClient(ClientConfig config, SignUp account, Executor& home,
                  Answer<std::unique_ptr<Client>> done);

/// Gives a profile that nobody has open another passphrase, its first one, or none; `config` has
/// the present one. The database gets another key with it, so it takes as long as writing all
/// messages anew; however it ends, the profile opens with the old or the new one and nothing is
/// lost. Errc::NotFound: there is no account; InUse; WrongKey: the present passphrase; Invalid: the
/// next one is empty, or there is none where one was given; Storage; Corrupt: open the profile
/// first.
void changePassphrase(ClientConfig config, std::optional<std::string> next, Executor& home,
                      Answer<Rekeyed> done);

/// Removes a profile that nobody has open from this device, whatever state it is in, without its
/// passphrase: what others put into the folder stays. Answers with the folder. Errc::NotFound;
/// InUse; Storage: something could not be removed.
void removeProfile(std::string profile, Executor& home, Answer<std::string> done);

/// Opens the account of a profile folder. Errc::NotFound: there is none; InUse; WrongKey: the
/// passphrase; WrongNetwork; TooNew; Corrupt; Storage.
void openClient(ClientConfig config, Executor& home, Answer<std::unique_ptr<Client>> done);

}  // namespace starling
