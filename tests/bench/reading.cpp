// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/reading.h"

#include "bench/bare_sql.h"

#include <cstdio>
#include <functional>

namespace starling::bench {

namespace {

constexpr int kConversations = 200;
constexpr int kPage = 50;
constexpr int kRepetitions = 101;
constexpr int kOpenings = 15;
constexpr double kAim = 1.2;

// What the store selects, written out: the bare statement gives the same columns.
#define STARLING_BENCH_COLUMNS                                                                   \
    "m.id, m.conversation, m.author, m.sent_at, m.sort_key, m.stored_at, m.expires_at, m.state," \
    " m.failure, m.hash, m.body, m.kind, m.quote_author, m.quote_at, m.reacted, m.expiry_mode,"  \
    " m.expiry_seconds, m.gone_at"
constexpr const char* kPageSql = "SELECT " STARLING_BENCH_COLUMNS
                                 " FROM message m WHERE m.conversation = 1 AND m.sort_key <= ?1"
                                 " AND (m.sort_key < ?1 OR (m.tie, m.id) < (?2, ?3))"
                                 " ORDER BY m.sort_key DESC, m.tie DESC, m.id DESC LIMIT 50";
constexpr const char* kListSql =
    "SELECT a.id, c.name, c.nickname, c.approved, c.approved_me, c.blocked, c.priority, c.notify,"
    " c.mute_until, c.expiry_mode, c.expiry_seconds, c.profile_updated, c.created_at,"
    " c.last_message, c.last_sort_key, c.unread, c.last_read, c.marked_unread, c.draft,"
    " c.removed_up_to, c.archived"
    " FROM conversation c JOIN account a ON a.row = c.account"
    " WHERE c.approved = 1 ORDER BY ifnull(c.last_sort_key, c.created_at) DESC, c.account DESC";

/// The Nth message of the big conversation, counted from the newest.
MessageCursor placeInside(Store& store, const ConversationId& conversation, std::int64_t messages) {
    const auto middle = store.messages.find(MessageId{messages / 2 | 1});
    require(middle && *middle && (*middle)->conversation == conversation, "the middle");
    return placeOf(**middle);
}

void keep(Figures& figures, const std::string& what, const Timed& timed) {
    printRow(what, timed, kAim);
    figures[what] = timed;
}

/// A new connection each time, and with it an empty cache.
Timed timeOpening(const FilledProfile& profile) {
    const auto& big = profile.people.front();
    const auto file = profile.folder->database();
    return timeBoth(
        [&] {
            const auto store = profile.open();
            require(store != nullptr, "open");
            const auto page = store->messages.page(big, std::nullopt, kPage);
            require(page && page->size() == kPage, "first page");
        },
        [&] {
            BareDatabase database{file, profile.key, true};
            BareStatement page{database, kPageSql};
            page.bind(1, INT64_MAX);
            page.bind(2, INT64_MAX);
            page.bind(3, INT64_MAX);
            require(page.run() == kPage, "bare page");
        },
        kOpenings);
}

}  // namespace

FilledProfile::FilledProfile(std::int64_t count)
    : people{fillDatabase(folder->database(), key, {count, kConversations})}, messages{count} {}

Figures benchReading(const FilledProfile& profile) {
    Figures figures;
    keep(figures, "open, first page of 50", timeOpening(profile));
    const auto store = profile.open();
    require(store != nullptr, "open");
    BareDatabase bare{profile.folder->database(), profile.key, true};
    const auto& big = profile.people.front();
    BareStatement page{bare, kPageSql};
    const auto timePage = [&](std::optional<MessageCursor> before) {
        page.bind(1, before ? toUnixMillis(before->sortKey) : INT64_MAX);
        page.bind(2, before ? before->tie : INT64_MAX);
        page.bind(3, before ? static_cast<std::int64_t>(before->id) : INT64_MAX);
        return timeBoth(
            [&] {
                const auto rows = store->messages.page(big, before, kPage);
                require(rows && rows->size() == kPage, "page");
            },
            [&] { require(page.run() == kPage, "bare page"); }, kRepetitions);
    };
    keep(figures, "the newest 50", timePage(std::nullopt));
    keep(figures, "50 in the middle", timePage(placeInside(*store, big, profile.messages)));
    BareStatement list{bare, kListSql};
    const auto timed = timeBoth(
        [&] {
            const auto rows = store->conversations.list(ConversationKind::Accepted);
            require(rows && rows->size() == kConversations, "list");
        },
        [&] { require(list.run() == kConversations, "bare list"); }, kRepetitions);
    keep(figures, "list of 200 conversations", timed);
    return figures;
}

void printGrowth(const Figures& small, const Figures& large) {
    std::printf("\n%-52s %10s %10s %7s\n", "ours, ms", "100,000", "1,000,000", "growth");
    for (const auto& [what, timed] : large) {
        const double before = small.at(what).ours;
        std::printf("%-52s %10.3f %10.3f %7.2f\n", what.c_str(), before, timed.ours,
                    timed.ours / before);
    }
}

}  // namespace starling::bench
