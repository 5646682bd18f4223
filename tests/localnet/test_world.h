// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A small network in memory, and short ways to talk to it.
#pragma once

#include "base/world.h"
#include "localnet/memory_network.h"
#include "wire/rpc_request.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace starling::localnet::test {

using Json = nlohmann::json;

constexpr std::int64_t kStart = 1'795'302'815'865;

struct Shape {
    std::size_t nodes = 10;
    std::size_t swarms = 2;
    std::vector<std::string> relays = {};
    std::filesystem::path file = {};  ///< Empty: in memory.
};

class TestWorld {
public:
    explicit TestWorld(const Shape& shape = {});

    HttpReply post(std::size_t node, std::string path, std::string_view body);
    HttpReply call(std::size_t node, const Json& request);
    HttpReply call(std::size_t node, const rpc::Request& request);
    HttpReply get(std::size_t node, std::string path);

    /// A node inside, or outside, of the account's swarm; `which` of them.
    std::size_t member(const AccountId& account, std::size_t which = 0) const;
    std::size_t stranger(const AccountId& account) const;

    World& world() { return *world_; }
    const ServiceNode& node(std::size_t i) const { return world_->directory().nodes()[i]; }

    ManualClock clock{fromUnixMillis(kStart)};
    SeededRandom random{7};

private:
    std::unique_ptr<World> world_;

public:
    MemoryNetwork network;
};

/// An account that signs its own requests.
class Person {
public:
    explicit Person(std::uint64_t seed);

    const AccountId& id() const { return identity_.id(); }
    const SignKey& key() const { return identity_.signKey(); }

    rpc::Store store(const Clock& clock, std::string_view text, int ns = 0) const;
    rpc::Retrieve retrieve(const Clock& clock, int ns = 0) const;

private:
    Identity identity_;
};

/// The texts of the messages in a retrieve's answer.
std::vector<std::string> textsIn(const HttpReply& reply);

Json jsonOf(const HttpReply& reply);
std::string textOf(const HttpReply& reply);

/// The hash of a stored message.
std::string hashIn(const HttpReply& reply);

}  // namespace starling::localnet::test
