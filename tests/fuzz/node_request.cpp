// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Anything at all at a node's port. The first byte says where it arrives: the storage RPC, an
/// onion (as it is, or as the plain text of a layer that opens), a member's call with a good
/// signature, the seed, or the storage RPC signed by the account's owner or by a guest whose rights
/// are the second byte. Every answer is one that HTTP can carry, and what calls itself JSON is
/// JSON.

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
    SignKey guest{Secret<32>{Bytes(32, 8)}};
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

/// The same request, now: `prove` fills in who asks.
template <class Prove>
void sign(rpc::Request& request, const AccountId& id, const Prove& prove) {
    std::visit(
        [&](auto& call) {
            using Call = std::decay_t<decltype(call)>;
            if constexpr (Signable<Call>) {
                call.account = id;
                if constexpr (requires { call.timestamp; }) call.timestamp = kNow;
                call.auth = {};
                prove(call);
            } else if constexpr (std::is_same_v<Call, rpc::Batch>) {
                for (auto& part : call.requests)
                    sign(part, id, prove);
            }
        },
        request.call);
}

void askAsOwner(Network& network, ByteView body) {
    auto request = rpc::decodeRequest(asText(body));
    auto* good = std::get_if<rpc::Request>(&request);
    if (!good) return;
    sign(*good, network.owner.id(),
         [&](auto& call) { rpc::authenticate(call, network.owner.signKey()); });
    network.post("/storage_rpc/v1", toBytes(rpc::encode(*good)));
}

void askAsGuest(Network& network, ByteView body) {
    if (body.empty()) return;
    auto request = rpc::decodeRequest(asText(body.subspan(1)));
    auto* good = std::get_if<rpc::Request>(&request);
    if (!good) return;
    const ByteArray<4> head{AccountId::kAccount, body[0], 0, 0};
    const rpc::SubaccountToken token{
        takeArray<36>(concat({head, network.guest.publicKey().view()}))};
    const auto& owner = network.owner.signKey();
    sign(*good, network.owner.id(), [&](auto& call) {
        call.auth.pubkeyEd25519 = owner.publicKey();
        call.auth.subaccount = {token, owner.sign(token.view())};
        call.auth.signature = network.guest.sign(asBytes(call.signedText()));
    });
    network.post("/storage_rpc/v1", toBytes(rpc::encode(*good)));
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
        case 'S':
            askAsOwner(network, body);
            break;
        case 'G':
            askAsGuest(network, body);
            break;
        default:
            break;
    }
    return 0;
}
