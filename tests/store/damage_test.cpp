// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Each page of a small database damaged in turn: what lies on the others is kept, and counted.

#include "base/world.h"
#include "store/sample_profile.h"

#include <gtest/gtest.h>

#include <map>

namespace starling {
namespace {

constexpr std::size_t kPage = 4096;

using Damage = void (*)(std::string& bytes, std::size_t from);

void zeros(std::string& bytes, std::size_t from) {
    bytes.replace(from, kPage, kPage, '\0');
}

void noise(std::string& bytes, std::size_t from) {
    SeededRandom random{from};
    Bytes page(kPage);
    random.fill(page);
    bytes.replace(from, kPage, toText(page));
}

void oneBit(std::string& bytes, std::size_t from) {
    bytes[from + 2'000] = static_cast<char>(bytes[from + 2'000] ^ 4);
}

struct Damaged : testing::Test {
    SampleProfile profile;

    /// Opens, meets damage late where it hides from the opening, and opens again. The account
    /// folder works in any case.
    OpenedStore openTwice() const {
        auto opened = profile.open();
        EXPECT_TRUE(opened) << opened.error().detail;
        if (opened->salvaged) return *std::move(opened);
        opened->store.reset();
        opened = profile.open(DamageCheck::Whole);
        EXPECT_TRUE(opened) << opened.error().detail;
        return *std::move(opened);
    }
    /// All that a program reads, so that an error anywhere shows.
    static void expectSound(Store& store) {
        EXPECT_TRUE(store.conversations.list(ConversationKind::Accepted));
        EXPECT_TRUE(store.search.search("message7", 10));
        EXPECT_TRUE(store.outbox.due({at(1), 100, 100, {}}));
        EXPECT_TRUE(store.nextSentAt(at(0)));
        const auto sound = lookForDamage(store.database(), DamageCheck::Whole);
        EXPECT_TRUE(sound) << sound.error().detail;
    }
};

struct DamageTest : Damaged, testing::WithParamInterface<Damage> {};

TEST_P(DamageTest, APageTakesNoMoreThanItsOwnRows) {
    std::map<std::int64_t, int> losses;
    const auto pages = profile.whole.size() / kPage;
    EXPECT_GE(pages, 40U);
    EXPECT_LE(pages, 120U);
    for (std::size_t page = 0; page < pages; ++page) {
        SCOPED_TRACE("page " + std::to_string(page + 1));
        auto bytes = profile.whole;
        GetParam()(bytes, page * kPage);
        profile.putBack(bytes);
        const auto opened = openTwice();
        expectSound(*opened.store);
        const auto ids = messageIds(*opened.store);
        const auto lost = kSampleMessages - static_cast<std::int64_t>(ids.size());
        if (!opened.salvaged) {
            EXPECT_EQ(lost, 0) << "nobody was told";
            continue;
        }
        EXPECT_GE(opened.salvaged->lost, lost) << "lost and not counted";
        EXPECT_LE(opened.salvaged->lost, lost + 8);
        EXPECT_TRUE(contentsOf(profile.temp / opened.salvaged->setAside) == bytes);
        for (std::int64_t id = 1; id <= kSampleMessages; ++id)
            losses[id] += !ids.contains(id);
    }
    for (const auto& [id, times] : losses)
        EXPECT_LE(times, id % 50 == 0 ? 4 : 1) << "message " << id << " lost with another's page";
}

INSTANTIATE_TEST_SUITE_P(Kinds, DamageTest, testing::Values(&zeros, &noise, &oneBit));

TEST_F(Damaged, AFileCutOffAnywhereGivesWhatIsBeforeTheCut) {
    std::size_t before = 0;
    for (std::size_t size = 0; size < profile.whole.size(); size += kPage) {
        SCOPED_TRACE("cut at " + std::to_string(size));
        profile.putBack(profile.whole.substr(0, size));
        const auto opened = profile.open();
        ASSERT_TRUE(opened) << opened.error().detail;
        ASSERT_TRUE(opened->salvaged);
        expectSound(*opened->store);
        const auto kept = messageIds(*opened->store).size();
        EXPECT_GE(kept + 20, before) << "a longer file gives no less";
        before = kept;
    }
    EXPECT_GT(before, 100U);
}

}  // namespace
}  // namespace starling
