// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"

#include <gtest/gtest.h>

#include <memory>
#include <type_traits>

namespace starling::test {

namespace {

const Bytes kSome{1, 2, 3, 4};
const Bytes kNone(4);

}  // namespace

static_assert(!std::is_copy_constructible_v<Secret<4>> && !std::is_copy_assignable_v<Secret<4>>);

TEST(Secret, HoldsWhatItWasGiven) {
    const Secret<4> secret{kSome};
    EXPECT_EQ(toBytes(secret.view()), kSome);
    EXPECT_EQ(toBytes(Secret<4>{}.view()), kNone);
    EXPECT_EQ(Secret<4>::size(), 4U);
}

TEST(Secret, FewerBytesAreFilledUpAndMoreAreCut) {
    EXPECT_EQ(toBytes(Secret<4>{ByteView{kSome}.first(2)}.view()), (Bytes{1, 2, 0, 0}));
    EXPECT_EQ(toBytes(Secret<2>{ByteView{kSome}}.view()), (Bytes{1, 2}));
}

TEST(Secret, ACloneIsASecondCopy) {
    Secret<4> secret{kSome};
    const auto clone = secret.clone();
    wipe({secret.data(), secret.size()});
    EXPECT_EQ(toBytes(clone.view()), kSome);
}

TEST(Secret, MovingLeavesZeros) {
    Secret<4> first{kSome};
    Secret<4> second{std::move(first)};
    EXPECT_EQ(toBytes(first.view()), kNone);  // NOLINT(bugprone-use-after-move)
    Secret<4> third;
    third = std::move(second);
    EXPECT_EQ(toBytes(second.view()), kNone);  // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(toBytes(third.view()), kSome);
    auto& same = third;
    third = std::move(same);
    EXPECT_EQ(toBytes(third.view()), kSome);
}

TEST(Secret, NothingIsLeftWhereItWas) {
    alignas(Secret<4>) std::array<std::uint8_t, sizeof(Secret<4>)> place{};
    std::destroy_at(std::construct_at(reinterpret_cast<Secret<4>*>(place.data()), ByteView{kSome}));
    EXPECT_EQ(toBytes(place), kNone);
}

TEST(Secret, WipingOverwritesBytesAndText) {
    auto bytes = kSome;
    wipe(bytes);
    EXPECT_EQ(bytes, kNone);
    std::string text = "secret";
    wipe(text);
    EXPECT_EQ(text, std::string(6, '\0'));
}

}  // namespace starling::test
