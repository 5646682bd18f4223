// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/engine.h"

#include "base/log.h"

namespace starling {

namespace {

std::vector<NodeAddress> addressesOf(const std::vector<ServiceNode>& nodes) {
    std::vector<NodeAddress> out;
    for (const auto& node : nodes)
        out.push_back({node.ip, node.port, node.ed25519.hex()});
    return out;
}

constexpr Millis kLookDeadline{10'000};
/// As often as the poller wakes: a request that the machine slept through is not waited for.
constexpr Millis kLookForSleep{5'000};

constexpr const char* kNoAnswer = "The network does not answer: it is asked again and again.";

std::string joined(const std::vector<std::string>& sentences) {
    std::string out;
    for (const auto& sentence : sentences)
        out += (out.empty() ? "" : " ") + sentence;
    return out;
}

NetworkStatus viewOf(const Network& network, const AccountId& own) {
    NetworkStatus out;
    out.network = network.profile().name;
    const auto status = network.status();
    out.knownNodes = status.poolSize;
    for (const auto& path : status.paths)
        out.paths.push_back({addressesOf(path.nodes), path.up && path.lastFailure.empty()});
    out.swarm = addressesOf(network.swarms().knownOf(own));
    out.warning = joined(status.warnings);
    return out;
}

}  // namespace

Engine::Engine(World world, std::unique_ptr<Store> store, Identity identity, NetworkProfile profile,
               EventSink emit, const NetSettings& settings)
    : world_{world}
    , store_{std::move(store)}
    , identity_{std::move(identity)}
    , emit_{[this, emit = std::move(emit)](Event event) {
        hear(event);
        emit(std::move(event));
    }}
    , sleep_{world.clock}
    , network_{{world.transport, world.clock, world.random},
               std::move(profile),
               savedState(*store_),
               settings}
    , state_{*store_, identity_.id(), [this] { return network_.clock().now(); }}
    , removals_{world.core, state_, emit_}
    , inbox_{state_, emit_,
             [this](const ConversationId& id, bool typing) { presence_.heard(id, typing); }}
    , contacts_{state_, removals_, emit_, [this] { return network_.clock().now(); },
                [this](const ConversationId& id, Timestamp from, Timestamp upTo) {
                    return presence_.tellRead(id, from, upTo);
                }}
    , outbox_{worldOn(world.sendIo), state_, [this] { poller_.reachable(); }}
    , presence_{worldOn(world.sendIo), outbox_}
    , expirer_{worldOn(world.sendIo)}
    , talk_{worldOn(world.sendIo), state_, outbox_}
    , configs_{worldOn(world.sendIo), state_, removals_}
    , poller_{worldOn(world.pollIo), inbox_, configs_, [this] {
                  outbox_.hurry();
                  configs_.pushSoon();
                  expirer_.hurry();
              }} {
    state_.onTimed([this](const std::vector<MessageRow>& rows) { expirer_.noteRead(rows); });
    network_.onViewChange([this] { noteNetwork(); });
    network_.onStateChange([this] {
        noteNetwork();
        if (savePosted_.exchange(true)) return;
        world_.core.post([this] { saveNetworkState(); });
    });
}

RulebookWorld Engine::worldOn(Executor& io) {
    return {world_.core, io,
            *store_,     network_,
            identity_,   world_.random,
            emit_,       [this] { noticeSleep(); }};
}

NetworkState Engine::savedState(Store& store) {
    const auto text = store.settings.get(setting::kNetworkState);
    if (!text || !*text) return {};
    auto state = decodeNetworkState(asText(**text));
    return state ? *std::move(state) : NetworkState{};
}

void Engine::saveNetworkState() {
    savePosted_ = false;
    const auto text = encodeNetworkState(network_.state());
    if (auto saved = store_->settings.set(setting::kNetworkState, asBytes(text)); !saved)
        logLine(LogLevel::Warning, "engine", saved.error().detail);
}

Result<void> Engine::load() {
    auto loaded = state_.load();
    if (loaded) expirer_.sweep();
    return loaded;
}

void Engine::hear(const Event& event) {
    if (const auto* added = std::get_if<MessageAdded>(&event); added && added->message.expiresAt)
        expirer_.noteEnd(*added->message.expiresAt);
    if (const auto* now = std::get_if<MessageChanged>(&event); now && now->message.expiresAt)
        expirer_.noteEnd(*now->message.expiresAt);
    const auto* const connection = std::get_if<ConnectionChanged>(&event);
    if (!connection) return;
    offline_ = connection->problem;
    if (!connection->online && offline_.empty()) offline_ = kNoAnswer;
    noteNetwork();
}

/// Any thread. Many changes at once are told once.
void Engine::noteNetwork() {
    if (tellPosted_.exchange(true)) return;
    world_.core.post([this] { tellNetwork(); });
}

void Engine::tellNetwork() {
    tellPosted_ = false;
    if (stop_.requested()) return;
    auto now = knownNetwork();
    if (now == told_) return;
    told_ = now;
    emit_(NetworkChanged{std::move(now)});
}

void Engine::startSending() {
    outbox_.pump();
    configs_.start();
    removals_.resume();
    keepNoticing();
}

void Engine::keepNoticing() {
    if (stop_.requested()) return;
    noticeSleep();
    expirer_.resetAlarm();
    world_.core.postAfter(kLookForSleep, [this] { keepNoticing(); });
}

void Engine::noticeSleep() {
    expirer_.sweep();
    if (sleep_.slept()) wokeUp();
}

void Engine::wokeUp() {
    if (stop_.requested()) return;
    sleep_.slept();  // whoever told us was first
    logLine(LogLevel::Info, "engine", "the machine woke up");
    world_.transport.dropConnections();
    network_.clock().afterSleep();
    expirer_.sweep();
    outbox_.hurry();
    poller_.hurry();
}

void Engine::startPolling() {
    if (polling_) return;
    polling_ = true;
    poller_.start();
    told_.reset();  // whoever watches only now hears it too
    noteNetwork();
}

void Engine::stop() {
    stop_.request();
    outbox_.stop();
    presence_.stop();
    expirer_.stop();
    talk_.stop();
    configs_.stop();
    removals_.stop();
    poller_.stop();
}

NetworkStatus Engine::lookAtNetwork() {
    std::string problem;
    const auto swarm = network_.swarms().swarmOf(identity_.id(), stop_);
    if (swarm) {
        // A path is known to work when somebody has answered through it.
        const auto answer =
            network_.onion().ask(swarm->front(), {rpc::Info{}}, kLookDeadline, stop_);
        if (!answer) problem = answer.error().detail;
    } else {
        problem = swarm.error().detail;
    }
    auto out = viewOf(network_, identity_.id());
    if (swarm) out.swarm = addressesOf(*swarm);
    out.problem = std::move(problem);
    return out;
}

NetworkStatus Engine::knownNetwork() const {
    auto out = viewOf(network_, identity_.id());
    out.problem = offline_;
    return out;
}

NetworkStatus Engine::newPaths() {
    return network_.newPaths() ? viewOf(network_, identity_.id()) : lookAtNetwork();
}

}  // namespace starling
