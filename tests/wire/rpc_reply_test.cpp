// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_reply.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace starling::rpc {

namespace {

using Json = nlohmann::json;

const std::string kHash(43, 'A');
const std::string kKeyHex = "8755a2bb6ac36dbb54170668ed3b715a1d48983e0e22ed2fc5ac11af46eeaded";
const auto kKey = *Ed25519PublicKey::parse(kKeyHex);
const std::string kSignature = std::string(86, 'A') + "==";
const Stamp kStamp{fromUnixMillis(1000), {19, 4}};

ServiceNode node() {
    return {
        "127.0.0.1", 24102,
        *X25519PublicKey::parse("6ee908d16ef65c0a8fa9d6df729c4359c9cb6f3346b6f1dba52ade8323ee5549"),
        kKey};
}

/// The one member of a swarm's answer.
template <class Reply>
auto only(const Result<Reply>& reply) {
    return reply->swarm.at(kKey);
}

std::string swarmOf(const Json& member) {
    return Json{{"swarm", {{kKeyHex, member}}}, {"t", 1000}, {"hf", {19, 4}}, {"hash", kHash}}
        .dump();
}

}  // namespace

TEST(RpcReply, AStoreIsAnsweredAsARealNodeDoes) {
    const StoreReply reply{
        {{kKey, StoreReply::Stored{kHash, Signature{}, fromUnixMillis(7), false, true}}},
        kHash,
        kStamp};
    EXPECT_EQ(encode(reply), R"({"hash":")" + kHash + R"(","hf":[19,4],"swarm":{")" + kKeyHex +
                                 R"(":{"expiry":7,"hash":")" + kHash + R"(","signature":")" +
                                 kSignature + R"("}},"t":1000})");
}

TEST(RpcReply, AlreadyIsTrueAtTheEntryAndOneElsewhere) {
    StoreReply reply{{{kKey, StoreReply::Stored{kHash, {}, {}, true, true}}}, kHash, kStamp};
    EXPECT_NE(encode(reply).find(R"("already":true)"), std::string::npos);
    std::get<StoreReply::Stored>(reply.swarm[kKey]).byEntryNode = false;
    EXPECT_NE(encode(reply).find(R"("already":1)"), std::string::npos);
    for (const Json& yes : {Json(true), Json(1)}) {
        const auto read = decodeStoreReply(
            swarmOf({{"already", yes}, {"hash", kHash}, {"signature", kSignature}}));
        EXPECT_TRUE(std::get<StoreReply::Stored>(only(read)).already);
        EXPECT_EQ(read->storedBy(), 1U);
        EXPECT_EQ(read->stamp.time, fromUnixMillis(1000));
    }
}

TEST(RpcReply, FailuresOfMembersAreTold) {
    EXPECT_EQ(encode(MemberFailure{true, {}, ""}), R"({"failed":true,"timeout":true})");
    EXPECT_EQ(encode(MemberFailure{false, 500, "no"}),
              R"({"code":500,"failed":true,"reason":"no"})");
    const auto timeout = decodeStoreReply(swarmOf({{"failed", 1}, {"timeout", 1}}));
    EXPECT_TRUE(std::get<MemberFailure>(only(timeout)).timeout);
    EXPECT_EQ(timeout->storedBy(), 0U);
    const auto refused = decodeSwarmReply(swarmOf({{"failed", true}, {"code", 401}}));
    EXPECT_EQ(std::get<MemberFailure>(only(refused)).code, 401);
    const auto peer = decodeSwarmReply(swarmOf({{"failed", true}, {"bad_peer_response", true}}));
    EXPECT_EQ(std::get<MemberFailure>(only(peer)).reason, "bad_peer_response");
}

TEST(RpcReply, AStoreWithoutASignatureIsAFailure) {
    const auto read = decodeStoreReply(swarmOf({{"hash", kHash}}));
    EXPECT_TRUE(std::holds_alternative<MemberFailure>(only(read)));
}

TEST(RpcReply, MessagesComeBackInTheirOrder) {
    const RetrieveReply reply{{{"b", fromUnixMillis(1), fromUnixMillis(2), toBytes("hello")},
                               {"a", fromUnixMillis(3), fromUnixMillis(4), {}}},
                              true,
                              kStamp};
    EXPECT_EQ(encode(reply),
              R"({"hf":[19,4],"messages":[{"data":"aGVsbG8=","expiration":2,"hash":"b",)"
              R"("timestamp":1},{"data":"","expiration":4,"hash":"a","timestamp":3}],)"
              R"("more":true,"t":1000})");
    const auto read = decodeRetrieveReply(encode(reply));
    ASSERT_EQ(read->messages.size(), 2U);
    EXPECT_EQ(read->messages[0].hash, "b");
    EXPECT_EQ(read->messages[0].data, toBytes("hello"));
    EXPECT_EQ(read->messages[1].expiration, fromUnixMillis(4));
    EXPECT_TRUE(read->more);
    EXPECT_EQ(read->stamp.hardFork, (std::vector{19, 4}));
    EXPECT_EQ(encode(RetrieveReply{{}, false, kStamp}),
              R"({"hf":[19,4],"messages":[],"more":false,"t":1000})");
}

TEST(RpcReply, OneBadMessageDoesNotHideTheOthers) {
    const Json good{{"hash", "a"}, {"timestamp", 1}, {"expiration", 2}, {"data", "aGk="}};
    const auto bad = [&](const char* name, const Json& value) {
        auto out = good;
        out[name] = value;
        return out;
    };
    const Json reply{
        {"messages",
         {bad("data", "*"), bad("hash", ""), bad("hash", std::string(200, 'a')),
          bad("timestamp", "1"), bad("timestamp", -1), bad("timestamp", UINT64_MAX), 7, good}}};
    const auto read = decodeRetrieveReply(reply.dump());
    ASSERT_TRUE(read);
    ASSERT_EQ(read->messages.size(), 1U);
    EXPECT_EQ(read->messages[0].data, toBytes("hi"));
}

TEST(RpcReply, ASwarmIsDescribedAsARealNodeDoes) {
    const SwarmMembers reply{{node()}, "aaaaaaaaaaaaaaaa", kStamp};
    const auto json = Json::parse(encode(reply));
    EXPECT_EQ(json["snodes"][0]["address"],
              "o7k4fq5kaps5siyzy3wq4q5tmeqwtgb6batq4m6fioe46tzqizso.snode");
    EXPECT_EQ(json["snodes"][0]["port"], "24102");
    EXPECT_EQ(json["snodes"][0]["port_https"], 24102);
    EXPECT_EQ(json["snodes"][0]["pubkey_legacy"], kKeyHex);
    EXPECT_EQ(json["snodes"][0].size(), 9U);
    const auto read = decodeSwarmMembers(encode(reply));
    EXPECT_EQ(read->nodes, reply.nodes);
    EXPECT_EQ(read->swarm, "aaaaaaaaaaaaaaaa");
}

TEST(RpcReply, MembersThatCannotBeReachedAreLeftOut) {
    const auto good = Json::parse(encode(SwarmMembers{{node()}, "1", kStamp}))["snodes"][0];
    const auto count = [&](const char* name, const Json& value) {
        auto one = good;
        one[name] = value;
        one.erase("port_https");
        return decodeSwarmMembers(Json{{"snodes", {one}}}.dump())->nodes.size();
    };
    EXPECT_EQ(count("port", "24102"), 1U);
    EXPECT_EQ(count("port", 24102), 1U);
    EXPECT_EQ(count("port", "0"), 0U);
    EXPECT_EQ(count("port", "65536"), 0U);
    EXPECT_EQ(count("port", "x"), 0U);
    EXPECT_EQ(count("ip", "0.0.0.0"), 0U);
    EXPECT_EQ(count("ip", "host"), 0U);
    EXPECT_EQ(count("pubkey_x25519", "aa"), 0U);
    EXPECT_EQ(count("pubkey_ed25519", 7), 0U);
}

TEST(RpcReply, SmallAnswersHaveTheFieldsOfARealNode) {
    EXPECT_EQ(encode(InfoReply{{2, 8, 0}, fromUnixMillis(1000), kStamp}),
              R"({"hf":[19,4],"t":1000,"timestamp":1000,"version":[2,8,0]})");
    EXPECT_EQ(encode(ExpiriesReply{{{kHash, fromUnixMillis(5)}}, kStamp}),
              R"({"expiries":{")" + kHash + R"(":5}})");
    EXPECT_EQ(encode(OxendReply{R"({"status":"OK"})", kStamp}),
              R"({"hf":[19,4],"result":{"status":"OK"},"t":1000})");
    EXPECT_EQ(encode(IfElseReply{true, Answer{200, "{}", true}, 5, {2, 8, 0}, kStamp}),
              R"({"condition":true,"height":5,"hf":[19,4],"result":{"body":{},"code":200},)"
              R"("v":[2,8,0]})");
    EXPECT_EQ(encodeSwarmReply({{kKey, R"({"deleted":[]})"}}, kStamp),
              R"({"hf":[19,4],"swarm":{")" + kKeyHex + R"(":{"deleted":[]}},"t":1000})");
}

TEST(RpcReply, SmallAnswersAreRead) {
    EXPECT_EQ(decodeInfoReply(R"({"timestamp":5,"version":[2,8,0]})")->version,
              (std::vector{2, 8, 0}));
    EXPECT_EQ(decodeExpiriesReply(R"({"expiries":{"a":5,"b":"x"}})")->expiries.size(), 1U);
    EXPECT_EQ(decodeOxendReply(R"({"result":{"b":1,"a":2},"t":9})")->result, R"({"a":2,"b":1})");
}

TEST(RpcReply, ChangesOfMembersAreRead) {
    const auto read = decodeSwarmReply(swarmOf({{"updated", {"a", "b"}},
                                                {"unchanged", {{"c", 9}}},
                                                {"expiry", 7},
                                                {"signature", kSignature}}));
    const auto member = std::get<SwarmReply::Member>(only(read));
    EXPECT_EQ(member.changed, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(member.unchanged.at("c"), fromUnixMillis(9));
    EXPECT_EQ(member.expiry, fromUnixMillis(7));
    EXPECT_TRUE(member.signature);
    const auto spread = decodeSwarmReply(swarmOf({{"deleted", {{"0", {"a"}}, {"2", {"b"}}}}}));
    EXPECT_EQ(std::get<SwarmReply::Member>(only(spread)).changed,
              (std::vector<std::string>{"a", "b"}));
}

TEST(RpcReply, ABatchKeepsTextAndJsonApart) {
    const std::vector<Answer> parts{{200, R"({"t":5})", true}, {401, "say \"please\"", false}};
    EXPECT_EQ(encodeBatchReply(parts), R"({"results":[{"body":{"t":5},"code":200},)"
                                       R"({"body":"say \"please\"","code":401}]})");
    const auto read = decodeBatchReply(encodeBatchReply(parts));
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[0].body, R"({"t":5})");
    EXPECT_TRUE((*read)[0].json);
    EXPECT_EQ((*read)[1].body, "say \"please\"");
    EXPECT_EQ((*read)[1].status, 401);
    EXPECT_FALSE((*read)[1].json);
}

TEST(RpcReply, TheNodesClockIsFoundAnywhere) {
    EXPECT_EQ(stampOf(R"({"t":5})"), fromUnixMillis(5));
    EXPECT_EQ(stampOf(R"({"results":[{"body":{"t":6},"code":200},{"body":"no","code":401}]})"),
              fromUnixMillis(6));
    for (const char* none : {"", "[]", "{}", R"({"t":"5"})", R"({"t":-5})", R"({"results":[7]})"})
        EXPECT_EQ(stampOf(none), std::nullopt) << none;
}

TEST(RpcReply, WhatIsNoAnswerIsRefused) {
    for (const std::string& bad :
         {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"{}"},
          std::string{"null"}, std::string(100'000, '['),
          std::string{R"({"swarm":7,"messages":7,"expiries":7,)"
                      R"("snodes":7,"results":7,"timestamp":"x"})"}}) {
        EXPECT_FALSE(decodeStoreReply(bad));
        EXPECT_FALSE(decodeRetrieveReply(bad));
        EXPECT_FALSE(decodeSwarmReply(bad));
        EXPECT_FALSE(decodeExpiriesReply(bad));
        EXPECT_FALSE(decodeSwarmMembers(bad));
        EXPECT_FALSE(decodeInfoReply(bad));
        EXPECT_FALSE(decodeOxendReply(bad));
        EXPECT_FALSE(decodeBatchReply(bad));
    }
    EXPECT_FALSE(decodeBatchReply(R"({"results":[{"body":{}}]})"));
    EXPECT_FALSE(decodeBatchReply(encodeBatchReply(std::vector<Answer>(21))));
}

}  // namespace starling::rpc
