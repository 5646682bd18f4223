// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/member_call.h"

#include "base/encoding.h"
#include "localnet/member_calls.h"
#include "localnet/schema.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;

SignKey keyOf(std::uint64_t seed) {
    SeededRandom random{seed};
    return SignKey{Secret<32>{random.array<32>()}};
}

/// One member of a swarm of two, with the key of the other in our hands.
class MemberCalls : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(prepareSchema(database_)); }

    HttpReply hear(const Bytes& call) { return answerMember(context_, call).reply(); }
    HttpReply hear(std::string_view payload) {
        return hear(sealCall(sender_, own_.sign.publicKey(), clock_.now(), payload));
    }
    std::string delivery(const Json& changes = Json::object()) {
        Json message{{"pubkey", alice_.id().hex()},
                     {"namespace", 0},
                     {"timestamp", kStart},
                     {"expiry", kStart + 60'000},
                     {"data", toBase64(asBytes("hi"))}};
        message.update(changes);
        return Json{{"deliver", {message}}}.dump();
    }
    std::size_t kept() {
        const auto page = context_.messages.page(alice_.id(), 0, "", {});
        return page ? page->messages.size() : 99;
    }

    ManualClock clock_{fromUnixMillis(kStart)};
    SeededRandom random_{5};
    Person alice_{1};
    SignKey sender_ = keyOf(8);
    NodeIdentity own_ = NodeIdentity::generate(random_);
    Database database_ = *Database::openInMemory();
    Directory directory_{{{"127.0.0.1", 1, own_.box.publicKey(), own_.sign.publicKey()},
                          {"127.0.0.1", 2, own_.box.publicKey(), sender_.publicKey()}},
                         1};
    RelayList relays_;
    Faults faults_;
    NodeContext context_{.identity = own_.clone(),
                         .messages = {database_, 0},
                         .revoked = {database_, 0},
                         .names = NameTable{database_},
                         .directory = directory_,
                         .relays = relays_,
                         .faults = faults_,
                         .clock = {clock_, faults_},
                         .random = random_};
};

}  // namespace

TEST_F(MemberCalls, ADeliveredMessageIsKept) {
    EXPECT_EQ(200, hear(delivery()).status);
    EXPECT_EQ(200, hear(delivery()).status);
    EXPECT_EQ(1U, kept());
}

TEST_F(MemberCalls, MalformedDeliveriesAreRefused) {
    for (const auto& change :
         {Json{{"pubkey", "05"}}, Json{{"pubkey", 5}}, Json{{"namespace", 40'000}},
          Json{{"namespace", "0"}}, Json{{"timestamp", "now"}}, Json{{"expiry", nullptr}},
          Json{{"data", "***"}}, Json{{"data", toBase64(Bytes(76'801))}}})
        EXPECT_EQ(400, hear(delivery(change)).status) << change.dump().substr(0, 80);
    for (const char* payload : {"", "[]", "{nope", R"({"deliver":[1]})", R"({"method":"x"})"})
        EXPECT_EQ(400, hear(std::string_view{payload}).status) << payload;
    EXPECT_EQ(0U, kept());
}

TEST_F(MemberCalls, AnExpiredMessageIsNotKept) {
    EXPECT_EQ(200, hear(delivery({{"expiry", kStart}})).status);
    EXPECT_EQ(0U, kept());
}

TEST_F(MemberCalls, ACallIsForOneReceiverAndForAShortWhile) {
    const auto own = own_.sign.publicKey();
    struct Case {
        Ed25519PublicKey receiver;
        Millis off;
        int status;
    };
    for (const auto& [receiver, off, status] :
         {Case{own, 70s, 200}, Case{own, -70s, 200}, Case{own, 70'001ms, 406},
          Case{own, -70'001ms, 406}, Case{sender_.publicKey(), 0s, 401}})
        EXPECT_EQ(status, hear(sealCall(sender_, receiver, clock_.now() + off, delivery())).status);
}

TEST_F(MemberCalls, AChangedByteAnywhereIsNoticed) {
    const auto call = sealCall(sender_, own_.sign.publicKey(), clock_.now(), delivery());
    for (std::size_t i = 0; i < call.size(); i += 7) {
        auto changed = call;
        changed[i] ^= 1;
        EXPECT_EQ(401, hear(changed).status) << i;
    }
}

TEST_F(MemberCalls, AMembersRequestIsAnsweredForItselfAlone) {
    const auto reply = hear(rpc::encode({alice_.store(clock_, "hi")}));
    EXPECT_EQ(200, reply.status);
    EXPECT_TRUE(jsonOf(reply).contains("signature"));
    EXPECT_FALSE(jsonOf(reply).contains("swarm"));
}

TEST_F(MemberCalls, ASignatureMayBeALittleOlderWhenItTookADetour) {
    auto call = alice_.store(clock_, "config", 2);
    clock_.advance(65s);
    EXPECT_EQ(200, hear(rpc::encode({call})).status);
    clock_.advance(6s);
    EXPECT_EQ(406, hear(rpc::encode({call})).status);
}

}  // namespace starling::localnet::test
