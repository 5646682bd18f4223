// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

#include <functional>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;
using rpc::SubaccountToken;
using Texts = std::vector<std::string>;

constexpr std::uint8_t kRead = 1, kWrite = 2, kErase = 4, kAnyPrefix = 8;

class Subaccounts : public testing::Test {
protected:
    /// What `prefix` and `flags` allow the holder of `holder`.
    SubaccountToken token(std::uint8_t flags, std::uint8_t prefix = AccountId::kGroup) const {
        const ByteArray<4> head{prefix, flags, 0, 0};
        return {takeArray<36>(concat({head, member_.publicKey().view()}))};
    }
    /// Tokens of nobody, all different.
    static std::vector<SubaccountToken> others(std::uint8_t count) {
        std::vector<SubaccountToken> out(count);
        for (std::uint8_t i = 0; i < count; ++i)
            out[i].bytes[35] = static_cast<std::uint8_t>(i + 1);
        return out;
    }

    template <class Call>
    HttpReply asMember(Call call, const SubaccountToken& token, std::size_t which = 0) {
        call.account = group_;
        call.auth.subaccount = {token, admin_.sign(token.view())};
        call.auth.signature = member_.sign(asBytes(call.signedText()));
        return world_.call(node(which), {call});
    }
    template <class Call>
    HttpReply asAdmin(Call call) {
        call.account = group_;
        rpc::authenticate(call, admin_);
        return world_.call(node(0), {call});
    }
    HttpReply revoke(std::vector<SubaccountToken> tokens) {
        rpc::RevokeSubaccounts call;
        call.tokens = std::move(tokens);
        call.timestamp = now();
        return asAdmin(call);
    }
    HttpReply unrevoke(std::vector<SubaccountToken> tokens) {
        rpc::UnrevokeSubaccounts call;
        call.tokens = std::move(tokens);
        call.timestamp = now();
        return asAdmin(call);
    }

    rpc::Store store(int ns, std::string_view text = "hi") const {
        rpc::Store call;
        call.ns = ns;
        call.timestamp = now();
        call.ttl = 1h;
        call.data = toBytes(text);
        return call;
    }
    rpc::Retrieve retrieve(int ns = 11) const {
        rpc::Retrieve call;
        call.ns = ns;
        call.timestamp = now();
        return call;
    }
    rpc::Expire expire(const std::string& hash, Millis life, rpc::Expire::Mode mode) const {
        rpc::Expire call;
        call.messages = {hash};
        call.expiries = {now() + life};
        call.mode = mode;
        return call;
    }
    int readStatus(const SubaccountToken& token, std::size_t which = 0, int ns = 11) {
        return asMember(retrieve(ns), token, which).status;
    }

    std::size_t node(std::size_t which) const { return world_.member(group_, which); }
    Timestamp now() const { return world_.clock.now(); }

    TestWorld world_;
    SeededRandom random_{5};
    SignKey admin_{Secret<32>{random_.array<32>()}};
    SignKey member_{Secret<32>{random_.array<32>()}};
    AccountId group_{
        takeArray<33>(concat({ByteArray<1>{AccountId::kGroup}, admin_.publicKey().view()}))};
};

}  // namespace

TEST_F(Subaccounts, EveryMethodNeedsItsRights) {
    const auto hash = hashIn(asAdmin(store(11)));
    rpc::Delete erase;
    erase.messages = {hash};
    rpc::DeleteAll eraseAll;
    eraseAll.timestamp = now();
    rpc::DeleteBefore eraseOld;
    eraseOld.before = now();
    rpc::ExpireAll shortenAll;
    shortenAll.expiry = now() + 1h;
    rpc::GetExpiries look;
    look.messages = {hash};
    look.timestamp = now();
    const auto longer = expire(hash, 2h, rpc::Expire::Mode::Extend);

    const auto ask = [&](const auto& call) {
        return [&](std::uint8_t flags) { return asMember(call, token(flags)).status; };
    };
    const auto secret = store(11, "ho");
    const auto outbox = store(-1);
    const auto read = retrieve();
    struct Case {
        const char* method;
        int needed;
        std::function<int(std::uint8_t)> ask;
    };
    for (const auto& [method, needed, status] : {Case{"store", kWrite, ask(secret)},
                                                 {"store -1", kWrite | kErase, ask(outbox)},
                                                 {"retrieve", kRead, ask(read)},
                                                 {"get_expiries", kRead, ask(look)},
                                                 {"expire", kWrite, ask(longer)},
                                                 {"expire_all", kErase, ask(shortenAll)},
                                                 {"delete", kErase, ask(erase)},
                                                 {"delete_before", kErase, ask(eraseOld)},
                                                 {"delete_all", kErase, ask(eraseAll)}})
        for (std::uint8_t flags = 0; flags < 8; ++flags)
            EXPECT_EQ((flags & needed) == needed ? 200 : 401, status(flags))
                << method << " with " << int{flags};
}

TEST_F(Subaccounts, WhoMayNotEraseMayOnlyExtend) {
    using Mode = rpc::Expire::Mode;
    const auto hash = hashIn(asAdmin(store(11)));
    const auto updated = [&](Mode mode, Millis life, std::uint8_t flags) {
        const auto reply = asMember(expire(hash, life, mode), token(flags));
        EXPECT_EQ(200, reply.status) << textOf(reply);
        return jsonOf(reply)["swarm"][world_.node(node(0)).ed25519.hex()];
    };
    const auto unchanged = updated(Mode::Set, 10min, kWrite);
    EXPECT_EQ(Json::array(), unchanged["updated"]);
    EXPECT_FALSE(unchanged.contains("unchanged"));
    EXPECT_EQ(Json::array({hash}), updated(Mode::Set, 2h, kWrite)["updated"]);

    const auto refused = asMember(expire(hash, 10min, Mode::Shorten), token(kWrite));
    EXPECT_EQ(400, refused.status);
    EXPECT_EQ(
        "expire: shorten parameter cannot be used with this subaccount token"
        " (missing delete access)",
        textOf(refused));
    EXPECT_EQ(Json::array({hash}), updated(Mode::Shorten, 10min, kWrite | kErase)["updated"]);
}

TEST_F(Subaccounts, ATokenIsGoodForItsKindOfAccountOrForAny) {
    asAdmin(store(11));
    EXPECT_EQ(401, readStatus(token(kRead, AccountId::kAccount)));
    EXPECT_EQ(200, readStatus(token(kRead | kAnyPrefix, AccountId::kAccount)));
}

TEST_F(Subaccounts, APersonMayGrantAccessToo) {
    const Person alice{1};
    auto call = retrieve(2);
    call.account = alice.id();
    const auto good = token(kRead, AccountId::kAccount);
    call.auth.subaccount = {good, alice.key().sign(good.view())};
    call.auth.signature = member_.sign(asBytes(call.signedText()));
    const auto home = world_.member(alice.id());
    EXPECT_EQ(401, world_.call(home, {call}).status);
    call.auth.pubkeyEd25519 = alice.key().publicKey();
    EXPECT_EQ(200, world_.call(home, {call}).status);
}

TEST_F(Subaccounts, BothSignaturesMustHold) {
    const auto good = token(kRead);
    auto call = retrieve();
    call.account = group_;
    call.auth.subaccount = {good, member_.sign(good.view())};
    call.auth.signature = member_.sign(asBytes(call.signedText()));
    EXPECT_EQ(401, world_.call(node(0), {call}).status);

    call.auth.subaccount = {good, admin_.sign(good.view())};
    EXPECT_EQ(200, world_.call(node(0), {call}).status);
    call.auth.signature = admin_.sign(asBytes(call.signedText()));
    const auto refused = world_.call(node(0), {call});
    EXPECT_EQ(401, refused.status);
    EXPECT_EQ("retrieve signature verification failed", textOf(refused));
}

TEST_F(Subaccounts, WhatAMemberStoresReachesTheSwarm) {
    const auto reply = jsonOf(asMember(store(11, "from Bob"), token(kWrite)));
    for (const auto& entry : reply["swarm"])
        EXPECT_FALSE(entry.contains("failed")) << entry.dump();
    EXPECT_EQ(Texts{"from Bob"}, textsIn(asMember(retrieve(), token(kRead), 3)));
}

TEST_F(Subaccounts, ARevokedTokenIsRefusedByTheWholeSwarmUntilItIsGivenBack) {
    const auto bob = token(kRead | kWrite);
    asAdmin(store(11));
    asAdmin(store(-11, "farewell"));
    EXPECT_EQ(200, revoke({bob}).status);
    for (std::size_t which = 0; which < 5; ++which) {
        EXPECT_EQ(401, readStatus(bob, which));
        EXPECT_EQ(200, readStatus(bob, which, -11));
    }
    EXPECT_EQ(401, asMember(store(11, "more"), bob).status);
    EXPECT_EQ(401, asMember(store(-11, "more"), bob).status);
    EXPECT_EQ(200, readStatus(token(kRead)));  // another token of the same person

    const auto counts = [&](const HttpReply& reply) {
        std::vector<int> out;
        const auto swarm = jsonOf(reply)["swarm"];
        for (const auto& entry : swarm)
            out.push_back(entry["count"].get<int>());
        return out;
    };
    EXPECT_EQ(std::vector<int>(5, 1), counts(unrevoke({bob, token(kErase)})));
    EXPECT_EQ(200, readStatus(bob, 3));
    EXPECT_EQ(std::vector<int>(5, 0), counts(unrevoke({bob})));
}

TEST_F(Subaccounts, RevocationsHangOnTheMessagesOfTheAccount) {
    const auto bob = token(kRead);
    EXPECT_EQ(200, revoke({bob}).status);
    EXPECT_EQ(200, readStatus(bob));

    asAdmin(store(11));
    asAdmin(store(12));
    EXPECT_EQ(200, revoke({bob}).status);
    rpc::DeleteAll call;
    call.timestamp = now();
    call.ns = rpc::Namespace{11};
    asAdmin(call);
    EXPECT_EQ(401, readStatus(bob));
    call.ns = rpc::AllNamespaces{};
    asAdmin(call);
    EXPECT_EQ(200, readStatus(bob));
}

TEST_F(Subaccounts, OnlyTheFiftyNewestStayRevoked) {
    const auto bob = token(kRead);
    const auto carol = token(kRead | kWrite);
    asAdmin(store(11));
    revoke({bob});
    revoke({carol});
    revoke(others(48));
    EXPECT_EQ(401, readStatus(bob));
    revoke({bob});  // it is the newest now
    auto next = others(49);
    revoke({next.back()});
    EXPECT_EQ(401, readStatus(bob));
    EXPECT_EQ(200, readStatus(carol));
}

TEST_F(Subaccounts, EveryMemberSignsWhatItTookBack) {
    const auto bob = token(kRead);
    const auto text = group_.hex() + std::to_string(toUnixMillis(now())) + toText(bob.view());
    for (const auto& reply : {revoke({bob}), unrevoke({bob})}) {
        const auto swarm = jsonOf(reply)["swarm"];
        EXPECT_EQ(5U, swarm.size());
        for (const auto& [key, entry] : swarm.items()) {
            const auto signature = fromBase64(entry["signature"].get<std::string>());
            EXPECT_TRUE(verify(*Ed25519PublicKey::parse(key), asBytes(text),
                               Signature{takeArray<64>(*signature)}));
        }
    }
}

TEST_F(Subaccounts, OnlyTheOwnerRevokesAndOnlyNow) {
    rpc::RevokeSubaccounts revoke;
    revoke.tokens = {token(kRead)};
    revoke.timestamp = now();
    rpc::UnrevokeSubaccounts unrevoke;
    unrevoke.tokens = revoke.tokens;
    unrevoke.timestamp = now();
    EXPECT_EQ("revoke_subaccount signature verification failed",
              textOf(asMember(revoke, token(0xFF))));
    EXPECT_EQ("unrevoke_subaccount signature verification failed",
              textOf(asMember(unrevoke, token(0xFF))));

    revoke.timestamp = unrevoke.timestamp = now() - 60'001ms;
    EXPECT_EQ(406, asAdmin(revoke).status);
    EXPECT_EQ("revoke_subaccount timestamp too far from current time", textOf(asAdmin(revoke)));
    EXPECT_EQ("unrevoke_subaccount timestamp too far from current time", textOf(asAdmin(unrevoke)));

    revoke.account = unrevoke.account = group_;
    rpc::authenticate(revoke, admin_);
    rpc::authenticate(unrevoke, admin_);
    const auto stranger = world_.stranger(group_);
    EXPECT_EQ(421, world_.call(stranger, {revoke}).status);
    EXPECT_EQ(421, world_.call(stranger, {unrevoke}).status);
}

TEST_F(Subaccounts, AMemberThatIsAwayIsNamed) {
    asAdmin(store(11));
    world_.world().stop(node(2));
    const auto swarm = jsonOf(revoke({token(kRead)}))["swarm"];
    EXPECT_EQ(Json({{"failed", true}, {"timeout", true}}),
              swarm[world_.node(node(2)).ed25519.hex()]);
}

}  // namespace starling::localnet::test
