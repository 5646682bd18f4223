// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopback/whole_store.h"

#include "client/profile.h"
#include "sql/statement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace starling::test {

namespace {

constexpr int kAll = 1'000'000;

/// Every message is found by its words. (SQLite 3.15's own check, and its table of terms, are wrong
/// about an index that is ordered downwards.)
void expectSoundIndex(Store& store, const std::vector<MessageRow>& rows) {
    for (const auto& row : rows) {
        if (row.kind != MessageKind::Text) continue;  // it has no words
        const auto found = store.search.search(row.body, kAll);
        ASSERT_TRUE(found) << found.error().detail;
        EXPECT_TRUE(std::any_of(found->begin(), found->end(),
                                [&](const MessageRow& one) { return one.id == row.id; }))
            << row.body << " is not found";
    }
    Statement stray{store.database(),
                    "SELECT count(*) FROM message_text WHERE message_text MATCH ?"
                    " AND docid NOT IN (SELECT id FROM message)",
                    "0* OR 1* OR from"};
    ASSERT_TRUE(*stray.step());
    EXPECT_EQ(stray.int64(0), 0);
}

void expectSound(Store& store) {
    auto& database = store.database();
    Statement pages{database, "PRAGMA integrity_check"};
    ASSERT_TRUE(*pages.step());
    EXPECT_EQ(pages.text(0), "ok");
    Statement references{database, "PRAGMA foreign_key_check"};
    EXPECT_FALSE(*references.step()) << "a row of " << references.text(0) << " refers to nothing";
}

}  // namespace

std::vector<MessageRow> wholeStore(const std::filesystem::path& profile,
                                   const std::string& network) {
    SystemRandom random;
    ClientConfig config{profile.string(), network, "", std::nullopt, "test"};
    const auto opened = openProfile(config, std::nullopt, SystemClock{}, random);
    EXPECT_TRUE(opened) << opened.error().detail;
    if (!opened) return {};
    EXPECT_FALSE(opened->salvaged) << "the database was damaged";
    expectSound(*opened->store);
    const auto rows = opened->store->messages.history(std::nullopt, kAll);
    EXPECT_TRUE(rows) << rows.error().detail;
    if (!rows) return {};
    expectSoundIndex(*opened->store, *rows);
    return *rows;
}

std::vector<std::string> textsOf(const std::vector<MessageRow>& rows) {
    std::vector<std::string> texts;
    for (const auto& row : rows)
        texts.push_back(row.body);
    return texts;
}

void expectInOrderOnce(const std::vector<MessageRow>& rows) {
    std::set<std::string> texts;
    for (const auto& row : rows)
        EXPECT_TRUE(texts.insert(row.body).second) << row.body << " is there twice";
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                               [](const auto& a, const auto& b) { return a.sentAt < b.sentAt; }));
}

}  // namespace starling::test
