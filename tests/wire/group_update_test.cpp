// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/group_update.h"

#include "wire/content.h"
#include "wire/proto_bytes.h"

#include <gtest/gtest.h>

namespace starling::test {
namespace {

std::string updateBytes(const std::string& update) {
    return str(1, str(120, update));
}

std::string controlBytes(const std::string& control) {
    return str(1, str(104, control));
}

Content contentOf(GroupUpdate update) {
    Content content;
    content.data.emplace().groupUpdate = std::move(update);
    return content;
}

TEST(GroupUpdate, EveryKindHasItsNumbers) {
    const std::vector<std::pair<GroupUpdate, std::string>> cases{
        {{GroupInvite{"03ab", "Friends", {1}, {2}, {}}, {}},
         str(1, str(1, "03ab") + str(2, "Friends") + str(3, "\1") + str(4, "\2"))},
        {{GroupInfoChange{GroupInfoChange::Type::Name, "New", 60, {3}, {}}, {}},
         str(2, num(1, 1) + str(2, "New") + num(3, 60) + str(4, "\3"))},
        {{GroupMemberChange{GroupMemberChange::Type::Promoted, {"05a", "05b"}, true, {4}, {}}, {}},
         str(3, num(1, 3) + str(2, "05a") + str(2, "05b") + num(3, 1) + str(4, "\4"))},
        {{GroupPromote{{5}, "Friends", {}}, {}}, str(4, str(1, "\5") + str(2, "Friends"))},
        {{GroupMemberLeft{}, {}}, str(5, "")},
        {{GroupInviteResponse{true, {}}, {}}, str(6, num(1, 1))},
        {{GroupDeleteMemberContent{{"05a"}, {"hash"}, Bytes{6}, {}}, {}},
         str(7, str(1, "05a") + str(2, "hash") + str(3, "\6"))},
        {{GroupMemberLeftNotification{}, {}}, str(8, "")},
    };
    for (const auto& [update, bytes] : cases) {
        const auto content = contentOf(update);
        EXPECT_EQ(toText(encode(content)), updateBytes(bytes));
        const auto decoded = decodeContent(asBytes(updateBytes(bytes)));
        ASSERT_TRUE(decoded) << update.what.index();
        EXPECT_EQ(*decoded, content) << update.what.index();
    }
}

TEST(GroupUpdate, FieldsOfTheFutureSurviveInEveryKind) {
    const std::vector<std::string> cases{
        str(1, str(1, "03ab") + str(2, "n") + str(3, "") + str(4, "") + later()),
        str(2, num(1, 1) + str(4, "") + later()),
        str(3, num(1, 1) + str(4, "") + later()),
        str(4, str(1, "") + str(2, "") + later()),
        str(5, later()),
        str(6, num(1, 0) + later()),
        str(7, later()),
        str(8, later()),
        str(5, "") + later(),
    };
    for (const auto& update : cases) {
        const auto content = decodeContent(asBytes(updateBytes(update)));
        ASSERT_TRUE(content);
        EXPECT_NE(content->data->groupUpdate->what.index(), 0U);
        EXPECT_EQ(toText(encode(*content)), updateBytes(update));
    }
}

TEST(GroupUpdate, WhatIsNotExactlyOneKindIsNoneAndIsKept) {
    const std::vector<std::string> cases{
        "",                        // None.
        str(9, "a kind to come"),  // None that we know.
        str(5, "") + str(8, ""),   // Two.
        str(2, num(1, 4)),         // A change of a type to come, whatever it requires.
        str(3, num(1, 0) + str(9, "x")),
    };
    for (const auto& update : cases) {
        const auto content = decodeContent(asBytes(updateBytes(update)));
        ASSERT_TRUE(content);
        EXPECT_EQ(content->data->groupUpdate->what.index(), 0U);
        EXPECT_EQ(content->data->groupUpdate->unknown, update);
        EXPECT_EQ(toText(encode(*content)), updateBytes(update));
    }
}

TEST(GroupUpdate, WhatLacksARequiredFieldOrIsNoTextIsRefused) {
    const std::vector<std::pair<const char*, std::string>> cases{
        {"invite without id", str(1, str(2, "n") + str(3, "") + str(4, ""))},
        {"invite without name", str(1, str(1, "03ab") + str(3, "") + str(4, ""))},
        {"invite without auth", str(1, str(1, "03ab") + str(2, "n") + str(4, ""))},
        {"invite without signature", str(1, str(1, "03ab") + str(2, "n") + str(3, ""))},
        {"change without type", str(2, str(4, ""))},
        {"change without signature", str(2, num(1, 1))},
        {"members without type", str(3, str(4, ""))},
        {"members without signature", str(3, num(1, 1))},
        {"promotion without seed", str(4, str(2, "n"))},
        {"promotion without name", str(4, str(1, ""))},
        {"response without answer", str(6, "")},
        {"id of an invite", str(1, str(1, "\xff") + str(2, "n") + str(3, "") + str(4, ""))},
        {"name of an invite", str(1, str(1, "03ab") + str(2, "\xff") + str(3, "") + str(4, ""))},
        {"new name", str(2, num(1, 1) + str(2, "\xff") + str(4, ""))},
        {"member", str(3, num(1, 1) + str(2, "\xff") + str(4, ""))},
        {"name of a promotion", str(4, str(1, "") + str(2, "\xff"))},
        {"deleted member", str(7, str(1, "\xff"))},
        {"deleted hash", str(7, str(2, "\xff"))},
    };
    for (const auto& [name, update] : cases) {
        const auto content = decodeContent(asBytes(updateBytes(update)));
        ASSERT_FALSE(content) << name;
        EXPECT_EQ(content.error().code, Errc::Corrupt) << name;
    }
}

TEST(ClosedGroupControl, EveryFieldHasItsNumber) {
    ClosedGroupControl control;
    control.type = ClosedGroupControl::Type::EncryptionKeyPairRequest;
    control.publicKey = Bytes{1};
    control.name = "Old";
    control.encryptionKeyPair = LegacyKeyPair{Bytes{2}, Bytes{3}, {}};
    control.members = {{4}, {5}};
    control.admins = {{6}};
    control.wrappers = {LegacyKeyPairWrapper{Bytes{7}, Bytes{8}, {}}};
    control.expirationTimer = 9;
    Content content;
    content.data.emplace().closedGroupControl = control;
    const auto bytes =
        controlBytes(num(1, 8) + str(2, "\1") + str(3, "Old") +
                     str(4, str(1, "\2") + str(2, "\3")) + str(5, "\4") + str(5, "\5") +
                     str(6, "\6") + str(7, str(1, "\7") + str(2, "\x08")) + num(8, 9));
    EXPECT_EQ(toText(encode(content)), bytes);
    EXPECT_EQ(*decodeContent(asBytes(bytes)), content);
}

TEST(ClosedGroupControl, FieldsOfTheFutureSurviveAtEveryLevel) {
    for (const auto& control :
         {num(1, 7) + later(), num(1, 1) + str(4, later()), num(1, 3) + str(7, later())}) {
        const auto content = decodeContent(asBytes(controlBytes(control)));
        ASSERT_TRUE(content);
        EXPECT_EQ(toText(encode(*content)), controlBytes(control));
    }
}

TEST(ClosedGroupControl, ATypeThatNobodyKnowsIsKept) {
    for (const auto type : {0U, 2U, 9U}) {
        const auto control = str(104, num(1, type));
        const auto content = decodeContent(asBytes(str(1, str(1, "hi") + control)));
        ASSERT_TRUE(content) << type;
        EXPECT_FALSE(content->data->closedGroupControl) << type;
        EXPECT_EQ(content->data->unknown, control) << type;
    }
}

TEST(ClosedGroupControl, WithoutTypeOrWithANameThatIsNoTextItIsRefused) {
    EXPECT_EQ(decodeContent(asBytes(controlBytes(str(3, "n")))).error().code, Errc::Corrupt);
    EXPECT_EQ(decodeContent(asBytes(controlBytes(num(1, 1) + str(3, "\xff")))).error().code,
              Errc::Corrupt);
}

}  // namespace
}  // namespace starling::test
