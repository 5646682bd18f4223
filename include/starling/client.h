// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine as a program sees it: one account in one profile folder on one network.
///
/// A Client belongs to whoever opened it. Every function returns at once and may be called on any
/// thread; answers and events arrive on the `home` executor given when it was opened, which must
/// outlive it. Destroying a Client stops its threads: what it was asked to write is written first,
/// answers still under way are dropped.
#pragma once

#include "starling/conversations.h"
#include "starling/event.h"
#include "starling/messages.h"
#include "starling/network_status.h"
#include "starling/privacy.h"
#include "starling/rekeyed.h"

#include <memory>
#include <optional>
#include <string>

namespace starling {

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

    /// What of us others may notice. On this device only.
    virtual void privacy(Answer<Privacy> done) = 0;
    virtual void setPrivacy(Privacy privacy, Answer<Privacy> done) = 0;

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
