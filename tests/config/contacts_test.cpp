// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/contacts.h"

#include "config/hand_made.h"

namespace starling::config {
namespace {

const AccountId kBob = idWith(0xB0);
const AccountId kCarol = idWith(0xCA);

Contact bobWithEverything() {
    return {kBob,
            "Bob",
            "Bobby",
            Picture{"http://host/file/5", Bytes(32, 5)},
            true,
            true,
            true,
            Notify::MentionsOnly,
            1,
            2,
            ExpiryMode::AfterRead,
            30,
            1732200000,
            1732200001};
}

/// The entry of Bob.
Dict entryOf(const Dict& data) {
    const auto* all = get<Dict>(data, "c");
    const auto* entry = all ? get<Dict>(*all, raw(kBob)) : nullptr;
    return entry ? *entry : Dict{};
}

}  // namespace

TEST(ContactsView, WhatIsWrittenIsReadBack) {
    Dict data;
    writeContact(data, bobWithEverything());
    Contact carol;
    carol.id = kCarol;
    writeContact(data, carol);
    EXPECT_EQ(readContacts(data), (std::vector{bobWithEverything(), carol}));
    EXPECT_EQ(readContact(data, kBob), bobWithEverything());
    EXPECT_EQ(readContact(data, kCarol), carol);
    EXPECT_EQ(readContact(data, idWith(1)), std::nullopt);
}

TEST(ContactsView, AContactOfWhomNothingIsKnownStillHasAName) {
    Dict data;
    Contact bob;
    bob.id = kBob;
    writeContact(data, bob);
    EXPECT_EQ(entryOf(data), (Dict{{"n", text("")}}));
    writeContact(data, bobWithEverything());
    writeContact(data, bob);
    EXPECT_EQ(entryOf(data), (Dict{{"n", text("")}}));
}

TEST(ContactsView, AnErasedContactIsGone) {
    Dict data;
    writeContact(data, bobWithEverything());
    eraseContact(data, kCarol);
    EXPECT_EQ(readContacts(data).size(), 1U);
    eraseContact(data, kBob);
    EXPECT_TRUE(readContacts(data).empty());
    eraseContact(data, kBob);
}

TEST(ContactsView, KeysOfNewerClientsStay) {
    Dict data;
    writeContact(data, bobWithEverything());
    std::get<Dict>(std::get<Dict>(data["c"].is)[raw(kBob)].is)["future"] = number(1);
    auto bob = bobWithEverything();
    bob.blocked = false;
    writeContact(data, bob);
    EXPECT_EQ(entryOf(data).count("future"), 1U);
    EXPECT_EQ(entryOf(data).count("b"), 0U);
}

TEST(ContactsView, WhatIsNoContactIsSkippedAndLeftAlone) {
    Dict entries{{raw(kBob).substr(1), Value{Dict{{"n", text("short")}}}},
                 {raw(idWith(1, AccountId::kGroup)), Value{Dict{{"n", text("group")}}}},
                 {raw(kCarol), text("no dict")}};
    Dict data{{"c", Value{entries}}};
    EXPECT_TRUE(readContacts(data).empty());
    EXPECT_EQ(readContact(data, kCarol), std::nullopt);
    EXPECT_EQ(readContact(data, idWith(1, AccountId::kGroup)), std::nullopt);
    Contact bob;
    bob.id = kBob;
    writeContact(data, bob);
    entries[raw(kBob)] = Value{Dict{{"n", text("")}}};
    EXPECT_EQ(data, (Dict{{"c", Value{entries}}}));
    EXPECT_TRUE(readContacts({{"c", number(1)}}).empty());
}

TEST(ContactsView, MalformedFieldsReadAsNothingAndAreLeftAlone) {
    const Dict entry{{"n", text("Bob")}, {"@", number(4)},    {"!", number(-1)},
                     {"a", text("1")},   {"e", number(3)},    {"E", number(30)},
                     {"j", number(-1)},  {"N", text("\xC0")}, {"p", text("u")}};
    const Dict data{{"c", Value{Dict{{raw(kBob), Value{entry}}}}}};
    Contact bob;
    bob.id = kBob;
    bob.name = "Bob";
    EXPECT_EQ(readContact(data, kBob), bob);
    auto written = data;
    writeContact(written, bob);
    EXPECT_EQ(written, data);
}

TEST(ContactsView, MessagesDisappearOnlyWithAModeAndATime) {
    Dict data;
    auto bob = bobWithEverything();
    bob.expirySeconds = 0;
    writeContact(data, bob);
    EXPECT_EQ(entryOf(data).count("e") + entryOf(data).count("E"), 0U);
    bob.expirySeconds = 60;
    bob.expiryMode = ExpiryMode::AfterSend;
    writeContact(data, bob);
    EXPECT_EQ(entryOf(data)["e"], number(1));
    EXPECT_EQ(entryOf(data)["E"], number(60));
    EXPECT_EQ(readContact(data, kBob), bob);
}

TEST(ContactsView, LongNamesAreCut) {
    Dict data;
    auto bob = bobWithEverything();
    bob.name = std::string(101, 'n');
    bob.nickname = std::string(99, 'N') + "é";
    writeContact(data, bob);
    EXPECT_EQ(readContact(data, kBob)->name, std::string(100, 'n'));
    EXPECT_EQ(readContact(data, kBob)->nickname, std::string(99, 'N'));
}

TEST(ContactsView, OnlyAPersonIsAContact) {
    Dict data;
    Contact group;
    group.id = idWith(1, AccountId::kGroup);
    writeContact(data, group);
    EXPECT_EQ(data, Dict{});
}

}  // namespace starling::config
