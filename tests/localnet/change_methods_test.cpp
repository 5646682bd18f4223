// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

class ChangeMethods : public testing::Test {
protected:
    std::string store(std::string_view text, int ns = 0) {
        return hashIn(world_.call(home_, {alice_.store(world_.clock, text, ns)}));
    }
    Texts read(int ns = 0) {
        return textsIn(
            world_.call(world_.member(alice_.id(), 1), {alice_.retrieve(world_.clock, ns)}));
    }
    template <class Call>
    HttpReply ask(Call call) {
        call.account = alice_.id();
        rpc::authenticate(call, alice_.key());
        return world_.call(home_, {call});
    }
    /// Each member's entry, and that its signature covers account, `head` and what it changed.
    Json entry(const HttpReply& reply, const std::string& head) {
        EXPECT_EQ(200, reply.status) << textOf(reply);
        Json last;
        const auto swarm = jsonOf(reply)["swarm"];
        for (const auto& [key, said] : swarm.items()) {
            auto text = alice_.id().hex() + head;
            const auto changed = said.value("updated", said.value("deleted", Json::array()));
            const auto unchanged = said.value("unchanged", Json::object());
            for (const auto& hash : changed)
                text += hash.get<std::string>();
            for (const auto& [hash, expiry] : unchanged.items())
                text += hash + std::to_string(expiry.get<std::int64_t>());
            const auto signature = fromBase64(said["signature"].get<std::string>());
            EXPECT_TRUE(verify(*Ed25519PublicKey::parse(key), asBytes(text),
                               Signature{takeArray<64>(*signature)}))
                << said.dump();
            last = said;
        }
        return last;
    }
    std::string millis(Timestamp time) const { return std::to_string(toUnixMillis(time)); }
    Timestamp now() const { return world_.clock.now(); }

    TestWorld world_;
    Person alice_{1};
    std::size_t home_ = world_.member(alice_.id());
};

}  // namespace

TEST_F(ChangeMethods, DeleteTakesTheNamedMessagesFromEveryMember) {
    const auto one = store("one");
    store("two");
    const auto said = entry(ask(rpc::Delete{.account = {}, .messages = {one}, .auth = {}}), one);
    EXPECT_EQ(Json({one}), said["deleted"]);
    EXPECT_EQ(Texts{"two"}, read());
}

TEST_F(ChangeMethods, DeleteAllEmptiesOneNamespaceOrEvery) {
    store("inbox");
    const auto config = store("config", 2);
    rpc::DeleteAll call;
    call.ns = 2;
    call.timestamp = now();
    EXPECT_EQ(Json({config}), entry(ask(call), millis(now()))["deleted"]);
    EXPECT_EQ(Texts{"inbox"}, read());
    call.ns = rpc::AllNamespaces{};
    EXPECT_EQ(200, ask(call).status);
    EXPECT_EQ(Texts{}, read());
}

TEST_F(ChangeMethods, DeleteBeforeTakesWhatIsNotYounger) {
    store("old");
    const auto limit = now();
    world_.clock.advance(1ms);
    store("new");
    rpc::DeleteBefore call;
    call.before = limit;
    entry(ask(call), millis(limit));
    EXPECT_EQ(Texts{"new"}, read());
    call.before = now() + 60'001ms;
    EXPECT_EQ(401, ask(call).status);
}

TEST_F(ChangeMethods, ExpireSetsExtendsOrShortens) {
    const auto hash = store("hi");
    const auto old = now() + 1h;
    struct Case {
        rpc::Expire::Mode mode;
        Timestamp asked;
        bool changes;
    };
    for (const auto& [mode, asked, changes] :
         {Case{rpc::Expire::Mode::Extend, old - 1ms, false},
          Case{rpc::Expire::Mode::Shorten, old + 1ms, false},
          Case{rpc::Expire::Mode::Extend, old + 1ms, true},
          Case{rpc::Expire::Mode::Shorten, old, true}, Case{rpc::Expire::Mode::Set, old, true}}) {
        rpc::Expire call;
        call.messages = {hash};
        call.expiries = {asked};
        call.mode = mode;
        EXPECT_EQ(changes, !entry(ask(call), millis(asked) + hash)["updated"].empty());
    }
}

TEST_F(ChangeMethods, AMessageThatIsNamedTwiceExpiresOnce) {
    const auto hash = store("hi");
    rpc::Expire call;
    call.messages = {hash, hash};
    call.expiries = {now() + 2h};
    const auto said = entry(ask(call), millis(now() + 2h) + hash + hash);
    EXPECT_EQ(Json({hash}), said["updated"]);
}

TEST_F(ChangeMethods, OfSeveralExpiriesThoseThatWereSetAreTold) {
    std::map<std::string, Timestamp> wanted{{store("one"), now() + 2h}, {store("two"), now() + 3h}};
    rpc::Expire call;
    for (const auto& [hash, expiry] : wanted) {
        call.messages.insert(call.messages.begin(), hash);
        call.expiries.insert(call.expiries.begin(), expiry);
    }
    call.messages.push_back(std::string(43, 'A'));  // nobody has it
    call.expiries.push_back(now() + 4h);
    call.expiryIsList = true;
    std::string text;
    Json times = Json::array();
    for (const auto& [hash, expiry] : wanted) {
        text += millis(expiry);
        times.push_back(toUnixMillis(expiry));
    }
    for (const auto& hash : call.messages)
        text += hash;
    EXPECT_EQ(times, entry(ask(call), text)["expiry"]);

    call.messages = {call.messages.front()};
    call.expiries = {now() + 5h};
    EXPECT_EQ(Json(toUnixMillis(now() + 5h)),
              entry(ask(call), millis(now() + 5h) + call.messages[0])["expiry"]);
}

TEST_F(ChangeMethods, NothingIsExtendedBeyondThirtyDays) {
    const auto hash = store("hi");
    rpc::Expire call;
    call.messages = {hash};
    call.expiries = {now() + 800h};
    const auto said = entry(ask(call), millis(now() + 720h) + hash);
    EXPECT_EQ(toUnixMillis(now() + 720h), said["expiry"]);
}

TEST_F(ChangeMethods, ExpireAllOnlyShortens) {
    const auto hash = store("hi");
    rpc::ExpireAll call;
    call.expiry = now() + 2h;
    EXPECT_EQ(Json::array(), entry(ask(call), millis(call.expiry))["updated"]);
    call.expiry = now() + 1min;
    EXPECT_EQ(Json({hash}), entry(ask(call), millis(call.expiry))["updated"]);
    call.expiry = now() - 60'001ms;
    EXPECT_EQ(406, ask(call).status);
}

TEST_F(ChangeMethods, WrongSignaturesChangeNothing) {
    const Person bob{2};
    const auto hash = store("hi");
    rpc::DeleteAll all;
    all.timestamp = now();
    rpc::ExpireAll shorten;
    shorten.expiry = now();
    rpc::GetExpiries look;
    look.messages = {hash};
    look.timestamp = now();
    rpc::Expire set;
    set.messages = {hash};
    set.expiries = {now()};
    rpc::DeleteBefore before;
    before.before = now();
    const auto asBob = [&](auto call) {
        call.account = alice_.id();
        rpc::authenticate(call, bob.key());
        return world_.call(home_, {call}).status;
    };
    for (const int status : {asBob(all), asBob(shorten), asBob(look), asBob(set), asBob(before)})
        EXPECT_EQ(401, status);
    EXPECT_EQ(Texts{"hi"}, read());
}

TEST_F(ChangeMethods, OldRequestsAreRefused) {
    rpc::DeleteAll all;
    all.timestamp = now() - 60'001ms;
    rpc::GetExpiries look;
    look.messages = {std::string(43, 'A')};
    look.timestamp = now() - 60'001ms;
    EXPECT_EQ("delete_all timestamp too far from current time", textOf(ask(all)));
    EXPECT_EQ("get_expiries timestamp too far from current time", textOf(ask(look)));
}

}  // namespace starling::localnet::test
