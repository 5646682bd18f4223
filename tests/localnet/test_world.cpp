// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/test_world.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

std::unique_ptr<World> openWorld(const Shape& shape, const Clock& clock, Random& random) {
    initCrypto();
    auto database =
        shape.file.empty() ? Database::openInMemory() : Database::open(shape.file, std::nullopt);
    WorldConfig config;
    config.nodes = shape.nodes;
    config.swarms = shape.swarms;
    config.choosePorts = [](std::size_t count) -> Result<std::vector<std::uint16_t>> {
        std::vector<std::uint16_t> ports;
        for (std::size_t i = 0; i < count; ++i)
            ports.push_back(static_cast<std::uint16_t>(24'101 + i));
        return ports;
    };
    for (const auto& relay : shape.relays)
        EXPECT_TRUE(config.relays.add(relay));
    auto world = World::open(*std::move(database), std::move(config), clock, random);
    EXPECT_TRUE(world) << (world ? "" : world.error().detail);
    return *std::move(world);
}

}  // namespace

TestWorld::TestWorld(const Shape& shape)
    : world_{openWorld(shape, clock, random)}, network{*world_} {}

HttpReply TestWorld::post(std::size_t node, std::string path, std::string_view body) {
    const auto reply = network.send({.url = this->node(node).url(path),
                                     .body = toBytes(body),
                                     .pins = {},
                                     .deadline = Millis{60'000}},
                                    StopFlag{});
    EXPECT_TRUE(reply) << (reply ? "" : reply.error().detail);
    return reply ? *reply : HttpReply{};
}

HttpReply TestWorld::call(std::size_t node, const Json& request) {
    return post(node, "/storage_rpc/v1", request.dump());
}

HttpReply TestWorld::call(std::size_t node, const rpc::Request& request) {
    return post(node, "/storage_rpc/v1", rpc::encode(request));
}

HttpReply TestWorld::get(std::size_t node, std::string path) {
    return world_->handle(node, {.method = "GET", .path = std::move(path), .body = {}}).reply();
}

std::size_t TestWorld::member(const AccountId& account, std::size_t which) const {
    const auto& directory = world_->directory();
    for (std::size_t i = 0; i < world_->size(); ++i)
        if (directory.serves(node(i).ed25519, account) && which-- == 0) return i;
    ADD_FAILURE() << "the swarm is smaller than that";
    return 0;
}

std::size_t TestWorld::stranger(const AccountId& account) const {
    std::size_t i = 0;
    while (world_->directory().serves(node(i).ed25519, account))
        ++i;
    return i;
}

namespace {

Secret<16> seedOf(std::uint64_t seed) {
    SeededRandom random{seed};
    return Secret<16>{random.array<16>()};
}

}  // namespace

Person::Person(std::uint64_t seed) : identity_{seedOf(seed)} {}

rpc::Store Person::store(const Clock& clock, std::string_view text, int ns) const {
    rpc::Store call;
    call.account = id();
    call.ns = ns;
    call.timestamp = clock.now();
    call.ttl = Millis{3'600'000};
    call.data = toBytes(text);
    if (ns % 10 != 0) rpc::authenticate(call, key());
    return call;
}

rpc::Retrieve Person::retrieve(const Clock& clock, int ns) const {
    rpc::Retrieve call;
    call.account = id();
    call.ns = ns;
    call.timestamp = clock.now();
    rpc::authenticate(call, key());
    return call;
}

Json jsonOf(const HttpReply& reply) {
    auto parsed = Json::parse(asText(reply.body), nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << asText(reply.body);
    return parsed.is_discarded() ? Json::object() : parsed;
}

std::string textOf(const HttpReply& reply) {
    return toText(reply.body);
}

std::vector<std::string> textsIn(const HttpReply& reply) {
    EXPECT_EQ(200, reply.status) << textOf(reply);
    std::vector<std::string> texts;
    const auto messages = jsonOf(reply).value("messages", Json::array());
    for (const auto& message : messages)
        texts.push_back(toText(fromBase64(message["data"].get<std::string>()).value_or(Bytes{})));
    return texts;
}

std::string hashIn(const HttpReply& reply) {
    return jsonOf(reply).value("hash", "");
}

}  // namespace starling::localnet::test
