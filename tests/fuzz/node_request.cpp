// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Anything at all at a node's port. The first byte says where it arrives: the storage RPC, an
/// onion (as it is, or as the plain text of a layer that opens), a member's call with a good
/// signature, the seed, or the storage RPC signed by the account's owner. Every answer is one that
/// HTTP can carry, and what calls itself JSON is JSON.

#include "localnet/member_call.h"
#include "localnet/memory_network.h"
#include "wire/onion.h"
#include "wire/rpc_request.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace {

using namespace starling;
using namespace starling::localnet;

constexpr Timestamp kNow = fromUnixMillis(1'795'302'815'865);

struct Network {
    ManualClock clock{kNow};
    SeededRandom random{1};
    Identity owner{Secret<16>{Bytes(16, 9)}};
    std::unique_ptr<World> world = open();
    MemoryNetwork wires{*world};

    std::unique_ptr<World> open() {
        initCrypto();
        WorldConfig config;
        config.nodes = 2;
        config.swarms = 1;
        config.choosePorts = [](std::size_t) -> Result<std::vector<std::uint16_t>> {
            return std::vector<std::uint16_t>{1, 2};
        };
        return *World::open(*Database::openInMemory(), config, clock, random);
    }
    const ServiceNode& node() const { return world->directory().nodes()[0]; }

    void post(std::string_view path, Bytes body) {
        const auto reply = wires.send({node().url(path), std::move(body), {}}, {});
        if (!reply || reply->status < 200 || reply->status > 599) std::abort();
        if (reply->contentType != "application/json") return;
        if (!nlohmann::json::accept(asText(reply->body))) std::abort();
    }
};

template <class Call>
concept Signable = requires(Call call) {
    call.auth;
};

/// The same request, by the owner and now.
void sign(rpc::Request& request, const SignKey& key, const AccountId& id) {
    std::visit(
        [&](auto& call) {
            using Call = std::decay_t<decltype(call)>;
            if constexpr (Signable<Call>) {
                call.account = id;
                if constexpr (requires { call.timestamp; }) call.timestamp = kNow;
                call.auth = {};
                rpc::authenticate(call, key);
            } else if constexpr (std::is_same_v<Call, rpc::Batch>) {
                for (auto& part : call.requests)
                    sign(part, key, id);
            }
        },
        request.call);
}

Bytes layerAround(const Network& network, ByteView plain, Random& random) {
    const auto ephemeral = BoxKey::generate(random);
    const auto key = layerKeyForSending(OnionCipher::AesGcm, ephemeral, network.node().x25519);
    return onion::combine(sealLayer(*key, plain, random),
                          R"({"ephemeral_key":")" + ephemeral.publicKey().hex() + "\"}");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Network network;
    if (size == 0) return 0;
    const ByteView body{data + 1, size - 1};
    switch (data[0]) {
        case 'R':
            network.post("/storage_rpc/v1", toBytes(body));
            break;
        case 'O':
            network.post("/onion_req/v2", toBytes(body));
            break;
        case 'L':
            network.post("/onion_req/v2", layerAround(network, body, network.random));
            break;
        case 'J':
            network.post("/json_rpc", toBytes(body));
            break;
        case 'M':
            network.post(kMemberPath, toBytes(body));
            break;
        case 'S': {
            auto request = rpc::decodeRequest(asText(body));
            if (auto* good = std::get_if<rpc::Request>(&request)) {
                sign(*good, network.owner.signKey(), network.owner.id());
                network.post("/storage_rpc/v1", toBytes(rpc::encode(*good)));
            }
            break;
        }
        default:
            break;
    }
    return 0;
}
