// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Stores and fetches at the swarm of an account. Owned by Network; blocking, called on io threads.
/// docs/protocol/swarms.md.
#pragma once

#include "net/onion_client.h"
#include "wire/rpc_reply.h"

#include <map>
#include <mutex>

namespace starling {

/// One message to be stored.
struct StoreOrder {
    AccountId account;
    Bytes data;
    Millis ttl{0};
    rpc::Namespace ns = 0;
    const SignKey* key = nullptr;  ///< For namespaces that want a signature: the account's own key.
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

    /// One signed batch to one member; the replies are in the order of `cursors` (at most 20).
    /// A message whose hash is not that of its content is left out.
    /// WrongSwarm: the swarm is learnt anew, ask another member. WrongClock: try again.
    Result<std::vector<rpc::RetrieveReply>> retrieve(const ServiceNode& member,
                                                     const AccountId& account, const SignKey& key,
                                                     const std::vector<NamespaceCursor>& cursors,
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
    rpc::Request storeRequest(const StoreOrder& order) const;
    Result<Stored> readStored(const StoreOrder& order, std::string_view json) const;

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
