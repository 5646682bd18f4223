// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sample_profile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace starling {
namespace {

void addMessage(Store& store, std::int64_t number) {
    const auto& with = number % 3 ? kBob : kCarol;
    const bool own = number % 4 == 0;
    auto row = messageOf(with, own ? kAlice : with, number, sampleBody(number));
    row.state = own ? MessageState::Sent : MessageState::Received;
    row.hash = "hash" + std::to_string(number);
    const auto id = store.messages.insert(row, Bytes(60, 7));
    ASSERT_TRUE(id && *id);
    ASSERT_TRUE(store.conversations.noteMessage(with, {**id, row.sortKey, !own}));
    ASSERT_TRUE(store.seen.remember({kAlice, 0}, *row.hash, at(number)));
    if (number % 10 == 0) {
        ASSERT_TRUE(store.news.add(**id));
    }
}

void addOutgoing(Store& store, std::int64_t number) {
    auto row = messageOf(kBob, kAlice, 10'000 + number, "on its way");
    row.state = MessageState::Sending;
    const auto id = store.messages.insert(row, {});
    ASSERT_TRUE(id && *id);
    ASSERT_TRUE(store.outbox.add({{},
                                  **id,
                                  kBob,
                                  Bytes(900, 1),
                                  Bytes(900, 2),
                                  row.sentAt,
                                  Millis{1'000},
                                  OutboxStep::Deliver,
                                  0,
                                  at(0),
                                  at(9'000'000),
                                  ""}));
}

}  // namespace

SampleProfile::SampleProfile() {
    const auto opened = open();
    auto& store = *opened->store;
    auto all = store.transaction();
    Standing bob;
    bob.name = "Bob";
    bob.approved = true;
    bob.createdAt = at(0);
    EXPECT_TRUE(store.conversations.setStanding(kBob, bob));
    EXPECT_TRUE(store.configs.save(3, Bytes(300, 3)));
    EXPECT_TRUE(store.conversations.setDraft(kBob, "see you at"));
    EXPECT_TRUE(store.conversations.ensure(kCarol, at(0), true));
    EXPECT_TRUE(store.settings.set(setting::kDisplayName, asBytes("Alice")));
    EXPECT_TRUE(store.nextSentAt(at(50'000)));
    for (std::int64_t i = 1; i <= kSampleMessages - kSampleOutbox; ++i)
        addMessage(store, i);
    for (std::int64_t i = 1; i <= kSampleOutbox; ++i)
        addOutgoing(store, i);
    EXPECT_TRUE(store.cursors.remember({ByteArray<32>{}, {kAlice, 0}}, "hash1", at(1)));
    EXPECT_TRUE(all->commit());
    EXPECT_TRUE(store.database().checkpoint());
    whole = contentsOf(folder.database());
}

void SampleProfile::putBack(const std::string& database, const std::string& log) const {
    for (const auto& name : files("messages.db"))
        std::filesystem::remove(temp / name);
    write(folder.database(), database);
    if (!log.empty()) write(temp / "messages.db-wal", log);
}

std::vector<std::string> SampleProfile::files(std::string_view beginning) const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{temp.path()}) {
        auto name = entry.path().filename().string();
        if (name.starts_with(beginning)) names.push_back(std::move(name));
    }
    return names;
}

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary} << bytes;
}

std::string sampleBody(std::int64_t number) {
    const std::string word = "message" + std::to_string(number) + " ";
    return word + std::string(number % 50 == 0 ? 9'000 : 150, 'x');
}

std::set<std::int64_t> messageIds(Store& store) {
    std::set<std::int64_t> ids;
    const auto rows = store.messages.history(std::nullopt, 100'000);
    EXPECT_TRUE(rows) << rows.error().detail;
    for (const auto& row : *rows)
        ids.insert(static_cast<std::int64_t>(row.id));
    return ids;
}

}  // namespace starling
