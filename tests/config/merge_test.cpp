// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/merge.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::config {

namespace {

const bool kCryptoStarted = (initCrypto(), true);

Value number(std::int64_t value) {
    return {value};
}

/// `before` with other data, as somebody would write it next.
Message changed(const Message& before, const Dict& data) {
    auto out = successorOf(before);
    out.data = data;
    out.diff = diffOf(before.data, data);
    return out;
}

std::vector<std::string> wires(const std::vector<Message>& messages) {
    std::vector<std::string> out;
    for (const auto& message : messages)
        out.push_back(serialize(message));
    return out;
}

const Dict kEverything{{"n", number(1)},
                       {"t", {std::string{"text"}}},
                       {"s", {Set{std::int64_t{1}, "x"}}},
                       {"d", {Dict{{"in", {Dict{{"a", number(1)}}}}}}}};

}  // namespace

TEST(ConfigDiff, MakesTheOneOfTheOther) {
    const std::vector<Dict> all{
        {},
        kEverything,
        {{"n", {std::string{"1"}}}, {"s", {Set{std::int64_t{1}, "y"}}}},
        {{"n", {Set{"x"}}}, {"t", {Dict{{"a", number(2)}}}}, {"s", number(1)}, {"d", number(1)}},
        {{"d", {Dict{{"in", {Set{"x"}}}, {"out", number(1)}}}}},
        {{"d", {Set{"x"}}}, {"s", {Dict{{"x", number(1)}}}}}};
    for (const auto& before : all)
        for (const auto& after : all) {
            const auto diff = diffOf(before, after);
            EXPECT_EQ(diff.empty(), before == after);
            auto data = before;
            apply(data, diff, after);
            prune(data);
            EXPECT_EQ(data, after);
        }
}

TEST(ConfigDiff, WhatTheSourceLacksIsErased) {
    const auto diff = diffOf({}, kEverything);
    for (const auto& source : {Dict{}, Dict{{"n", {Set{"x"}}},
                                            {"t", {Dict{{"a", number(1)}}}},
                                            {"s", number(1)},
                                            {"d", {Set{"x"}}}}}) {
        auto data = kEverything;
        apply(data, diff, source);
        EXPECT_TRUE(data.empty());
    }
}

TEST(ConfigDiff, WhatTheOtherTouchesIsContested) {
    const Dict base{{"n", number(1)}, {"s", {Set{"x"}}}, {"d", {Dict{{"a", number(1)}}}}};
    const Dict ours{
        {"n", number(2)}, {"s", {Set{"y"}}}, {"d", {Dict{{"a", number(2)}, {"b", number(2)}}}}};
    const Dict theirs{{"n", number(3)}, {"s", {Set{"x", "z"}}}, {"d", {Dict{{"a", number(3)}}}}};
    auto data = theirs;
    apply(data, uncontested(diffOf(base, ours), diffOf(base, theirs)), ours);
    EXPECT_EQ(data, (Dict{{"n", number(3)},
                          {"s", {Set{"y", "z"}}},
                          {"d", {Dict{{"a", number(3)}, {"b", number(2)}}}}}));
    EXPECT_TRUE(uncontested(diffOf(base, ours), diffOf(base, {})).contains("s"));
    EXPECT_FALSE(uncontested(diffOf(base, ours), diffOf(base, {})).contains("n"));
}

TEST(ConfigData, NothingThatHoldsNothingIsLeft) {
    Dict data{{"a", {Dict{{"b", {Dict{{"c", {Set{}}}}}}}}},
              {"k", {Dict{{"s", {Set{"x"}}}, {"e", {Dict{}}}}}},
              {"t", {std::string{}}}};
    prune(data);
    EXPECT_EQ(data, (Dict{{"k", {Dict{{"s", {Set{"x"}}}}}}, {"t", {std::string{}}}}));
}

TEST(ConfigMerge, NothingGoodIsNoMerge) {
    EXPECT_EQ(merge({}).error().code, Errc::Corrupt);
    EXPECT_EQ(merge(std::vector<std::string>{"", "de"}).error().code, Errc::Corrupt);
}

TEST(ConfigMerge, BadOnesAreLeftOut) {
    const auto good = changed({}, kEverything);
    const auto merged = merge(std::vector<std::string>{"x", serialize(good), "de"});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->taken, 1U);
    EXPECT_EQ(merged->absorbed, std::vector<std::size_t>{1});
    EXPECT_EQ(merged->message, good);
}

TEST(ConfigMerge, SeqnosThatNothingCanFollowAreLeftOut) {
    const auto with = [](std::int64_t seqno) {
        return "d1:#i" + std::to_string(seqno) + "e1:&de1:<le1:=dee";
    };
    EXPECT_FALSE(merge(std::vector{with(INT64_MAX)}));
    EXPECT_FALSE(merge(std::vector{with(kMaxSeqno + 1)}));
    const auto merged = merge(std::vector{with(kMaxSeqno), with(INT64_MAX), with(1)});
    EXPECT_EQ(merged->taken, 0U);
    EXPECT_EQ(merged->absorbed, (std::vector<std::size_t>{0, 2}));
}

TEST(ConfigMerge, WhoTellsOfAllOthersIsTakenAsItIs) {
    const auto first = changed({}, {{"a", number(1)}});
    const auto second = changed(first, {{"b", number(1)}});
    const auto third = changed(second, {{"c", number(1)}});
    const auto merged = merge(wires({second, third, first, third}));
    EXPECT_EQ(merged->taken, 1U);
    EXPECT_EQ(merged->message, third);
    EXPECT_EQ(merged->absorbed, (std::vector<std::size_t>{0, 1, 2, 3}));
}

TEST(ConfigMerge, WhoIsFiveBehindIsPassedOver) {
    auto ahead = changed({}, {{"a", number(1)}});
    const auto behind = changed({}, {{"b", number(1)}});
    for (int i = 0; i < 4; ++i)
        ahead = changed(ahead, {{"a", number(i)}});
    EXPECT_FALSE(merge(wires({behind, ahead}))->taken);
    ahead = changed(ahead, {{"a", number(9)}});
    EXPECT_EQ(merge(wires({behind, ahead}))->taken, 1U);
}

TEST(ConfigMerge, TheOrderInWhichTheyCameMeansNothing) {
    const auto base = changed({}, kEverything);
    std::vector<std::string> all;
    for (int i = 0; i < 4; ++i) {
        auto data = kEverything;
        data["n"] = number(i);
        data["k" + std::to_string(i)] = number(i);
        std::get<Set>(data["s"].is).insert(std::int64_t{10 + i});
        all.push_back(serialize(changed(base, data)));
    }
    std::sort(all.begin(), all.end());
    const auto wanted = serialize(merge(all)->message);
    const auto message = *parse(wanted);
    EXPECT_EQ(message.seqno, 3);
    EXPECT_EQ(message.lagged.size(), 6U);
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(message.data.contains("k" + std::to_string(i)));
    EXPECT_EQ(get<Set>(message.data, "s")->size(), 6U);
    do {
        EXPECT_EQ(serialize(merge(all)->message), wanted);
    } while (std::next_permutation(all.begin(), all.end()));
}

TEST(ConfigMerge, SignedOnesMergeForWhoCanSignOnly) {
    const SignKey key{Secret<32>{Bytes(32, 1)}};
    auto one = changed({}, {{"a", number(1)}});
    auto other = changed({}, {{"b", number(1)}});
    const auto stranger = serialize(changed({}, {{"c", number(1)}}));
    sign(one, key);
    sign(other, key);
    auto all = wires({one, other});
    all.push_back(stranger);
    const auto best = hashOf(all[0]) > hashOf(all[1]) ? 0U : 1U;
    const auto taken = merge(all, key.publicKey());
    EXPECT_EQ(taken->taken, best);
    EXPECT_EQ(taken->absorbed, (std::vector<std::size_t>{0, 1}));
    const auto merged = merge(all, key.publicKey(), &key);
    EXPECT_FALSE(merged->taken);
    EXPECT_EQ(merged->message.data, (Dict{{"a", number(1)}, {"b", number(1)}}));
    EXPECT_TRUE(parse(serialize(merged->message), key.publicKey()));
}

}  // namespace starling::config
