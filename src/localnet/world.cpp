// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/world.h"

#include "localnet/schema.h"

#include <algorithm>

namespace starling::localnet {

namespace {

constexpr std::size_t kUsualNodes = 12;
constexpr std::size_t kUsualSwarms = 2;
constexpr std::size_t kSeeds = 3;

Error otherSize(std::string_view what, std::size_t kept) {
    return {Errc::Invalid, "the folder holds a network with " + std::to_string(kept) + " " +
                               std::string{what} +
                               ": leave the option out, or use an empty folder"};
}

Result<void> checkSwarms(std::size_t swarms, std::size_t nodes) {
    if (swarms > 0 && swarms <= nodes) return {};
    return Error{Errc::Invalid, "a network needs at least one swarm and a node for each"};
}

Result<std::vector<NodeRecord>> makeNodes(std::size_t count, const WorldConfig& config,
                                          const Clock& clock, Random& random) {
    if (count == 0 || count > World::kMostNodes)
        return Error{Errc::Invalid, "a network has 1 to 100 nodes"};
    // Before anything is kept: a mistaken command must not decide the folder's size.
    const auto checked = checkSwarms(config.swarms.value_or(1), count);
    if (!checked) return checked.error();
    std::vector<NodeRecord> records;
    for (std::size_t i = 0; i < count; ++i) {
        auto certificate = makeCertificate(config.ip, clock.now());
        if (!certificate) return certificate.error();
        records.push_back({NodeIdentity::generate(random), *std::move(certificate), 0});
    }
    return records;
}

/// The nodes of the file, or new ones.
Result<std::vector<NodeRecord>> prepareNodes(Database& database, const WorldConfig& config,
                                             const Clock& clock, Random& random) {
    auto records = loadNodes(database);
    if (!records) return records;
    const bool isNew = records->empty();
    if (!isNew && config.nodes && *config.nodes != records->size())
        return otherSize("nodes", records->size());
    if (isNew) records = makeNodes(config.nodes.value_or(kUsualNodes), config, clock, random);
    if (!records) return records;
    if (!isNew && !config.newPorts) return records;

    const auto ports = config.choosePorts(records->size());
    if (!ports) return ports.error();
    for (std::size_t i = 0; i < records->size(); ++i)
        (*records)[i].port = ports->at(i);
    const auto saved = saveNodes(database, *records);
    if (!saved) return saved.error();
    return records;
}

Result<std::size_t> prepareSwarms(Database& database, const WorldConfig& config,
                                  std::size_t nodes) {
    const auto kept = loadSwarmCount(database);
    if (!kept) return kept.error();
    if (*kept > 0 && config.swarms && *config.swarms != *kept) return otherSize("swarms", *kept);
    if (*kept > 0) return *kept;
    const auto swarms = config.swarms.value_or(std::min(kUsualSwarms, nodes));
    const auto checked = checkSwarms(swarms, nodes);
    if (!checked) return checked.error();
    const auto saved = saveSwarmCount(database, swarms);
    if (!saved) return saved.error();
    return swarms;
}

std::vector<ServiceNode> describe(const std::vector<NodeRecord>& records, const std::string& ip) {
    std::vector<ServiceNode> nodes;
    for (const auto& record : records)
        nodes.push_back(
            {ip, record.port, record.identity.box.publicKey(), record.identity.sign.publicKey()});
    return nodes;
}

}  // namespace

Result<std::unique_ptr<World>> World::open(Database database, WorldConfig config,
                                           const Clock& clock, Random& random) {
    const auto prepared = prepareSchema(database);
    if (!prepared) return prepared.error();
    auto records = prepareNodes(database, config, clock, random);
    if (!records) return records.error();
    const auto swarms = prepareSwarms(database, config, records->size());
    if (!swarms) return swarms.error();
    Directory directory{describe(*records, config.ip), *swarms};
    std::unique_ptr<World> world{new World{std::move(database), *std::move(records),
                                           std::move(directory), std::move(config.relays)}};
    world->addNodes(clock, random);
    return world;
}

World::World(Database database, std::vector<NodeRecord> records, Directory directory,
             RelayList relays)
    : database_{std::move(database)}
    , records_{std::move(records)}
    , directory_{std::move(directory)}
    , relays_{std::move(relays)}
    , faults_(records_.size()) {}

void World::addNodes(const Clock& clock, Random& random) {
    clock_ = &clock;
    random_ = &random;
    for (std::size_t i = 0; i < records_.size(); ++i)
        nodes_.push_back(std::make_unique<Node>(
            NodeContext{.identity = records_[i].identity.clone(),
                        .messages = MessageStore{database_, static_cast<int>(i)},
                        .revoked = RevokedTokens{database_, static_cast<int>(i)},
                        .names = NameTable{database_},
                        .directory = directory_,
                        .relays = relays_,
                        .faults = faults_[i],
                        .clock = SkewedClock{clock, faults_[i]},
                        .random = random}));
}

Step World::handle(std::size_t node, const NodeRequest& request) {
    auto step = nodes_.at(node)->handle(request);
    if (!faults_[node].corrupt) return step;
    return mapReply(std::move(step), [](HttpReply reply) {
        for (std::size_t i = 0; i < reply.body.size(); i += 16)
            reply.body[i] ^= 0x55;
        return reply;
    });
}

Step World::tick() {
    // A sweep that fails is tried again next time; nobody waits for it.
    (void)MessageStore::removeExpired(database_, clock_->now());
    std::vector<Step> steps;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (!faults_[i].stopped) steps.push_back(nodes_[i]->settle());
    return allOf(std::move(steps), [](const auto&) { return textReply(204, ""); });
}

Result<NetworkProfile> World::profile(std::string name) const {
    NetworkProfile profile;
    profile.name = std::move(name);
    profile.nodes = directory_.nodes();
    profile.distinctSubnets = false;
    profile.nameService = true;
    for (std::size_t i = 0; i < std::min(kSeeds, records_.size()); ++i) {
        const auto pin = pinOf(records_[i].certificate);
        if (!pin) return pin.error();
        profile.seeds.push_back({profile.nodes[i].url("/"), {*pin}});
    }
    return profile;
}

void World::start(std::size_t node) {
    faults_[node].stopped = false;
    announce(node);
}

void World::heal(std::size_t node) {
    faults_[node] = {};
    announce(node);
}

/// A node that comes back makes itself known.
void World::announce(std::size_t node) {
    for (const auto& peer : nodes_)
        peer->greet(nodes_[node]->key());
}

Result<void> World::forget(std::size_t node) {
    return MessageStore{database_, static_cast<int>(node)}.forgetAll(nodes_[node]->key());
}

Result<void> World::registerName(std::string_view name, const AccountId& account) {
    return NameTable{database_}.put(name, account, *random_);
}

}  // namespace starling::localnet
