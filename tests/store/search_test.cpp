// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/people.h"
#include "store/search_query.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

TEST(SearchQuery, EachWordIsQuotedAndMatchesByItsBeginning) {
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {"  \t\n ", ""},
        {"hello", "\"hello*\""},
        {" two  words ", "\"two*\" \"words*\""},
        {"OR AND NEAR/3 -not", "\"OR*\" \"AND*\" \"NEAR 3*\" \"not*\""},
        {"say\"hi*there^", "\"say hi there*\""},
        {"body:x (a)", "\"body x*\" \"a*\""},
        {"alice@example.org", "\"alice example org*\""},
        {"C++", "\"C*\""},
        {"\xC3\xA9t\xC3\xA9", "\"\xC3\xA9t\xC3\xA9*\""},
    };
    for (const auto& [typed, match] : cases) {
        EXPECT_EQ(parseSearch(typed).match, match) << typed;
        EXPECT_TRUE(parseSearch(typed).parts.empty()) << typed;
    }
}

TEST(SearchQuery, WhatHasNoWordsIsLookedForInTheText) {
    const auto query = parseSearch("\xE4\xBD\xA0\xE5\xA5\xBD 100%_\\ \xF0\x9F\x90\xA6 %_\\");
    EXPECT_EQ(query.match, "\"100*\"");
    EXPECT_EQ(query.parts, (std::vector<std::string>{"%\xE4\xBD\xA0\xE5\xA5\xBD%",
                                                     "%\xF0\x9F\x90\xA6%", "%\\%\\_\\\\%"}));
}

TEST(SearchQuery, InputIsBounded) {
    std::string words;
    for (int i = 0; i < 100; ++i)
        words += "w ";
    const auto query = parseSearch(words);
    EXPECT_EQ(std::count(query.match.begin(), query.match.end(), '*'), 16);
    EXPECT_EQ(parseSearch(std::string(10'000, 'x')).match.size(), kMaxSearchBytes + 3);
    EXPECT_EQ(parseSearch(std::string(511, 'x') + "\xC3\xA9").match.size(), 511U + 3);
    EXPECT_TRUE(parseSearch("\xFF\xFE").empty());
}

class SearchIndexTest : public testing::Test {
protected:
    SearchIndexTest() { EXPECT_TRUE(store->conversations.ensure(kBob, at(0), true)); }
    MessageId add(std::int64_t millis, std::string body) {
        return **store->messages.insert(messageOf(kBob, kBob, millis, std::move(body)), {});
    }
    std::vector<MessageId> find(std::string_view typed, int limit = 10) {
        std::vector<MessageId> out;
        const auto rows = store->search.search(typed, limit);
        EXPECT_TRUE(rows) << rows.error().detail;
        for (const auto& row : *rows)
            out.push_back(row.id);
        return out;
    }

    std::unique_ptr<Store> store = *Store::openInMemory();
};

TEST_F(SearchIndexTest, FindsByTheBeginningsOfAllWords) {
    const auto one = add(1, "The quick brown fox");
    const auto two = add(2, "A quick answer");
    EXPECT_EQ(find("qui"), (std::vector{two, one}));
    EXPECT_EQ(find("QUICK bro"), std::vector{one});
    EXPECT_TRUE(find("uick").empty());
    EXPECT_TRUE(find("quick slow").empty());
    EXPECT_TRUE(find("").empty());
    EXPECT_TRUE(find("quick", 0).empty());
    EXPECT_EQ(find("quick", 1), std::vector{two});
}

TEST_F(SearchIndexTest, AccentsAreFoldedAndTheRowIsWhole) {
    const auto id = add(1, "Caf\xC3\xA9 cr\xC3\xA8me");
    EXPECT_EQ(find("cafe CREME"), std::vector{id});
    EXPECT_EQ(store->search.search("cafe", 1)->front(), **store->messages.find(id));
}

TEST_F(SearchIndexTest, FindsInTheMiddleOfScriptsWithoutSpacesAndPictures) {
    const auto han = add(1, "\xE6\x88\x91\xE5\x96\x9C\xE6\xAC\xA2\xE4\xBD\xA0");
    const auto bird = add(2, "look \xF0\x9F\x90\xA6!");
    EXPECT_EQ(find("\xE5\x96\x9C\xE6\xAC\xA2"), std::vector{han});
    EXPECT_EQ(find("look \xF0\x9F\x90\xA6"), std::vector{bird});
    EXPECT_TRUE(find("%").empty());
}

TEST_F(SearchIndexTest, TheNewestComeFirst) {
    const auto late = add(30, "word");
    const auto early = add(10, "word");
    EXPECT_EQ(find("word"), (std::vector{late, early}));
}

TEST_F(SearchIndexTest, FollowsWhatIsRemoved) {
    const auto id = add(1, "gone soon");
    ASSERT_TRUE(store->messages.setState(id, MessageState::Sent, ""));
    EXPECT_EQ(find("gone"), std::vector{id});
    ASSERT_TRUE(store->messages.remove(id));
    EXPECT_TRUE(find("gone").empty());
    EXPECT_TRUE(store->database().execute(
        "INSERT INTO message_text(message_text) VALUES('integrity-check')"));
}

TEST_F(SearchIndexTest, FollowsAChangedText) {
    const auto id = add(1, "old words");
    ASSERT_TRUE(store->database().execute("UPDATE message SET body = 'new text'"));
    EXPECT_TRUE(find("old").empty());
    EXPECT_EQ(find("new"), std::vector{id});
}

TEST_F(SearchIndexTest, WordsInQuotesMatchTogetherAndWhole) {
    const auto together = add(1, "the red house");
    add(2, "the house is red");
    add(3, "redder houses");
    EXPECT_EQ(find("\"red house\""), std::vector{together});
    EXPECT_EQ(find("\"red house").size(), 3U) << "a quote alone means nothing";
    EXPECT_EQ(parseSearch("\"\" \"  \"").match, "");
}

TEST_F(SearchIndexTest, FiltersNarrowWhatIsFound) {
    Standing bob, carol;
    bob.name = "Bob";
    carol.name = "Carol";
    carol.nickname = "Caro%l";
    bob.approved = carol.approved = true;
    ASSERT_TRUE(store->conversations.setStanding(kBob, bob));
    ASSERT_TRUE(store->conversations.setStanding(kCarol, carol));
    const auto hers = **store->messages.insert(messageOf(kCarol, kCarol, 1, "a word"), {});
    auto own = messageOf(kBob, kAlice, 2, "a word");
    own.state = MessageState::Sent;
    const auto ours = **store->messages.insert(own, {});
    const auto link = add(3, "a word of https://example.org");
    auto answer = messageOf(kBob, kBob, 4, "a word");
    answer.quote = Quoted{kAlice, at(2), {}, {}};
    const auto answered = **store->messages.insert(answer, {});
    ASSERT_TRUE(store->reactions.put({hers, kAlice, "x", at(5), false}));

    using Ids = std::vector<MessageId>;
    EXPECT_EQ(find("word from:carol"), Ids{hers});
    EXPECT_EQ(find("from:\"Caro%l\" word"), Ids{hers});
    EXPECT_EQ(find("from:c%"), Ids{}) << "a sign in a name is that sign";
    EXPECT_EQ(find("from:" + kCarol.hex()), Ids{hers});
    EXPECT_EQ(find("from:me"), Ids{ours});
    EXPECT_EQ(find("in:bob word"), (Ids{answered, link, ours}));
    EXPECT_EQ(find("has:link"), Ids{link});
    EXPECT_EQ(find("has:reply"), Ids{answered});
    EXPECT_EQ(find("has:reaction in:carol"), Ids{hers});
    EXPECT_EQ(find("word before:2025-12-30"), Ids{});
    EXPECT_EQ(find("word after:2025-12-30").size(), 4U);
    EXPECT_EQ(find("word after:2026-01-03").size(), 0U);
}

TEST(SearchFilter, WhatIsNoFilterIsWords) {
    for (const auto* typed : {"has:nothing", "before:now", "before:2026-13-01", "after:2026-1-1",
                              "from:", "note:this", "12:30", ":"}) {
        const auto query = parseSearch(typed);
        EXPECT_TRUE(query.filters.empty()) << typed;
        EXPECT_FALSE(query.empty()) << typed;
    }
}

TEST(SearchFilter, DaysBeginAndEndOnThisMachine) {
    const auto before = parseFilter("before", "2026-02-03");
    const auto after = parseFilter("after", "2026-02-02");
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->at, after->at) << "after a day is from the next one on";
}

}  // namespace
}  // namespace starling
