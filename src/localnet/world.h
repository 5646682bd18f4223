// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole network of service nodes: who they are, what they keep, and what is wrong with them.
/// Knows no sockets: a front brings requests to `handle` and makes the calls that Steps ask for.
/// Owned by starlingnet or by a test; one thread. docs/protocol/network.md.
#pragma once

#include "localnet/name_table.h"
#include "localnet/node.h"
#include "localnet/node_table.h"
#include "localnet/service.h"
#include "wire/network_profile.h"

#include <functional>
#include <memory>

namespace starling::localnet {

struct WorldConfig {
    std::optional<std::size_t> nodes;   ///< Absent: as it was, or 12.
    std::optional<std::size_t> swarms;  ///< Absent: as it was, or 2.
    std::string ip = "127.0.0.1";
    RelayList relays;
    /// Ports for that many nodes. Asked when a network is new, or always with `newPorts`.
    std::function<Result<std::vector<std::uint16_t>>(std::size_t)> choosePorts;
    bool newPorts = false;
};

class World final : public Service {
public:
    static constexpr std::size_t kMostNodes = 100;

    /// Errc::Invalid when the file holds a network of another size.
    static Result<std::unique_ptr<World>> open(Database database, WorldConfig config,
                                               const Clock& clock, Random& random);

    Step handle(std::size_t node, const NodeRequest& request) override;
    Faults faults(std::size_t node) const override { return faults_[node]; }
    Step tick() override;

    std::size_t size() const { return nodes_.size(); }
    const Directory& directory() const { return directory_; }
    const Certificate& certificate(std::size_t node) const { return records_[node].certificate; }
    Result<NetworkProfile> profile(std::string name) const;

    /// Faults, by the number of the node; `heal` ends them all.
    void stop(std::size_t node) { faults_[node].stopped = true; }
    void start(std::size_t node);
    void slow(std::size_t node, Millis delay) { faults_[node].slow = delay; }
    void corrupt(std::size_t node) { faults_[node].corrupt = true; }
    void skew(std::size_t node, Millis ahead) { faults_[node].skew = ahead; }
    void lie(std::size_t node) { faults_[node].lying = true; }
    void disown(std::size_t node) { faults_[node].disowning = true; }
    void heal(std::size_t node);

    /// The node loses what it keeps, and nobody gives it back: no state, so nothing to heal.
    Result<void> forget(std::size_t node);

    Result<void> registerName(std::string_view name, const AccountId& account);

private:
    World(Database database, std::vector<NodeRecord> records, Directory directory,
          RelayList relays);
    void addNodes(const Clock& clock, Random& random);
    void announce(std::size_t node);

    Database database_;
    std::vector<NodeRecord> records_;
    Directory directory_;
    RelayList relays_;
    std::vector<Faults> faults_;
    std::vector<std::unique_ptr<Node>> nodes_;
    const Clock* clock_ = nullptr;
    Random* random_ = nullptr;
};

}  // namespace starling::localnet
