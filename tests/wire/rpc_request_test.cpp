// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rpc_request.h"

#include <gtest/gtest.h>

namespace starling::rpc {

namespace {

const std::string kHex = "05d2ad010eeb72d72e561d9de7bd7b6989af77dcabffa03a5111a6c859ae5c3a72";
const auto kAlice = *AccountId::parse(kHex);
const std::string kHash(43, 'A');

template <class Call>
Call forAlice() {
    Call out;
    out.account = kAlice;
    return out;
}

std::string encoded(const Request& request) {
    return encode(request);
}

/// What `request` reads as when it has been written and read.
template <class Call>
Call again(const Request& request) {
    return std::get<Call>(std::get<Request>(decodeRequest(encode(request))).call);
}

}  // namespace

TEST(RpcRequest, TheSimplestAreShort) {
    EXPECT_EQ(encoded({Info{}}), R"({"method":"info","params":{}})");
    EXPECT_EQ(encoded({GetSwarm{kAlice}}),
              R"({"method":"get_swarm","params":{"pubkey":")" + kHex + R"("}})");
    EXPECT_EQ(encoded({OxendRequest{"ons_resolve", R"({"type":0})"}}),
              R"({"method":"oxend_request","params":{"endpoint":"ons_resolve",)"
              R"("params":{"type":0}}})");
}

TEST(RpcRequest, AStoreIsWrittenAsTheReferenceDesktopDoes) {
    auto store = forAlice<Store>();
    store.data = toBytes("hello");
    store.ttl = Millis{60'000};
    store.timestamp = fromUnixMillis(1732200000000);
    EXPECT_EQ(encoded({store}), R"({"method":"store","params":{"pubkey":")" + kHex +
                                    R"(","namespace":0,"data":"aGVsbG8=","ttl":60000,)"
                                    R"("timestamp":1732200000000}})");
}

TEST(RpcRequest, ABatchHoldsItsPartsInOrder) {
    const Batch batch{false, {{Info{}}, {GetSwarm{kAlice}}}};
    EXPECT_EQ(encoded({batch}), R"({"method":"batch","params":{"requests":[)" + encoded({Info{}}) +
                                    ',' + encoded({GetSwarm{kAlice}}) + "]}}");
    EXPECT_EQ(encoded({Batch{true, {{Info{}}}}}),
              R"({"method":"sequence","params":{"requests":[)" + encoded({Info{}}) + "]}}");
}

TEST(RpcRequest, AnIfElseHoldsConditionAndBranches) {
    const IfElse choice{R"({"hf_at_least":[19,3]})", {{Info{}}}, {{GetSwarm{kAlice}}}};
    EXPECT_EQ(encoded({choice}),
              R"({"method":"ifelse","params":{"if":{"hf_at_least":[19,3]},"then":)" +
                  encoded({Info{}}) + R"(,"else":)" + encoded({GetSwarm{kAlice}}) + "}}");
    EXPECT_EQ(again<IfElse>({choice}).otherwise.size(), 1U);
}

TEST(RpcRequest, SubaccountsGoAlong) {
    auto retrieve = forAlice<Retrieve>();
    SubaccountToken token;
    token.bytes[0] = 3;
    retrieve.auth.subaccount = Subaccount{token, Signature{}};
    retrieve.auth.signature = Signature{};
    retrieve.timestamp = fromUnixMillis(5);
    const auto read = again<Retrieve>({retrieve});
    ASSERT_TRUE(read.auth.subaccount);
    EXPECT_EQ(read.auth.subaccount->token, token);
    EXPECT_EQ(read.auth.signature, Signature{});
}

TEST(RpcRequest, ListsAndFlagsSurvive) {
    auto expire = forAlice<Expire>();
    expire.auth.signature = Signature{};
    expire.messages = {kHash};
    expire.expiries = {fromUnixMillis(7)};
    expire.expiryIsList = true;
    expire.mode = Expire::Mode::Extend;
    const auto read = again<Expire>({expire});
    EXPECT_TRUE(read.expiryIsList);
    EXPECT_EQ(read.expiries, expire.expiries);
    EXPECT_EQ(read.mode, Expire::Mode::Extend);

    auto remove = forAlice<Delete>();
    remove.auth.signature = Signature{};
    remove.messages = {kHash};
    remove.required = true;
    EXPECT_TRUE(again<Delete>({remove}).required);

    auto all = forAlice<DeleteAll>();
    all.auth.signature = Signature{};
    all.ns = AllNamespaces{};
    EXPECT_EQ(again<DeleteAll>({all}).ns, NamespaceChoice{AllNamespaces{}});
}

TEST(RpcRequest, NamespaceZeroIsNotSigned) {
    auto retrieve = forAlice<Retrieve>();
    retrieve.timestamp = fromUnixMillis(17);
    EXPECT_EQ(retrieve.signedText(), "retrieve17");
    retrieve.ns = -10;
    EXPECT_EQ(retrieve.signedText(), "retrieve-1017");
    auto all = forAlice<ExpireAll>();
    all.expiry = fromUnixMillis(17);
    EXPECT_EQ(all.signedText(), "expire_all17");
    all.ns = Namespace{0};
    EXPECT_EQ(all.signedText(), "expire_all17");
    all.ns = AllNamespaces{};
    EXPECT_EQ(all.signedText(), "expire_allall17");
}

TEST(RpcRequest, AnAccountNamesItsKeyAndAGroupDoesNot) {
    const SignKey key{Secret<32>{Bytes(32, 7)}};
    auto retrieve = forAlice<Retrieve>();
    retrieve.timestamp = fromUnixMillis(17);
    authenticate(retrieve, key);
    EXPECT_EQ(retrieve.auth.pubkeyEd25519, key.publicKey());
    EXPECT_TRUE(verify(key.publicKey(), asBytes("retrieve17"), *retrieve.auth.signature));
    auto group = retrieve;
    group.account.bytes[0] = AccountId::kGroup;
    group.auth = {};
    authenticate(group, key);
    EXPECT_FALSE(group.auth.pubkeyEd25519);
}

}  // namespace starling::rpc
