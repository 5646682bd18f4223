// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls that carry messages: store, push and retrieve.

#include "net/relay_fault.h"
#include "net/swarm_client.h"

#include <algorithm>

namespace starling {

namespace {

/// One member alone may keep nothing, or its swarm does not hear it.
constexpr std::size_t kKeepers = 2;

constexpr Millis kKeptFor{30 * 86'400'000LL};  ///< As long as a node lets anything live.

/// The answers to the stores of a sequence, up to the first that is not good.
Result<std::vector<rpc::Answer>> storesOf(const rpc::Answer& sequence, std::size_t items) {
    if (sequence.status != 200) return std::vector{sequence};
    auto parts = rpc::decodeBatchReply(sequence.body);
    if (!parts) return parts.error();
    const bool tooMany = parts->size() > items + 1;  // the delete is no store
    if (parts->size() > items) parts->resize(items);
    const auto bad = std::find_if(parts->begin(), parts->end(),
                                  [](const auto& part) { return part.status != 200; });
    if (bad != parts->end()) parts->erase(bad + 1, parts->end());
    if (tooMany || (bad == parts->end() && parts->size() < items))
        return Error{Errc::Corrupt, "a sequence does not have the answers that were asked for"};
    return parts;
}

std::size_t fewestKeepers(const std::vector<Stored>& stored) {
    return std::min_element(stored.begin(), stored.end(),
                            [](const auto& a, const auto& b) { return a.storedBy < b.storedBy; })
        ->storedBy;
}

/// A node that finds something else among the names of messages refuses the whole batch.
std::vector<std::string> onlyHashes(std::vector<std::string> names) {
    std::erase_if(names, [](const std::string& name) { return name.size() != kMessageHashSize; });
    return names;
}

/// A 421 and a 406 speak of the account and of the time, and so of the whole batch.
bool speaksOfAll(const rpc::Answer& part) {
    return part.status == 421 || part.status == 406;
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

/// One store is a sequence of one, as the reference desktop sends it. Never asks to delete what it
/// stores: two devices that come to the same contents make the same message of it.
rpc::Request SwarmClient::pushRequest(const PushOrder& order) const {
    rpc::Batch batch;
    batch.stopAtFailure = true;
    rpc::Delete replaced;
    replaced.account = order.account;
    replaced.messages = onlyHashes(order.obsolete);
    for (const auto& item : order.items) {
        rpc::Store store;
        store.account = order.account;
        store.ns = item.ns;
        store.timestamp = clock_.now();
        store.ttl = order.until ? *order.until - store.timestamp : order.ttl;
        store.data = item.data;
        if (order.key) rpc::authenticate(store, *order.key);
        batch.requests.push_back({std::move(store)});
        std::erase(replaced.messages, messageHash(order.account, item.ns, item.data));
    }
    if (replaced.messages.empty()) return {std::move(batch)};
    rpc::authenticate(replaced, *order.key);
    batch.requests.push_back({std::move(replaced)});
    return {std::move(batch)};
}

/// A node does one part after the other, and each waits for a member that is dead.
Millis SwarmClient::pushDeadline(const PushOrder& order) const {
    const auto parts = order.items.size() + (order.obsolete.empty() ? 0 : 1);
    const auto longer = settings_.deadMember * static_cast<Millis::rep>(parts - 1);
    return std::min(settings_.storeDeadline + longer, settings_.longestAnswer);
}

/// Only members that we know and whose signature over the hash holds are counted: the one that was
/// asked cannot speak for the others, nor make some up.
Result<std::vector<Stored>> SwarmClient::readPush(const PushOrder& order,
                                                  const std::vector<rpc::Answer>& parts) const {
    std::vector<Stored> out;
    for (const auto& item : order.items) {
        const auto reply = rpc::decodeStoreReply(parts[out.size()].body);
        if (!reply) return reply.error();
        auto& stored = out.emplace_back();
        stored.hash = messageHash(order.account, item.ns, item.data);
        stored.expiry = order.until.value_or(clock_.now() + order.ttl);
        for (const auto& [node, answer] : reply->swarm) {
            const auto* const member = std::get_if<rpc::StoreReply::Stored>(&answer);
            if (!member || member->hash != stored.hash || !pool_.find(node)) continue;
            if (!verify(node, asBytes(member->hash), member->signature)) continue;
            if (member->expiry) stored.expiry = *member->expiry;
            ++stored.storedBy;
        }
        if (stored.storedBy == 0)
            return Error{Errc::Corrupt, "no member of the swarm signs for the message"};
    }
    return out;
}

/// What only the asked member signs for is taken to another one as well.
Result<std::vector<Stored>> SwarmClient::push(const PushOrder& order, const StopFlag& stop) {
    if (order.items.empty() || order.items.size() > PushOrder::kMostItems)
        return Error{Errc::Invalid, "that is no number of messages to store at once"};
    if (!order.obsolete.empty() && !order.key)
        return Error{Errc::Invalid, "nobody deletes without a key"};
    std::vector<Stored> best;
    const auto visit = [&](const ServiceNode& member) -> Result<rpc::Answer> {
        const auto sequence = askMember(member, pushRequest(order), pushDeadline(order), stop);
        if (!sequence) return sequence;
        auto parts = storesOf(*sequence, order.items.size());
        if (!parts || parts->back().status != 200) {
            if (!parts || parts->back().status >= 500) pool_.strike(member.ed25519);
            if (!parts) return parts.error();
            return std::move(parts->back());
        }
        const auto time = rpc::stampOf(parts->front().body);
        if (time && clock_.isFarFrom(*time))
            return Error{Errc::Offline, "the clock of the node that keeps the message is wrong"};
        const auto read = readPush(order, *parts);
        if (!read) {
            pool_.strike(member.ed25519);
            return read.error();
        }
        const bool alone = fewestKeepers(*read) < kKeepers && !isOnlyMember(order.account);
        if (alone && clock_.samples() < NetworkClock::kWitnesses)
            return Error{Errc::Offline, "one member keeps the message, and its clock may be wrong"};
        if (best.empty() || fewestKeepers(best) < fewestKeepers(*read)) best = *read;
        if (alone) return Error{Errc::Offline, "one member alone keeps the message"};
        return std::move(parts->back());
    };
    const auto visited = visitMembers(order.account, visit, stop);
    if (!best.empty()) return best;
    if (!visited) return visited.error();
    return Error{Errc::Corrupt, "the node gives no answer to a store"};
}

Result<Stored> SwarmClient::store(const StoreOrder& order, const StopFlag& stop) {
    auto stored = push(
        {order.account, order.key, {{order.ns, order.data}}, order.ttl, {}, order.until}, stop);
    if (!stored) return stored.error();
    return std::move(stored->front());
}

bool SwarmClient::isOnlyMember(const AccountId& account) const {
    const std::lock_guard lock{mutex_};
    const auto found = swarms_.find(account);
    return found != swarms_.end() && found->second.members.size() == 1;
}

rpc::Batch SwarmClient::retrieveRequest(const AccountId& account, const SignKey& key,
                                        const std::vector<NamespaceCursor>& cursors,
                                        const std::vector<std::string>& keep) const {
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
    rpc::Expire expire;
    expire.account = account;
    expire.messages = onlyHashes(keep);
    if (expire.messages.empty()) return batch;
    expire.expiries = {clock_.now() + kKeptFor};
    rpc::authenticate(expire, key);
    batch.requests.push_back({std::move(expire)});
    return batch;
}

Result<Fetched> SwarmClient::readFetched(const ServiceNode& member, const AccountId& account,
                                         rpc::Namespace ns, rpc::Answer part,
                                         const StopFlag& stop) {
    const auto checked = visitOne(
        account, [&part](const ServiceNode&) { return Result{std::move(part)}; }, member, stop);
    if (!checked) return checked.error();
    auto reply = rpc::decodeRetrieveReply(checked->body);
    if (!reply) {
        pool_.strike(member.ed25519);
        return reply.error();
    }
    if (dropMisnamed(reply->messages, account, ns)) pool_.strike(member.ed25519);
    return Fetched{std::move(reply->messages), reply->more, std::nullopt};
}

/// What became of the `expire` at the end is not looked at: the next round asks again.
Result<std::vector<Fetched>> SwarmClient::retrieve(const ServiceNode& member,
                                                   const AccountId& account, const SignKey& key,
                                                   const std::vector<NamespaceCursor>& cursors,
                                                   const std::vector<std::string>& keep,
                                                   const StopFlag& stop) {
    const auto batch = retrieveRequest(account, key, cursors, keep);
    const auto outer = visitOne(
        account,
        [&](const ServiceNode& node) {
            return askMember(node, {batch}, settings_.requestDeadline, stop);
        },
        member, stop);
    if (!outer) return outer.error();
    auto parts = rpc::decodeBatchReply(outer->body);
    if (!parts || parts->size() != batch.requests.size()) {
        pool_.strike(member.ed25519);
        return Error{Errc::Corrupt, "a batch does not have the answers that were asked for"};
    }
    std::vector<Fetched> out;
    std::optional<Error> first;
    bool any = false;
    for (const auto& cursor : cursors) {
        auto& part = (*parts)[out.size()];
        const bool ends = speaksOfAll(part);
        auto fetched = readFetched(member, account, cursor.ns, std::move(part), stop);
        if (!fetched && ends) return fetched.error();
        if (!fetched && !first) first = fetched.error();
        any = any || fetched;
        out.push_back(fetched ? *std::move(fetched) : Fetched{{}, false, fetched.error()});
    }
    if (!any && first) return *first;
    return out;
}

}  // namespace starling
