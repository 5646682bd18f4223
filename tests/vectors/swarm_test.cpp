// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/swarm.h"

#include "vectors/reading.h"

#include <gtest/gtest.h>

#include <cinttypes>
#include <cstdio>

namespace starling::test {

namespace {

std::string hex16(std::uint64_t number) {
    char out[17];
    std::snprintf(out, sizeof out, "%016" PRIx64, number);
    return out;
}

Complaints checkPosition(const Json& vector) {
    Comparison check;
    const auto account = AccountId::parse(textOf(vector["session_id"]));
    if (!account) return {"no account id"};
    check.sameBytes("key", account->key(), vector["pubkey"]);
    const auto position = swarmPosition(bytesOf(vector["pubkey"]));
    check.same("position", hex16(position), vector["position"]);
    check.same("position", std::to_string(position), vector["position_dec"]);
    return check.complaints;
}

Check checkList(const Json& pubkeys) {
    return [&pubkeys](const Json& vector) {
        std::vector<SwarmId> swarms;
        for (const auto& id : vector["swarm_ids"])
            swarms.push_back(std::strtoull(textOf(id).c_str(), nullptr, 16));
        Comparison check;
        for (std::size_t i = 0; i < pubkeys.size(); ++i) {
            const auto found = swarmFor(swarmPosition(bytesOf(pubkeys[i]["pubkey"])), swarms);
            check.same("swarm of key " + std::to_string(i),
                       found ? Json(hex16(*found)) : Json(nullptr),
                       vector["result_for_each_pubkey"][i]);
        }
        return check.complaints;
    };
}

}  // namespace

TEST(SwarmVectors, EveryKeyHasItsPlaceOnTheRing) {
    const auto cases = loadVectors("swarm")["pubkeys"];
    expectAllPass(cases, checkPosition);
    expectBites(cases, {"/pubkey", "/position", "/position_dec"}, checkPosition);
}

TEST(SwarmVectors, EveryKeyFindsItsSwarm) {
    const auto vectors = loadVectors("swarm");
    const auto check = checkList(vectors["pubkeys"]);
    expectAllPass(vectors["lists"], check);
    expectBites(
        vectors["lists"],
        {"/result_for_each_pubkey/0", "/result_for_each_pubkey/1", "/result_for_each_pubkey/20"},
        check);
}

}  // namespace starling::test
