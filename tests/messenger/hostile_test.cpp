// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Forged, replayed and future messages, as a sender or a node of our own swarm may send them.

#include "messenger/mailroom.h"

namespace starling::test {

namespace {

constexpr Millis kHour{3'600'000};

/// What people may send on the way through the real decryption.
struct Hostile : Mailroom {
    Identity bobHimself = Identity::generate(random);
    Identity aliceHerself = Identity::generate(random);
    Identity carolHerself = Identity::generate(random);

    static Content saying(const std::string& text) {
        Content content;
        content.data.emplace();
        content.data->body = text;
        return content;
    }
    Bytes seal(const Content& content, const Identity& from, const Identity& to) {
        return sealContent(content, now, from.signKey(), to.boxKey().publicKey(), random);
    }
    bool isBad(const Bytes& data) {
        const rpc::StoredMessage stored{"hash", now, end, data};
        const auto read = readStored(stored, bobHimself.boxKey(), bobHimself.id());
        return std::holds_alternative<IncomingBad>(read.what);
    }
};

}  // namespace

TEST_F(Hostile, WhatIsForgedIsDropped) {
    auto copy = saying("filed by somebody else");
    copy.data->syncTarget = bobHimself.id().hex();
    Content unsend;
    unsend.unsend = UnsendRequest{5, bobHimself.id().hex(), {}};
    Content noMoment;
    noMoment.unsend = UnsendRequest{0, aliceHerself.id().hex(), {}};
    auto cut = seal(saying("cut"), aliceHerself, bobHimself);
    cut.resize(cut.size() / 2);
    auto turned = seal(saying("one bit"), aliceHerself, bobHimself);
    turned[turned.size() / 2] ^= 1;
    const std::pair<const char*, Bytes> cases[] = {
        {"nothing", {}},
        {"no message", Bytes(300, 7)},
        {"cut off", cut},
        {"a bit is turned", turned},
        {"for somebody else", seal(saying("hi"), aliceHerself, carolHerself)},
        {"filed into a chat of ours", seal(copy, aliceHerself, bobHimself)},
        {"takes back what we wrote", seal(unsend, aliceHerself, bobHimself)},
        {"takes back nothing", seal(noMoment, aliceHerself, bobHimself)},
    };
    for (const auto& [what, data] : cases)
        EXPECT_TRUE(isBad(data)) << what;
    EXPECT_FALSE(isBad(seal(saying("hi"), aliceHerself, bobHimself)));
}

TEST_F(Hostile, TheTimesOfAMessagePlaceItNowhereItDoesNotBelong) {
    const struct {
        const char* what;
        Timestamp sentAt, storedAt, sortKey;
    } cases[] = {
        {"honest", now - kHour, now, now - kHour},
        {"a little ahead", now + Millis{9'000}, now, now + Millis{9'000}},
        {"a year ahead", now + 9'000 * kHour, now, now + kMaxAheadOfStorage},
        {"a node that lies too", now + 9'001 * kHour, now + 9'000 * kHour,
         now + Inbox::kMostAhead + kMaxAheadOfStorage},
        {"the last moment", fromUnixMillis(std::numeric_limits<std::int64_t>::max()), now,
         now + kMaxAheadOfStorage},
        {"the first moment", fromUnixMillis(1), now, fromUnixMillis(1)},
    };
    for (const auto& each : cases) {
        auto one = text(alice, each.what);
        std::get<IncomingText>(one.what).sentAt = each.sentAt;
        one.storedAt = each.storedAt;
        ASSERT_TRUE(take({one}));
        EXPECT_EQ((*store->messages.find(alice, alice, each.sentAt))->sortKey, each.sortKey)
            << each.what;
    }
}

TEST_F(Hostile, WhatIsReplayedIsShownOnce) {
    const auto first = text(alice, "hi", 5);
    auto sameBytes = first;
    auto again = text(alice, "hi", 5);         // sealed anew: another hash
    auto other = text(alice, "something", 5);  // another text at the same moment
    auto mirrored = text(bob, "hi", 5);        // somebody else repeats it
    ASSERT_TRUE(take({first, sameBytes, again, other}));
    ASSERT_TRUE(take({first, again, mirrored}));
    EXPECT_EQ(shown(alice), std::vector<std::string>{"hi"});
    EXPECT_EQ(shown(bob), std::vector<std::string>{"hi"});
    EXPECT_EQ(heard<MessageAdded>().size(), 2U);
    EXPECT_EQ(conversation(alice)->unread, 1);
}

TEST_F(Hostile, NonsenseIsNotRememberedAndStopsNothing) {
    std::vector<Received> all;
    for (int i = 0; i < 50; ++i)
        all.push_back(letter(IncomingBad{"forged"}));
    all.push_back(text(alice, "hi"));
    ASSERT_TRUE(take(all));
    EXPECT_EQ(shown(), std::vector<std::string>{"hi"});
    EXPECT_FALSE(*store->seen.has({own, 0}, all.front().hash));
    EXPECT_TRUE(*store->seen.has({own, 0}, all.back().hash));
    EXPECT_EQ(store->cursors.newest({{}, {own, 0}}, now)->value(), all.back().hash)
        << "so the nonsense is not fetched again";
}

TEST_F(Hostile, NoEndOfANodeMakesAnythingStayForEver) {
    auto one = text(alice, "hi");
    auto wish = unsend(bob, 7);
    one.expiration = wish.expiration = now + 24 * 365 * 50 * kHour;
    ASSERT_TRUE(inbox.take(std::vector{one, wish}, {{}, wish.hash, wish.expiration}, now));
    ASSERT_TRUE(inbox.forgetExpired(now + Inbox::kLongestLife + Millis{1}));
    EXPECT_FALSE(*store->seen.has({own, 0}, one.hash));
    EXPECT_FALSE(*store->cursors.newest({{}, {own, 0}}, now));
    EXPECT_TRUE(store->pending.waitingFor(bob, bob, now + Millis{7})->empty());
}

}  // namespace starling::test
