// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_network.h"

#include "wire/node_list.h"

namespace starling::test {

namespace {

HttpReply clear(int status, std::string_view text) {
    return {status, "text/plain", toBytes(text)};
}

SeededRandom& seeded(SeededRandom&& random) {
    return random;
}

}  // namespace

FakeNode::FakeNode(std::uint64_t number, const std::string& ip)
    : sign{Secret<32>{SeededRandom{number}.array<32>()}}
    , box{BoxKey::generate(seeded(SeededRandom{number + 1'000}))}
    , self{ip, 22'021, box.publicKey(), sign.publicKey()} {}

FakeNetwork::FakeNetwork(std::size_t count, ManualClock& clock)
    : serverKey{BoxKey::generate(seeded(SeededRandom{77}))}, clock_{clock} {
    initCrypto();
    for (std::size_t i = 0; i < count; ++i)
        nodes.emplace_back(i + 1, "5.0." + std::to_string(i) + ".1");
}

std::size_t FakeNetwork::indexOf(const Ed25519PublicKey& key) const {
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].self.ed25519 == key) return i;
    return nodes.size();
}

std::vector<ServiceNode> FakeNetwork::services() const {
    std::vector<ServiceNode> out;
    for (const auto& node : nodes)
        out.push_back(node.self);
    return out;
}

std::size_t FakeNetwork::guardProbes() const {
    std::size_t count = 0;
    for (const auto& url : urls)
        count += url.ends_with("/storage_rpc/v1") ? 1 : 0;
    return count;
}

onion::Server FakeNetwork::server() const {
    onion::Server out;
    out.host = "files.example";
    out.x25519 = serverKey.publicKey();
    return out;
}

rpc::Stamp FakeNetwork::stamp(std::size_t node) const {
    return {clock_.now() + nodes[node].skew};
}

Result<HttpReply> FakeNetwork::send(const HttpRequest& request, const StopFlag& stop) {
    const std::lock_guard lock{mutex_};
    return answerTo(request, stop);
}

Result<HttpReply> FakeNetwork::answerTo(const HttpRequest& request, const StopFlag& stop) {
    urls.push_back(request.url);
    if (beforeSend) beforeSend();
    if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
    if (offline) return Error{Errc::Offline, "no network"};
    for (const auto& seed : seeds) {
        if (request.url != seed + "json_rpc") continue;
        direct.push_back(request);
        if (seedReply) return *seedReply;
        const auto list = encodeNodeList(listed.empty() ? services() : listed, true);
        return HttpReply{200, "application/json", toBytes(list)};
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (request.url == nodes[i].self.url("/onion_req/v2")) {
            trails.emplace_back();
            return relay(i, request.body, true);
        }
        if (request.url != nodes[i].self.url("/storage_rpc/v1")) continue;
        direct.push_back(request);
        if (nodes[i].refuses) return Error{Errc::Offline, "refused"};
        if (nodes[i].asSeedOrProbe)
            return HttpReply{200, "application/json", *nodes[i].asSeedOrProbe};
        const auto body = rpc::encode(rpc::InfoReply{.timestamp = clock_.now(), .stamp = stamp(i)});
        return HttpReply{200, "application/json", toBytes(body)};
    }
    return Error{Errc::Offline, "there is no such place"};
}

Result<HttpReply> FakeNetwork::relay(std::size_t node, ByteView body, bool first) {
    auto& self = nodes[node];
    if (self.refuses && first) return Error{Errc::Offline, "refused"};
    if (self.refuses) return clear(504, "Request time out");
    if (self.silent) return Error{Errc::TimedOut, "silence"};
    trails.back().push_back(node);
    const auto incoming = onion::parseIncoming(body);
    if (!incoming) return clear(400, incoming.error().detail);
    const auto peeled = onion::peel(*incoming, self.box);
    if (!peeled) return clear(400, peeled.error().detail);
    if (const auto* const final = std::get_if<onion::Final>(&peeled->what))
        return answer(node, *peeled, *final);
    if (self.asRelay) return clear(self.asRelay->status, self.asRelay->text);
    if (self.garbles) return HttpReply{200, "text/plain", toBytes("bm9uc2Vuc2U=")};
    if (const auto* const server = std::get_if<onion::ToServer>(&peeled->what))
        return toServer(*server);
    const auto* const onward = std::get_if<onion::Relay>(&peeled->what);
    if (!onward) return clear(400, "Invalid json");
    const auto next = indexOf(onward->next);
    if (next == nodes.size()) return clear(502, "Next node not found: " + onward->next.hex());
    return relay(next, onward->body, false);
}

HttpReply FakeNetwork::toServer(const onion::ToServer& message) const {
    if (serverAnswer) return clear(serverAnswer->status, serverAnswer->text);
    const auto incoming = onion::parseIncoming(message.body);
    if (!incoming) return clear(400, "unreadable");
    const auto key = layerKeyForReceiving(incoming->cipher, serverKey, incoming->ephemeral);
    const auto plain = key ? openLayer(*key, incoming->sealed) : std::nullopt;
    if (!plain) return clear(400, "cannot decrypt");
    const auto request = v4::decodeRequest(*plain);
    if (!request) return clear(400, "no request");
    SeededRandom random{5};
    v4::Reply reply{404, {}, toBytes(request->endpoint)};
    return {200, "text/html", sealLayer(*key, v4::encode(reply), random)};
}

Result<HttpReply> FakeNetwork::answer(std::size_t node, const onion::Peeled& peeled,
                                      const onion::Final& message) {
    const auto& self = nodes[node];
    if (self.garbles) return HttpReply{200, "text/plain", toBytes("bm9uc2Vuc2U=")};
    const auto seal = [&](int status, std::string_view body) -> HttpReply {
        return {200, "text/plain", onion::sealReply(peeled, status, body, random_)};
    };
    auto decoded = rpc::decodeRequest(asText(message.payload));
    if (const auto* const refusal = std::get_if<rpc::Refusal>(&decoded))
        return seal(refusal->status, refusal->text);
    auto& request = std::get<rpc::Request>(decoded);
    asked.emplace_back(node, request);
    if (self.asDestination) return seal(self.asDestination->status, self.asDestination->text);
    const auto reply = handle(node, request);
    return seal(reply.status, reply.body);
}

rpc::Answer FakeNetwork::handle(std::size_t node, const rpc::Request& request) {
    if (onRequest)
        if (auto special = onRequest(node, request)) return *special;
    if (std::holds_alternative<rpc::Info>(request.call))
        return {200, rpc::encode(rpc::InfoReply{.timestamp = clock_.now(), .stamp = stamp(node)})};
    if (std::holds_alternative<rpc::GetSwarm>(request.call)) {
        rpc::SwarmMembers members{{}, "1f", stamp(node)};
        for (const auto index : swarm)
            members.nodes.push_back(nodes[index].self);
        return {200, rpc::encode(members)};
    }
    if (std::holds_alternative<rpc::OxendRequest>(request.call)) {
        const auto list = encodeNodeList(listed.empty() ? services() : listed, false);
        return {200, rpc::encode(rpc::OxendReply{list, stamp(node)})};
    }
    if (const auto* const call = std::get_if<rpc::Batch>(&request.call)) return batch(node, *call);
    if (const auto* const call = std::get_if<rpc::Store>(&request.call)) return store(node, *call);
    if (const auto* const call = std::get_if<rpc::Retrieve>(&request.call))
        return retrieve(node, *call);
    return {200, "{}"};
}

rpc::Answer FakeNetwork::batch(std::size_t node, const rpc::Batch& batch) {
    std::vector<rpc::Answer> parts;
    for (const auto& part : batch.requests) {
        parts.push_back(handle(node, part));
        if (batch.stopAtFailure && parts.back().status >= 300) break;
    }
    return {200, rpc::encodeBatchReply(parts)};
}

rpc::Answer FakeNetwork::store(std::size_t node, const rpc::Store& store) {
    rpc::StoreReply reply;
    reply.hash = messageHash(store.account, store.ns, store.data);
    reply.stamp = stamp(node);
    const auto expiry = store.timestamp + store.ttl.value_or(Millis{0});
    for (const auto index : swarm)
        reply.swarm[nodes[index].self.ed25519] = rpc::StoreReply::Stored{
            reply.hash, nodes[index].sign.sign(asBytes(reply.hash)), expiry, false};
    stored[store.account].push_back({reply.hash, store.timestamp, expiry, store.data});
    return {200, rpc::encode(reply)};
}

rpc::Answer FakeNetwork::retrieve(std::size_t node, const rpc::Retrieve& retrieve) {
    rpc::RetrieveReply reply;
    reply.stamp = stamp(node);
    if (retrieve.ns == 0) reply.messages = stored[retrieve.account];
    return {200, rpc::encode(reply)};
}

NetworkProfile profileOf(const FakeNetwork& network) {
    NetworkProfile out;
    out.name = "fake";
    out.nodes = network.services();
    return out;
}

Identity person(std::uint64_t number) {
    initCrypto();
    return Identity{Secret<16>{SeededRandom{number}.array<16>()}};
}

}  // namespace starling::test
