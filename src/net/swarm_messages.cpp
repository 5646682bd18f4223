// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two calls that carry messages: store and retrieve.

#include "net/relay_fault.h"
#include "net/swarm_client.h"

namespace starling {

namespace {

/// One member alone may keep nothing, or its swarm does not hear it.
constexpr std::size_t kKeepers = 2;

/// The one part of a sequence of one.
Result<rpc::Answer> onlyPart(const rpc::Answer& sequence) {
    if (sequence.status != 200) return sequence;
    auto parts = rpc::decodeBatchReply(sequence.body);
    if (!parts) return parts.error();
    if (parts->size() != 1) return Error{Errc::Corrupt, "a sequence of one has not one answer"};
    return std::move(parts->front());
}

/// Leaves out what does not bear the name that its content gives it: under the name of another
/// message it would keep that one from being taken. True when there was any.
bool dropMisnamed(std::vector<rpc::StoredMessage>& messages, const AccountId& account,
                  rpc::Namespace ns) {
    return std::erase_if(messages, [&](const rpc::StoredMessage& message) {
               return message.hash != messageHash(account, ns, message.data);
           }) > 0;
}

}  // namespace

/// A sequence of one, as the reference desktop sends it.
rpc::Request SwarmClient::storeRequest(const StoreOrder& order) const {
    rpc::Store store;
    store.account = order.account;
    store.ns = order.ns;
    store.timestamp = clock_.now();
    store.ttl = order.ttl;
    store.data = order.data;
    if (order.key) rpc::authenticate(store, *order.key);
    rpc::Batch batch;
    batch.stopAtFailure = true;
    batch.requests.push_back({std::move(store)});
    return {std::move(batch)};
}

/// Only members whose signature over the hash holds are counted: the one that was asked cannot
/// speak for the others.
Result<Stored> SwarmClient::readStored(const StoreOrder& order, std::string_view json) const {
    const auto reply = rpc::decodeStoreReply(json);
    if (!reply) return reply.error();
    Stored out;
    out.hash = messageHash(order.account, order.ns, order.data);
    out.expiry = clock_.now() + order.ttl;
    for (const auto& [node, member] : reply->swarm) {
        const auto* const stored = std::get_if<rpc::StoreReply::Stored>(&member);
        if (!stored || stored->hash != out.hash) continue;
        if (!verify(node, asBytes(stored->hash), stored->signature)) continue;
        if (stored->expiry) out.expiry = *stored->expiry;
        ++out.storedBy;
    }
    if (out.storedBy == 0)
        return Error{Errc::Corrupt, "no member of the swarm signs for the message"};
    return out;
}

/// A message that only the asked member signs for is taken to another one as well.
Result<Stored> SwarmClient::store(const StoreOrder& order, const StopFlag& stop) {
    std::optional<Stored> stored;
    const auto visit = [&](const ServiceNode& member) -> Result<rpc::Answer> {
        const auto sequence = askMember(member, storeRequest(order), settings_.storeDeadline, stop);
        if (!sequence) return sequence;
        auto part = onlyPart(*sequence);
        if (!part || part->status != 200) {
            if (!part || part->status >= 500) pool_.strike(member.ed25519);
            return part;
        }
        const auto time = rpc::stampOf(part->body);
        if (time && clock_.isFarFrom(*time))
            return Error{Errc::Offline, "the clock of the node that keeps the message is wrong"};
        const auto read = readStored(order, part->body);
        if (!read) {
            pool_.strike(member.ed25519);
            return read.error();
        }
        const bool alone = read->storedBy < kKeepers && !isOnlyMember(order.account);
        if (alone && clock_.samples() < NetworkClock::kWitnesses)
            return Error{Errc::Offline, "one member keeps the message, and its clock may be wrong"};
        if (!stored || stored->storedBy < read->storedBy) stored = *read;
        if (alone) return Error{Errc::Offline, "one member alone keeps the message"};
        return part;
    };
    const auto visited = visitMembers(order.account, visit, stop);
    if (stored) return *stored;
    if (!visited) return visited.error();
    return Error{Errc::Corrupt, "the node gives no answer to a store"};
}

bool SwarmClient::isOnlyMember(const AccountId& account) const {
    const std::lock_guard lock{mutex_};
    const auto found = swarms_.find(account);
    return found != swarms_.end() && found->second.members.size() == 1;
}

Result<std::vector<rpc::RetrieveReply>> SwarmClient::retrieve(
    const ServiceNode& member, const AccountId& account, const SignKey& key,
    const std::vector<NamespaceCursor>& cursors, const StopFlag& stop) {
    rpc::Batch batch;
    for (const auto& cursor : cursors) {
        rpc::Retrieve retrieve;
        retrieve.account = account;
        retrieve.ns = cursor.ns;
        retrieve.lastHash = cursor.lastHash;
        retrieve.maxSize = cursor.maxSize;
        retrieve.timestamp = clock_.now();
        rpc::authenticate(retrieve, key);
        batch.requests.push_back({std::move(retrieve)});
    }
    const auto outer = visitOne(
        account,
        [&](const ServiceNode& node) {
            return askMember(node, {std::move(batch)}, settings_.requestDeadline, stop);
        },
        member, stop);
    if (!outer) return outer.error();
    auto parts = rpc::decodeBatchReply(outer->body);
    if (!parts || parts->size() != cursors.size()) {
        pool_.strike(member.ed25519);
        return Error{Errc::Corrupt, "a batch does not have the answers that were asked for"};
    }
    std::vector<rpc::RetrieveReply> out;
    for (auto& part : *parts) {
        const auto ns = cursors[out.size()].ns;
        const auto checked = visitOne(
            account, [&part](const ServiceNode&) { return Result{std::move(part)}; }, member, stop);
        if (!checked) return checked.error();
        auto reply = rpc::decodeRetrieveReply(checked->body);
        if (!reply) {
            pool_.strike(member.ed25519);
            return reply.error();
        }
        if (dropMisnamed(reply->messages, account, ns)) pool_.strike(member.ed25519);
        out.push_back(std::move(*reply));
    }
    return out;
}

}  // namespace starling
