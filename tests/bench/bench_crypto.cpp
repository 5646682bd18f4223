// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Onions and messages against the bare libsodium and OpenSSL calls inside them.

#include "base/world.h"
#include "bench/bare_crypto.h"
#include "bench/comparison.h"
#include "wire/onion.h"
#include "wire/sealed_content.h"

#include <cstdlib>

namespace starling::bench {

namespace {

constexpr std::size_t kPayload = 2048;
constexpr int kLayers = 4;  // three hops and the destination

SystemRandom systemRandom;

/// Stops the bench: a figure of something that failed means nothing.
void require(bool good) {
    if (!good) std::abort();
}

struct Route {
    std::vector<BoxKey> keys;
    std::vector<ServiceNode> nodes;
    Route() {
        for (int i = 0; i < kLayers; ++i) {
            keys.push_back(BoxKey::generate(systemRandom));
            nodes.push_back({"127.0.0.1", 22021, keys.back().publicKey(), {}});
        }
    }
    std::vector<ServiceNode> path() const { return {nodes.begin(), nodes.end() - 1}; }
};

Comparison buildOnion(const Route& route) {
    const Bytes payload(kPayload, 'x');
    return {
        "build a 3-hop onion request of 2 KiB",
        [&route, payload, path = route.path()] {
            require(
                onion::wrapForNode(path, route.nodes.back(), payload, systemRandom).has_value());
        },
        [&route] {
            auto size = kPayload;
            for (int i = kLayers; i-- > 0; size += 28 + 150)
                require(bareSealLayer(route.keys[i].publicKey().view(), size));
        }};
}

Comparison peelLayer(const Route& route) {
    const auto wrapped =
        onion::wrapForNode(route.path(), route.nodes.back(), Bytes(kPayload, 'x'), systemRandom);
    require(wrapped.has_value());
    const auto parsed = onion::parseIncoming(wrapped->body);
    require(parsed.has_value());
    const auto sealed = toBytes(parsed->sealed);
    const auto ephemeral = parsed->ephemeral;
    return {"peel one layer",
            [&route, body = wrapped->body] {
                const auto incoming = onion::parseIncoming(body);
                require(incoming && onion::peel(*incoming, route.keys.front()));
            },
            [&route, sealed, ephemeral] {
                require(bareOpenLayer(route.keys.front().secretKey(), ephemeral.view(), sealed));
            }};
}

struct Pair {
    Identity alice = Identity::generate(systemRandom);
    Identity bob = Identity::generate(systemRandom);
    Content content;
    Pair() {
        content.data.emplace();
        content.data->body = std::string(100, 'x');
    }
};

Comparison sealMessage(const Pair& pair) {
    return {
        "encrypt a message of 100 characters",
        [&pair] {
            require(!sealContent(pair.content, fromUnixMillis(1'700'000'000'000),
                                 pair.alice.signKey(), pair.bob.boxKey().publicKey(), systemRandom)
                         .empty());
        },
        [&pair] {
            require(bareSealMessage(pair.alice.signKey().secretKey(),
                                    pair.bob.boxKey().publicKey().view(), 160));
        }};
}

Comparison openMessage(const Pair& pair) {
    const auto sealed =
        sealContent(pair.content, fromUnixMillis(1'700'000'000'000), pair.alice.signKey(),
                    pair.bob.boxKey().publicKey(), systemRandom);
    const auto wrapped = decodeEnvelope(*unwrapWebSocket(sealed));
    return {"decrypt and verify it",
            [&pair, sealed] { require(openContent(sealed, pair.bob.boxKey()).has_value()); },
            [&pair, box = *wrapped->content] {
                require(bareOpenMessage(pair.bob.boxKey().secretKey(),
                                        pair.bob.boxKey().publicKey().view(), box));
            }};
}

}  // namespace

}  // namespace starling::bench

int main(int argc, char** argv) {
    using namespace starling::bench;
    starling::initCrypto();
    const Route route;
    const Pair pair;
    return compare(argc, argv,
                   {buildOnion(route), peelLayer(route), sealMessage(pair), openMessage(pair)});
}
