// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/sample_file.h"
#include "localnet/test_world.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <map>

namespace starling::localnet::test {

namespace {

const std::string kAccount = "05ce2f1df7787729686a0d12d815268c428fbce1a42b2608a0584190fa8db42640";

Json storeOf(std::string_view data, std::int64_t timestamp, int ttl) {
    return {{"method", "store"},
            {"params",
             {{"pubkey", kAccount},
              {"timestamp", timestamp},
              {"ttl", ttl},
              {"data", toBase64(asBytes(data))}}}};
}

/// What a group's admin left for those it removed: stored by somebody whose key nobody has.
HeldMessage farewell() {
    const auto group =
        *AccountId::parse("03f303280720781e5d93d71a576d2ff22ff174cc246617f535b08cee57f79dd809");
    return {group,
            -11,
            {.hash = "02ZoxQgbUvhQSqW0+TG41JRnJ0AcP/duGIGTKWA5Qgw",
             .timestamp = fromUnixMillis(1'795'302'816'165),
             .expiration = fromUnixMillis(1'796'512'416'165),
             .data = toBytes("you were kicked")}};
}

/// What the file tells in passing, or leaves out.
void prepare(TestWorld& world, const std::string& title, MessageStore beside) {
    const std::map<std::string, std::vector<Json>> unrecorded{
        {"store, no data", {storeOf(std::string(76'800, 'y'), 1'795'302'815'911, 15'000)}},
        {"get_expiries",
         {storeOf("exp 0", 1'795'302'816'057, 600'000),
          storeOf("exp 1", 1'795'302'816'057, 600'000),
          storeOf("exp 2", 1'795'302'816'057, 600'000)}}};
    const bool farewellIsRead = title == "the revoked member may still read ns -11";
    EXPECT_TRUE(!farewellIsRead || beside.keep(farewell()));
    const auto found = unrecorded.find(title);
    if (found == unrecorded.end()) return;
    for (const auto& request : found->second)
        EXPECT_EQ(200, world.call(1, request).status);
}

/// The recorded time of an answer, wherever in it the first "t" is.
std::optional<std::int64_t> timeIn(const std::string& answer) {
    const auto at = answer.find("\"t\": ");
    if (at == answer.npos) return std::nullopt;
    return std::stoll(answer.substr(at + 5));
}

void expectSame(const Sample& sample, const HttpReply& reply) {
    EXPECT_EQ(sample.status, reply.status) << textOf(reply);
    EXPECT_EQ(sample.contentType, reply.contentType);
    if (sample.contentType != "application/json") {
        EXPECT_EQ(sample.answer, textOf(reply));
        return;
    }
    EXPECT_EQ(masked(Json::parse(writtenOut(sample.answer))).dump(1),
              masked(jsonOf(reply)).dump(1));
}

}  // namespace

TEST(NodeSamples, EveryRecordedRequestGetsTheRecordedAnswer) {
    const TempFolder folder;
    TestWorld world{{.nodes = 10, .swarms = 2, .relays = {}, .file = folder / "net.db"}};
    auto beside = *Database::open(folder / "net.db", std::nullopt);
    ASSERT_TRUE(world.world().registerName("alice-local", *AccountId::parse(kAccount)));
    std::size_t replayed = 0;
    for (const auto& sample : readSamples()) {
        SCOPED_TRACE(sample.title);
        if (sample.node < 0) continue;
        prepare(world, sample.title, MessageStore{beside, sample.node});
        if (const auto time = timeIn(sample.answer))
            world.clock.jump(fromUnixMillis(*time) - world.clock.now());
        const auto node = static_cast<std::size_t>(sample.node);
        expectSame(sample, world.post(node, "/storage_rpc/v1", writtenOut(sample.request)));
        ++replayed;
    }
    EXPECT_EQ(79U, replayed);
}

TEST(NodeSamples, AChangedValueIsNoticed) {
    const Json answer{{"hash", "a"}, {"swarm", {{"k1", {{"expiry", 1}}}, {"k2", {{"expiry", 1}}}}}};
    auto otherHash = answer;
    otherHash["hash"] = "b";
    auto otherExpiry = answer;
    otherExpiry["swarm"]["k2"]["expiry"] = 2;
    auto fewer = answer;
    fewer["swarm"].erase("k2");
    for (const auto& changed : {otherHash, otherExpiry, fewer})
        EXPECT_NE(masked(answer), masked(changed));
}

TEST(NodeSamples, PathsThatAreNoneAreNotFound) {
    TestWorld world;
    EXPECT_EQ("post /nope Not Found", textOf(world.post(0, "/nope", "")));
    EXPECT_EQ(404, world.post(0, "/nope", "").status);
    EXPECT_EQ("get /storage_rpc/v1 Not Found", textOf(world.get(0, "/storage_rpc/v1")));
    EXPECT_EQ(R"({"version":"2.8.0"})", textOf(world.get(0, "/get_stats/v1")));
    EXPECT_EQ(200, world.post(0, "/ping_test/v1", "").status);
}

TEST(NodeSamples, ABodyOverTenMebibytesIsTooLarge) {
    TestWorld world;
    const auto reply = world.post(0, "/storage_rpc/v1", std::string((10U << 20) + 1, 'x'));
    EXPECT_EQ(413, reply.status);
    EXPECT_EQ("Request body too large", textOf(reply));
}

}  // namespace starling::localnet::test
