// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/name_resolver.h"

#include "base/encoding.h"
#include "layer.h"

namespace starling {
namespace {

struct NameResolverTest : test::LayerTest {
    NameResolver names{onion, pool, profile, settings};
    AccountId alice = test::person(1).id();
    AccountId carol = test::person(3).id();
    /// Who was asked for a name, in turn.
    std::vector<std::size_t> witnesses;
    std::vector<rpc::OxendRequest> requests;
    std::function<rpc::Answer(std::size_t turn)> say = [this](std::size_t) { return says(alice); };

    NameResolverTest() {
        net.onRequest = [this](std::size_t index,
                               const rpc::Request& request) -> std::optional<rpc::Answer> {
            const auto* const call = std::get_if<rpc::OxendRequest>(&request.call);
            if (!call || call->endpoint != "ons_resolve") return std::nullopt;
            // A second path is tried before a destination is blamed: the same turn once more.
            if (witnesses.empty() || witnesses.back() != index) witnesses.push_back(index);
            requests.push_back(*call);
            return say(witnesses.size() - 1);
        };
    }
    static rpc::Answer result(const std::string& json) {
        return {200, rpc::encode(rpc::OxendReply{json, {test::kStart}})};
    }
    static rpc::Answer says(const AccountId& account, const std::string& name = "alice") {
        const NameNonce nonce{1, 2, 3};
        return result(R"({"encrypted_value":")" + toHex(sealIdForName(name, nonce, account)) +
                      R"(","nonce":")" + toHex(nonce) + R"("})");
    }
    static rpc::Answer saysNobodys() { return result(R"({"status":"OK"})"); }
    Errc whyNot(std::string_view name = "alice") {
        const auto account = names.resolve(name, stop);
        EXPECT_FALSE(account);
        return account ? Errc::Invalid : account.error().code;
    }
    bool threeDifferent() const {
        return std::set<std::size_t>{witnesses.begin(), witnesses.end()}.size() == 3 &&
               witnesses.size() == 3;
    }
};

}  // namespace

TEST_F(NameResolverTest, ThreeNodesThatAgreeAreBelieved) {
    const auto account = names.resolve("Alice", stop);
    ASSERT_TRUE(account) << account.error().detail;
    EXPECT_EQ(*account, alice);
    EXPECT_TRUE(threeDifferent());
    EXPECT_NE(requests.front().params.find("4R2BSXk3LIg7UL2w/62x6vCJi/VP1PvymK8Sb7q72kw="),
              std::string::npos)
        << requests.front().params;
    for (const auto& url : net.urls)
        EXPECT_TRUE(url.ends_with("/onion_req/v2") || url.ends_with("/storage_rpc/v1")) << url;
    for (const auto& direct : net.direct)
        EXPECT_EQ(asText(direct.body).find("ons_resolve"), std::string_view::npos);
}

TEST_F(NameResolverTest, ThreeNodesThatDisagreeAreNot) {
    for (const std::size_t liar : {0U, 1U, 2U}) {
        witnesses.clear();
        say = [=, this](std::size_t turn) { return says(turn == liar ? carol : alice); };
        EXPECT_EQ(whyNot(), Errc::Corrupt) << liar;
        witnesses.clear();
        say = [=, this](std::size_t turn) { return turn == liar ? saysNobodys() : says(alice); };
        EXPECT_EQ(whyNot(), Errc::Corrupt) << liar;
    }
}

TEST_F(NameResolverTest, ANameThatAllThreeDoNotKnowIsNobodys) {
    say = [](std::size_t) { return saysNobodys(); };
    EXPECT_EQ(whyNot(), Errc::NotFound);
    EXPECT_TRUE(threeDifferent());
}

TEST_F(NameResolverTest, AnEntryThatIsNoPersonsIsCorrupt) {
    say = [this](std::size_t) { return says(alice, "bob"); };
    EXPECT_EQ(whyNot(), Errc::Corrupt) << "sealed under another name";
    auto group = alice;
    group.bytes[0] = AccountId::kGroup;
    say = [&](std::size_t) { return says(group); };
    EXPECT_EQ(whyNot(), Errc::Corrupt);
    say = [](std::size_t) { return result(R"({"encrypted_value":"00"})"); };
    EXPECT_NE(names.resolve("alice", stop).error().detail.find("not supported"), std::string::npos);
    say = [](std::size_t) { return result("[]"); };
    EXPECT_EQ(whyNot(), Errc::Corrupt);
}

TEST_F(NameResolverTest, OthersAreAskedForThoseThatDoNotAnswer) {
    say = [this](std::size_t turn) {
        return turn < 2 ? rpc::Answer{400, "no such endpoint", false} : says(alice);
    };
    EXPECT_EQ(*names.resolve("alice", stop), alice);
    EXPECT_EQ(std::set<std::size_t>(witnesses.begin(), witnesses.end()).size(), 5U);
}

TEST_F(NameResolverTest, TwoAnswersAreTooFew) {
    say = [this](std::size_t turn) {
        return turn < 2 ? says(alice) : rpc::Answer{400, "no such endpoint", false};
    };
    EXPECT_EQ(whyNot(), Errc::Offline);
    net.offline = true;
    EXPECT_EQ(whyNot(), Errc::Offline);
}

TEST_F(NameResolverTest, NobodyIsAskedForWhatIsNoNameOrWhereThereAreNone) {
    for (const char* wrong : {"", "-a", "a b", "a."})
        EXPECT_EQ(whyNot(wrong), Errc::Invalid) << wrong;
    profile.nameService = false;
    EXPECT_EQ(whyNot(), Errc::WrongNetwork);
    EXPECT_TRUE(net.urls.empty());
}

TEST_F(NameResolverTest, ARaisedFlagEndsIt) {
    say = [this](std::size_t) {
        stop.request();
        return says(alice);
    };
    EXPECT_EQ(whyNot(), Errc::Cancelled);
    EXPECT_EQ(witnesses.size(), 1U);
}

}  // namespace starling
