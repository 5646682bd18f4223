// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"
#include "bench/bare_sql.h"
#include "bench/ingest.h"
#include "bench/reading.h"
#include "bench/texts.h"
#include "messenger/inbox.h"

#include <atomic>
#include <future>

namespace starling::bench {

namespace {

constexpr int kLimit = 50;
constexpr double kAim = 1.2;
constexpr Millis kBetween{10};

#define STARLING_BENCH_FOUND                                                                   \
    "SELECT m.id, m.conversation, m.author, m.sent_at, m.sort_key, m.stored_at, m.expires_at," \
    " m.state, m.failure, m.hash, m.body FROM "
constexpr const char* kMatchSql = STARLING_BENCH_FOUND
    "message_text t CROSS JOIN message m ON m.id = t.docid WHERE message_text MATCH ?"
    " ORDER BY t.docid DESC LIMIT 50";
constexpr const char* kLikeSql =
    STARLING_BENCH_FOUND "message m WHERE m.body LIKE ? ESCAPE '\\' ORDER BY m.id DESC LIMIT 50";

struct Search {
    std::string what;
    std::string typed;
    const char* sql;
    std::string bound;
    int repetitions;
};

std::vector<Search> searches() {
    const std::string common = kCommon;
    const std::string rare = kRare;
    const std::string missing = "\xE7\x8C\xAB";  // in no text: every row is looked at
    return {
        {"search one rare word", rare, kMatchSql, "\"" + rare + "*\"", 41},
        {"search one common word", common, kMatchSql, "\"" + common + "*\"", 21},
        {"search the beginnings of two words", "tomorr zepp", kMatchSql, "\"tomorr*\" \"zepp*\"",
         21},
        {"search one letter", "t", kMatchSql, "\"t*\"", 3},
        {"search Han characters", kHan, kLikeSql, std::string{"%"} + kHan + "%", 3},
        {"search a picture", kPicture, kLikeSql, std::string{"%"} + kPicture + "%", 3},
        {"search Han characters that are nowhere", missing, kLikeSql, "%" + missing + "%", 3},
    };
}

/// Core at its work: a turn of messages, and the next one when it is its turn again.
class Taking {
public:
    Taking(Executor& core, Inbox& inbox, TurnSource& turns)
        : core_{core}, inbox_{inbox}, turns_{turns} {}

    void next() {
        if (stopped_) return;
        require(turns_.take(inbox_), "take");
        ++count_;
        core_.post([this] { next(); });
    }
    void stop() { stopped_ = true; }
    int count() const { return count_; }

private:
    Executor& core_;
    Inbox& inbox_;
    TurnSource& turns_;
    std::atomic<bool> stopped_{false};
    std::atomic<int> count_{0};
};

/// How long core's answers take, asked for every 10 ms.
std::vector<double> askOften(Executor& core, Store& store, const ConversationId& conversation,
                             int times) {
    const StopFlag never;
    std::vector<double> waits;
    for (int i = 0; i < times; ++i) {
        std::promise<void> answered;
        const auto start = Steady::now();
        core.post([&] {
            require(store.messages.page(conversation, std::nullopt, kLimit).has_value(), "page");
            answered.set_value();
        });
        answered.get_future().get();
        waits.push_back(millisSince(start));
        never.waitFor(kBetween);
    }
    return waits;
}

void printWaits(const std::string& what, const std::vector<double>& waits) {
    printPlain(what + ": median", quantile(waits));
    printBounded(what + ": 99 %", quantile(waits, 0.99), 100);
    printBounded(what + ": worst", quantile(waits, 1), 100);
}

}  // namespace

Figures benchSearch(const FilledProfile& profile) {
    auto connection = Store::openForSearch(*profile.folder, profile.key);
    require(connection.has_value(), "open for search");
    SearchIndex index{*connection};
    BareDatabase bare{profile.folder->database(), profile.key, true, 500};
    Figures figures;
    for (const auto& search : searches()) {
        BareStatement statement{bare, search.sql};
        statement.bind(1, std::string_view{search.bound});
        const auto expected = static_cast<std::size_t>(statement.run());
        const auto timed = timeBoth(
            [&] {
                const auto found = index.search(search.typed, kLimit);
                require(found && found->size() == expected, search.what.c_str());
            },
            [&] { statement.run(); }, search.repetitions);
        printRow(search.what, timed, kAim);
        figures[search.what] = timed;
    }
    return figures;
}

void benchSearchBesideIngest(const FilledProfile& profile) {
    const auto store = profile.open();
    auto connection = Store::openForSearch(*profile.folder, profile.key);
    require(store && connection, "open");
    TurnSource turns;
    AccountState state{*store, turns.own(), [] { return Timestamp{}; }};
    require(state.load().has_value(), "load");
    turns.befriend(state);
    Inbox inbox{state, [](const Event&) {}};
    std::atomic<bool> searching{true};
    int searched = 0;
    std::vector<double> alone;
    std::vector<double> beside;
    {
        ThreadExecutor core{1};
        Taking taking{core, inbox, turns};
        core.post([&] { taking.next(); });
        alone = askOften(core, *store, profile.people.front(), 200);
        std::thread searcher{[&] {
            SearchIndex index{*connection};
            for (; searching; ++searched) {
                const auto& one = searches()[static_cast<std::size_t>(searched) % 5];
                require(index.search(one.typed, kLimit).has_value(), "search");
            }
        }};
        beside = askOften(core, *store, profile.people.front(), 200);
        searching = false;
        searcher.join();
        taking.stop();
        std::promise<void> ended;
        core.post([&] { ended.set_value(); });
        ended.get_future().get();
        printPlain("turns of 200 taken meanwhile", taking.count());
    }
    printPlain("searches meanwhile", searched);
    printWaits("core's answer while it takes messages in", alone);
    printWaits("... and while somebody searches", beside);
}

}  // namespace starling::bench
