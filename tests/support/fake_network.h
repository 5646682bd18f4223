// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole network in memory, for tests of the net layer: seeds, nodes that peel and pass on, one
/// swarm, one server. Speaks through the real encoders on both ends. Every node can be made to
/// misbehave in one named way. Takes one request at a time; what was seen is read afterwards.
#pragma once

#include "base/world.h"
#include "wire/http.h"
#include "wire/network_profile.h"
#include "wire/onion.h"
#include "wire/rpc_reply.h"
#include "wire/rpc_request.h"
#include "wire/v4.h"

#include <functional>
#include <map>
#include <mutex>

namespace starling::test {

/// An answer in the clear, as relays give it.
struct ClearAnswer {
    int status = 0;
    std::string text;
};

struct FakeNode {
    FakeNode(std::uint64_t number, const std::string& ip);

    SignKey sign;
    BoxKey box;
    ServiceNode self;

    bool refuses = false;  ///< Nobody listens.
    bool silent = false;   ///< Takes a request and never answers.
    bool garbles = false;  ///< Answers something that is not sealed.
    Millis skew{0};        ///< How far its clock is ahead.
    std::optional<ClearAnswer> asRelay;
    std::optional<ClearAnswer> asDestination;  ///< Sealed, before anything is looked at.
    std::optional<Bytes> asSeedOrProbe;        ///< The body of a direct answer.
};

class FakeNetwork final : public Transport {
public:
    /// Nodes at 5.0.0.1, 5.0.1.1, …: each in a subnet of its own.
    FakeNetwork(std::size_t nodes, ManualClock& clock);

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override;

    std::vector<FakeNode> nodes;
    std::vector<std::size_t> swarm{0, 1, 2, 3, 4};  ///< Of every account.
    std::map<AccountId, std::vector<rpc::StoredMessage>> stored;
    std::vector<std::string> seeds;  ///< URLs that answer like a seed.
    std::optional<HttpReply> seedReply;
    BoxKey serverKey;
    std::optional<ClearAnswer> serverAnswer;
    /// What nodes and seeds say the list is; all nodes when empty.
    std::vector<ServiceNode> listed;
    /// The answer of node N, instead of the usual one, when it gives one.
    std::function<std::optional<rpc::Answer>(std::size_t node, const rpc::Request&)> onRequest;
    bool offline = false;
    std::function<void()> beforeSend;

    // What was seen.
    std::vector<std::string> urls;                 ///< Of every direct request.
    std::vector<HttpRequest> direct;               ///< Those that are no onions.
    std::vector<std::vector<std::size_t>> trails;  ///< Whom each onion met, guard first.
    std::vector<std::pair<std::size_t, rpc::Request>> asked;

    std::size_t indexOf(const Ed25519PublicKey& key) const;
    std::vector<ServiceNode> services() const;
    std::size_t guardProbes() const;
    onion::Server server() const;

private:
    Result<HttpReply> relay(std::size_t node, ByteView body, bool first);
    HttpReply toServer(const onion::ToServer& message) const;
    Result<HttpReply> answer(std::size_t node, const onion::Peeled& peeled,
                             const onion::Final& message);
    rpc::Answer handle(std::size_t node, const rpc::Request& request);
    rpc::Answer store(std::size_t node, const rpc::Store& store);
    rpc::Answer retrieve(std::size_t node, const rpc::Retrieve& retrieve);
    rpc::Answer batch(std::size_t node, const rpc::Batch& batch);
    rpc::Stamp stamp(std::size_t node) const;

    Result<HttpReply> answerTo(const HttpRequest& request, const StopFlag& stop);

    ManualClock& clock_;
    SeededRandom random_{99};
    std::mutex mutex_;
};

/// A profile that lists the nodes of `network`.
NetworkProfile profileOf(const FakeNetwork& network);

/// Somebody with a swarm.
Identity person(std::uint64_t number);

}  // namespace starling::test
