// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine of one account, wired: store, network and rule-books over executors and a wire that
/// somebody else owns. No thread, socket or clock of its own, so a test runs the real engine on
/// whatever it likes. Lives on core; built and destroyed when nothing of it is under way.
#pragma once

#include "client/sleep_watch.h"
#include "messenger/contacts.h"
#include "messenger/expirer.h"
#include "messenger/inbox.h"
#include "messenger/outbox.h"
#include "messenger/poller.h"
#include "messenger/presence.h"
#include "messenger/talk.h"

#include <memory>

namespace starling {

class Engine {
public:
    /// All of it outlives the Engine.
    struct World {
        Executor& core;
        Executor& sendIo;
        Executor& pollIo;
        Transport& transport;
        const Clock& clock;
        Random& random;
    };

    Engine(World world, std::unique_ptr<Store> store, Identity identity, NetworkProfile profile,
           EventSink emit, const NetSettings& settings = {});

    const Identity& identity() const { return identity_; }
    Store& store() { return *store_; }
    Network& network() { return network_; }
    Outbox& outbox() { return outbox_; }
    Contacts& contacts() { return contacts_; }
    Talk& talk() { return talk_; }
    Presence& presence() { return presence_; }
    Expirer& expirer() { return expirer_; }
    AccountState& state() { return state_; }
    ConfigSync& configs() { return configs_; }
    Removals& removals() { return removals_; }

    /// Reads what the devices of the account agree on, and removes what is over. Before anything
    /// else; Errc::Corrupt.
    Result<void> load();

    void startSending();  ///< Once.
    void startPolling();  ///< Only the first call counts.
    void stop();          ///< Raises every flag; io comes back soon. Any thread.

    /// The machine slept: connections are dead, and what waited is due. Noticed before each use of
    /// the network and every few seconds; whoever hears it from the system may say it sooner.
    void wokeUp();

    /// Blocking, on io: where messages travel, after a look at our own swarm.
    NetworkStatus lookAtNetwork();

    /// The same as far as it is known, without a packet.
    NetworkStatus knownNetwork() const;

    /// Blocking, on io: draws new hops behind the guards; looks when no path is up.
    NetworkStatus newPaths();

private:
    static NetworkState savedState(Store& store);
    RulebookWorld worldOn(Executor& io);
    void saveNetworkState();
    void hear(const Event& event);
    void noteNetwork();
    void tellNetwork();
    void noticeSleep();
    void keepNoticing();

    World world_;
    std::unique_ptr<Store> store_;
    Identity identity_;
    EventSink emit_;
    SleepWatch sleep_;
    Network network_;
    AccountState state_;
    Removals removals_;
    Inbox inbox_;
    Contacts contacts_;
    Outbox outbox_;
    Presence presence_;
    Expirer expirer_;
    Talk talk_;
    ConfigSync configs_;
    Poller poller_;
    StopFlag stop_;
    bool polling_ = false;
    std::atomic<bool> savePosted_ = false;
    std::atomic<bool> tellPosted_ = false;
    std::string offline_;  ///< Why the network is not reachable; empty when it is.
    std::optional<NetworkStatus> told_;
};

}  // namespace starling
