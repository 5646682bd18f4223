// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/node_list.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace starling {

namespace {

using Json = nlohmann::json;

std::string hexOf(char digit) {
    return std::string(64, digit);
}

ServiceNode node(char digit) {
    return {"192.0.2.7", 22021, *X25519PublicKey::parse(hexOf(digit)),
            *Ed25519PublicKey::parse(hexOf(digit))};
}

Json entry(char digit) {
    return {{"public_ip", "192.0.2.7"},
            {"storage_port", 22021},
            {"pubkey_x25519", hexOf(digit)},
            {"pubkey_ed25519", hexOf(digit)}};
}

Json changed(const char* key, const Json& value) {
    auto out = entry('b');
    out[key] = value;
    return out;
}

}  // namespace

TEST(NodeList, WhatASeedIsAsked) {
    EXPECT_EQ(encodeSeedRequest(),
              R"({"jsonrpc":"2.0","method":"get_n_service_nodes","params":{"active_only":true,)"
              R"("fields":{"public_ip":true,"storage_port":true,"pubkey_x25519":true,)"
              R"("pubkey_ed25519":true,"requested_unlock_height":true,"height":true}}})");
}

TEST(NodeList, WhatANodeIsAsked) {
    EXPECT_EQ(encodeNodeListParams(),
              R"({"active_only":true,"fields":{"public_ip":true,"storage_port":true,)"
              R"("pubkey_x25519":true,"pubkey_ed25519":true}})");
}

TEST(NodeList, AListComesBackInBothForms) {
    const std::vector<ServiceNode> nodes{node('a'), node('b')};
    const auto fromSeed = decodeSeedReply(encodeNodeList(nodes, true));
    const auto fromNode = decodeNodeList(encodeNodeList(nodes, false));
    ASSERT_TRUE(fromSeed);
    ASSERT_TRUE(fromNode);
    EXPECT_EQ(*fromSeed, nodes);
    EXPECT_EQ(*fromNode, nodes);
    EXPECT_FALSE(decodeNodeList(encodeNodeList(nodes, true)));
    EXPECT_FALSE(decodeSeedReply(encodeNodeList(nodes, false)));
}

TEST(NodeList, ASeedSaysItsHeight) {
    const auto json = Json::parse(encodeNodeList({}, true));
    EXPECT_TRUE(json["result"]["height"].is_number());
}

TEST(NodeList, BadEntriesAreLeftOut) {
    const std::vector<Json> bad{changed("public_ip", "0.0.0.0"),
                                changed("public_ip", "example.org"),
                                changed("public_ip", nullptr),
                                changed("storage_port", 0),
                                changed("storage_port", 65536),
                                changed("storage_port", "22021"),
                                changed("storage_port", -1),
                                changed("pubkey_x25519", hexOf('0')),
                                changed("pubkey_ed25519", hexOf('0')),
                                changed("pubkey_x25519", "bb"),
                                changed("pubkey_ed25519", hexOf('x')),
                                Json::array(),
                                Json("text"),
                                Json::object()};
    for (const auto& one : bad) {
        const Json list{{"service_node_states", {entry('a'), one}}};
        const auto read = decodeNodeList(list.dump());
        ASSERT_TRUE(read) << one;
        EXPECT_EQ(*read, std::vector{node('a')}) << one;
    }
}

TEST(NodeList, ANodeThatIsNamedTwiceCountsOnce) {
    const Json list{{"service_node_states", {entry('a'), entry('a')}}};
    EXPECT_EQ(decodeNodeList(list.dump())->size(), 1U);
}

TEST(NodeList, WithoutAListThereIsAnError) {
    for (const char* bad : {"", "{", "[]", "null", "{}", R"({"service_node_states":{}})",
                            R"({"result":null})", R"({"result":{"service_node_states":7}})"}) {
        EXPECT_FALSE(decodeNodeList(bad)) << bad;
        EXPECT_FALSE(decodeSeedReply(bad)) << bad;
    }
}

}  // namespace starling
