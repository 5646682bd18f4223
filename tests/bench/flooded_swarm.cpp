// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/flooded_swarm.h"

#include "bench/backlog.h"
#include "bench/measure.h"
#include "client/client_impl.h"
#include "crypto/keys.h"
#include "crypto/mnemonic.h"
#include "localnet/memory_network.h"
#include "support/temp_folder.h"

#include <fstream>
#include <mutex>
#include <numeric>

namespace starling::bench {

namespace {

/// The network in memory takes one caller at a time; people do not.
class Queue final : public Transport {
public:
    explicit Queue(localnet::World& world) : network_{world} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        const std::lock_guard lock{mutex_};
        return network_.send(request, stop);
    }

private:
    std::mutex mutex_;
    localnet::MemoryNetwork network_;
};

std::unique_ptr<localnet::World> makeWorld(const Clock& clock, Random& random) {
    localnet::WorldConfig config;
    config.nodes = 12;
    config.swarms = 4;
    config.choosePorts = [](std::size_t count) {
        std::vector<std::uint16_t> ports(count);
        std::iota(ports.begin(), ports.end(), std::uint16_t{22'000});
        return Result{ports};
    };
    auto database = Database::openInMemory();
    require(database.has_value(), "database");
    auto world = localnet::World::open(*std::move(database), config, clock, random);
    require(world.has_value(), "world");
    return *std::move(world);
}

void deliver(const Backlog& backlog, const localnet::World& world, Transport& wire,
             const Clock& clock) {
    const auto& directory = world.directory();
    const auto member = directory.membersOf(directory.swarmOf(backlog.bob.id())).front();
    for (const auto& message : backlog.messages) {
        rpc::Store store;
        store.account = backlog.bob.id();
        store.timestamp = clock.now();
        store.ttl = Millis{24LL * 3600 * 1000};
        store.data = message.data;
        HttpRequest http;
        http.url = member.url("/storage_rpc/v1");
        http.body = toBytes(rpc::encode({store}));
        const auto reply = wire.send(http, {});
        require(reply && reply->status == 200, "deliver");
    }
}

}  // namespace

struct FloodedSwarm::Parts {
    Parts(std::size_t messages, std::size_t strangers)
        : backlog{makeBacklog(messages, strangers, clock.now())} {
        deliver(backlog, *world, wire, clock);
        backlog.messages.clear();
    }

    SystemClock clock;
    SystemRandom random;
    Backlog backlog;
    std::unique_ptr<localnet::World> world = makeWorld(clock, random);
    Queue wire{*world};
    TempFolder folder;
};

FloodedSwarm::FloodedSwarm(std::size_t messages, std::size_t strangers) {
    initCrypto();
    parts_ = std::make_unique<Parts>(messages, strangers);
}

FloodedSwarm::~FloodedSwarm() = default;

const AccountId& FloodedSwarm::firstStranger() const {
    return parts_->backlog.senders.front();
}

void FloodedSwarm::openBob(Executor& home, Answer<std::unique_ptr<Client>> done) {
    ClientConfig config;
    config.profile = (parts_->folder / "bob").string();
    config.network = (parts_->folder / "network.json").string();
    std::ofstream{config.network} << encodeNetworkProfile(*parts_->world->profile("flood"));
    ClientImpl::open(std::make_unique<ClientImpl>(config, home, &parts_->wire),
                     SignUp{"", encodePhrase(parts_->backlog.bob.seed())}, std::move(done));
}

}  // namespace starling::bench
