// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Stores, fetches and deletes at the swarm of an account. Owned by Network; blocking, called on io
/// threads. docs/protocol/swarms.md.
#pragma once

#include "net/onion_client.h"
#include "wire/rpc_reply.h"

#include <map>
#include <mutex>
#include <set>

namespace starling {

/// One message to be stored.
struct StoreOrder {
    AccountId account;
    Bytes data;
    Millis ttl{0};
    std::optional<Timestamp> until = {};  ///< In place of `ttl`, whenever it is stored.
    rpc::Namespace ns = 0;
    const SignKey* key = nullptr;  ///< For namespaces that want a signature: the account's own key.
};

/// Messages that are stored together, and what they replace.
struct PushOrder {
    struct Item {
        rpc::Namespace ns = 0;
        Bytes data;
    };
    /// Beside the stores a sequence holds the delete.
    static constexpr std::size_t kMostItems = rpc::Batch::kMost - 1;

    AccountId account;
    const SignKey* key = nullptr;  ///< As of StoreOrder; not without it when anything is obsolete.
    std::vector<Item> items;
    Millis ttl{0};
    std::vector<std::string> obsolete;    ///< Hashes that are deleted when all items are stored.
    std::optional<Timestamp> until = {};  ///< In place of `ttl`, whenever it is stored.
};

struct Stored {
    std::string hash;
    Timestamp expiry;
    std::size_t storedBy = 0;  ///< Members that signed for it.
};

/// Where a fetch goes on, in one namespace at one node.
struct NamespaceCursor {
    rpc::Namespace ns = 0;
    std::string lastHash;  ///< Empty: from the start.
    int maxSize = -5;      ///< -N: one N-th of what the network allows.
};

/// What one member gives from one namespace.
struct Fetched {
    std::vector<rpc::StoredMessage> messages;
    bool more = false;
    std::optional<Error> failed;  ///< Nothing is known of this namespace; the others count.
};

class SwarmClient {
public:
    using Swarms = std::map<AccountId, std::vector<Ed25519PublicKey>>;

    SwarmClient(OnionClient& onion, NodePool& pool, NetworkClock& clock, Random& random,
                const NetSettings& settings);

    void restore(const Swarms& swarms);
    Swarms known() const;
    /// The members of one swarm as far as they are known, without asking; maybe none.
    std::vector<ServiceNode> knownOf(const AccountId& account) const;

    /// The members of an account's swarm that the node list knows, without those in quarantine if
    /// two are left; asked anew when fewer than three are cached. Never empty.
    Result<std::vector<ServiceNode>> swarmOf(const AccountId& account, const StopFlag& stop);

    /// One store, stamped with the network's time at the moment of sending, at up to three members
    /// in turn until two members have signed for it. One alone is enough when nobody else takes
    /// it. Rejected: all that were asked refused it.
    Result<Stored> store(const StoreOrder& order, const StopFlag& stop);

    /// The same for several, in one sequence with the delete of what they replace: nothing is
    /// deleted where one of them was not stored, and a delete that fails is left to the next push.
    /// In the order of the items. Invalid: no item, more than kMostItems, or no key to delete with.
    Result<std::vector<Stored>> push(const PushOrder& order, const StopFlag& stop);

    /// One signed batch to one member, in the order of `cursors`; the messages of `keep` live
    /// another 30 days with it, if it can be done (at most 20 of both, where `keep` is one).
    /// A message whose hash is not that of its content is left out. A namespace that the member
    /// refuses, or answers with nonsense, is `failed` beside the others; when all are, the first
    /// error is everybody's.
    /// WrongSwarm: the swarm is learnt anew, ask another member. WrongClock: try again.
    Result<std::vector<Fetched>> retrieve(const ServiceNode& member, const AccountId& account,
                                          const SignKey& key,
                                          const std::vector<NamespaceCursor>& cursors,
                                          const std::vector<std::string>& keep,
                                          const StopFlag& stop);

    /// Deletes whatever the account has in any namespace. Asks members that have not confirmed it
    /// yet, up to five, and answers how many did: those that we know and whose signature holds.
    /// Offline: nobody did.
    Result<std::size_t> deleteAll(const AccountId& account, const SignKey& key,
                                  const StopFlag& stop);

    /// By hash: until when a message lives.
    using Lives = std::map<std::string, Timestamp>;

    /// Messages in our swarm shall live no longer than that. Those that were to end sooner anyway,
    /// and when. Corrupt: no member that we know signs for it.
    Result<Lives> shorten(const AccountId& account, const SignKey& key,
                          const std::vector<std::string>& hashes, Timestamp until,
                          const StopFlag& stop);

    /// Any other call (delete, expire, …), already signed, at up to three members in turn: the JSON
    /// of a good answer.
    Result<std::string> ask(const AccountId& account, const rpc::Request& request,
                            const StopFlag& stop);

    /// Called without a lock held when a swarm was learnt or lost.
    void onChange(std::function<void()> changed) { changed_ = std::move(changed); }

private:
    struct Entry {
        std::vector<Ed25519PublicKey> members;
        std::optional<Millis> learntAt;  ///< Nothing: restored from the last start.
    };
    using Visit = std::function<Result<rpc::Answer>(const ServiceNode&)>;

    /// Lets `visit` ask one member after the other until one gives a good answer.
    Result<rpc::Answer> visitMembers(const AccountId& account, const Visit& visit,
                                     const StopFlag& stop);
    Result<rpc::Answer> visitOne(const AccountId& account, const Visit& visit,
                                 const ServiceNode& member, const StopFlag& stop);
    Result<rpc::Answer> askMember(const ServiceNode& member, const rpc::Request& request,
                                  Millis deadline, const StopFlag& stop);
    Result<std::vector<ServiceNode>> learn(const AccountId& account, const StopFlag& stop);
    std::vector<ServiceNode> remember(const AccountId& account,
                                      const std::vector<ServiceNode>& members);
    std::vector<ServiceNode> rested(std::vector<ServiceNode> members) const;
    bool isOnlyMember(const AccountId& account) const;
    std::vector<ServiceNode> cached(const AccountId& account, bool& fresh) const;
    Error wrongSwarm(const AccountId& account, const ServiceNode& member, std::string_view body);
    rpc::Request pushRequest(const PushOrder& order) const;
    Millis pushDeadline(const PushOrder& order) const;
    Result<std::vector<Stored>> readPush(const PushOrder& order,
                                         const std::vector<rpc::Answer>& parts) const;
    rpc::Batch retrieveRequest(const AccountId& account, const SignKey& key,
                               const std::vector<NamespaceCursor>& cursors,
                               const std::vector<std::string>& keep) const;
    Result<Fetched> readFetched(const ServiceNode& member, const AccountId& account,
                                rpc::Namespace ns, rpc::Answer part, const StopFlag& stop);
    Result<Lives> shorterLives(const rpc::Expire& call, const rpc::SwarmReply& reply) const;
    Result<std::set<Ed25519PublicKey>> deleteAllAt(const ServiceNode& member,
                                                   const AccountId& account, const SignKey& key,
                                                   const StopFlag& stop);

    OnionClient& onion_;
    NodePool& pool_;
    NetworkClock& clock_;
    Random& random_;
    const NetSettings& settings_;
    std::function<void()> changed_;

    mutable std::mutex mutex_;
    std::map<AccountId, Entry> swarms_;
};

}  // namespace starling
