// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "localnet/byte_budget.h"
#include "localnet/certificate.h"
#include "localnet/name_table.h"
#include "localnet/rate_limit.h"
#include "localnet/relay_list.h"
#include "localnet/schema.h"
#include "localnet/test_world.h"
#include "localnet/url.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;

}  // namespace

TEST(RateLimit, ABucketOfSixHundredRefillsByThreeHundredASecond) {
    ManualClock clock{fromUnixMillis(kStart)};
    RateLimit limit{clock};
    const auto allowed = [&](const char* address) {
        int count = 0;
        while (limit.allow(address))
            ++count;
        return count;
    };
    EXPECT_EQ(600, allowed("10.0.0.1"));
    EXPECT_EQ(600, allowed("10.0.0.2"));
    clock.advance(500ms);
    EXPECT_EQ(150, allowed("10.0.0.1"));
    clock.advance(1h);
    EXPECT_EQ(600, allowed("10.0.0.1"));
}

TEST(RateLimit, ManyAddressesDoNotFillTheMemory) {
    ManualClock clock{fromUnixMillis(kStart)};
    RateLimit limit{clock};
    for (std::size_t i = 0; i < 3 * RateLimit::kMostAddresses; ++i)
        EXPECT_TRUE(limit.allow(std::to_string(i)));
}

TEST(ByteBudget, WhatIsClaimedComesBackWithTheClaim) {
    ByteBudget budget{100};
    {
        ByteClaim first{budget};
        ByteClaim second{budget};
        EXPECT_TRUE(first.resize(60));
        EXPECT_FALSE(second.resize(41));
        EXPECT_TRUE(second.resize(40));
        EXPECT_FALSE(first.resize(SIZE_MAX));
        EXPECT_TRUE(first.resize(10));
        EXPECT_EQ(50U, budget.left());
    }
    EXPECT_EQ(100U, budget.left());
}

TEST(RelayList, AHostMayHaveOnePortOrAny) {
    RelayList list;
    EXPECT_FALSE(list.allows("files.example", 80));
    ASSERT_TRUE(list.add("files.example:80"));
    ASSERT_TRUE(list.add("any.example"));
    EXPECT_TRUE(list.allows("files.example", 80));
    EXPECT_FALSE(list.allows("files.example", 81));
    EXPECT_TRUE(list.allows("any.example", 81));
    EXPECT_FALSE(list.allows("example", 80));
    for (const char* wrong : {"", ":80", "a:", "a:0", "a:65536", "a:8x", "a:-1"})
        EXPECT_FALSE(list.add(wrong)) << wrong;
}

TEST(Url, ItsPartsAreRead) {
    const auto url = Url::parse("https://127.0.0.1:443/a/b?c");
    ASSERT_TRUE(url);
    EXPECT_EQ("https://127.0.0.1:443", url->origin());
    EXPECT_EQ("/a/b?c", url->path);
    EXPECT_EQ("http://files.example:80", Url::parse("http://files.example")->origin());
    for (const char* wrong : {"", "ftp://a/", "https://", "https://:1/", "https://a:/",
                              "https://a:x/", "https://a:65536/", "https://a:0/"})
        EXPECT_FALSE(Url::parse(wrong)) << wrong;
}

TEST(Certificate, APinNamesTheKeyAndEachKeyIsNew) {
    const auto one = makeCertificate("127.0.0.1", fromUnixMillis(kStart));
    const auto two = makeCertificate("127.0.0.1", fromUnixMillis(kStart));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(*pinOf(*one), *pinOf(*one));
    EXPECT_NE(*pinOf(*one), *pinOf(*two));
    EXPECT_TRUE(pinOf(*one)->starts_with("sha256//"));
    EXPECT_EQ(8U + 44U, pinOf(*one)->size());
    EXPECT_FALSE(makeCertificate("no address", fromUnixMillis(kStart)));
    EXPECT_FALSE(pinOf({"no certificate", ""}));
}

TEST(NameTable, ANameIsFoundByItsHashAndOpensWithIt) {
    auto database = *Database::openInMemory();
    ASSERT_TRUE(prepareSchema(database));
    NameTable names{database};
    SeededRandom random{4};
    const Person alice{1};
    ASSERT_TRUE(names.put("Alice-Local", alice.id(), random));

    const auto hash = blake2b<32>({asBytes("alice-local")});
    const auto found = names.find(toBase64(hash));
    ASSERT_TRUE(found && *found);
    const auto key = blake2b<32>({asBytes("alice-local")}, hash);
    const auto opened =
        xchachaOpen(key, *fromHex((*found)->nonce), *fromHex((*found)->encryptedValue));
    ASSERT_TRUE(opened);
    EXPECT_EQ(toBytes(alice.id().bytes), *opened);
    EXPECT_FALSE(*names.find(toBase64(blake2b<32>({asBytes("bob")}))));
}

TEST(NameTable, WhatIsNoNameIsRefused) {
    auto database = *Database::openInMemory();
    ASSERT_TRUE(prepareSchema(database));
    NameTable names{database};
    SeededRandom random{4};
    for (const auto& wrong : {std::string{}, std::string{"-a"}, std::string{"a-"},
                              std::string{"a b"}, std::string{"\xc3\xa4"}, std::string(65, 'a')})
        EXPECT_FALSE(names.put(wrong, Person{1}.id(), random)) << wrong;
}

TEST(MemoryNetwork, BehavesLikeTheWire) {
    TestWorld world;
    HttpRequest request{.url = world.node(0).url("/get_stats/v1"), .body = {}, .pins = {}};
    StopFlag stop;
    const auto codeOf = [&] {
        const auto reply = world.network.send(request, stop);
        return reply ? std::string{"none"} : errcName(reply.error().code);
    };
    request.pins = {"sha256//AAAA"};
    EXPECT_EQ("Rejected", codeOf());
    request.pins.push_back(world.world().profile("x")->seeds[0].pins[0]);
    EXPECT_EQ("none", codeOf());
    request.maxReplyBytes = 3;
    EXPECT_EQ("TooLarge", codeOf());
    world.world().slow(0, request.deadline);
    EXPECT_EQ("TimedOut", codeOf());
    world.world().stop(0);
    EXPECT_EQ("Offline", codeOf());
    request.url = "https://127.0.0.1:1/";
    EXPECT_EQ("Offline", codeOf());
    request.url = "127.0.0.1";
    EXPECT_EQ("Invalid", codeOf());
    stop.request();
    EXPECT_EQ("Cancelled", codeOf());
}

}  // namespace starling::localnet::test
