// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An Inbox over a store in memory, and letters to put into it.
#pragma once

#include "messenger/inbox.h"
#include "support/loaded_state.h"

#include <gtest/gtest.h>

namespace starling::test {

struct Mailroom : testing::Test {
    SeededRandom random{5};
    AccountId own = Identity::generate(random).id();
    AccountId alice = Identity::generate(random).id();
    AccountId bob = Identity::generate(random).id();
    Timestamp now = fromUnixMillis(1'700'000'000'000);
    Timestamp end = now + std::chrono::hours{48};
    std::unique_ptr<Store> store = *Store::openInMemory();
    std::vector<Event> events;
    test::LoadedState state{*store, own, [this] { return now; }};
    Inbox inbox{state, [this](Event event) { events.push_back(std::move(event)); }};
    int hashes = 0;

    Received letter(Incoming what) {
        return {"hash" + std::to_string(++hashes), now, end, std::move(what)};
    }
    Received text(const AccountId& from, const std::string& body, std::int64_t later = 0) {
        return letter(
            IncomingText{from, from, now + Millis{later}, body, std::nullopt, toBytes("plain")});
    }
    /// What another device of ours wrote.
    Received copy(const AccountId& to, const std::string& body, std::int64_t later = 0) {
        return letter(IncomingText{to, own, now + Millis{later}, body, std::nullopt, {}});
    }
    Received unsend(const AccountId& author, std::int64_t later, std::size_t size = 9) {
        std::optional<ConversationId> conversation;
        if (author != own) conversation = author;
        return letter(IncomingUnsend{author, now + Millis{later}, conversation, now, Bytes(size)});
    }
    bool take(const std::vector<Received>& all) {
        return inbox.take(all, {Ed25519PublicKey{}, all.back().hash, end}, now).has_value();
    }
    std::vector<std::string> shown(const std::optional<ConversationId>& with = std::nullopt) {
        std::vector<std::string> bodies;
        const auto rows = store->messages.history(with, 10'000);
        for (const auto& row : *rows)
            bodies.push_back(row.body);
        return bodies;
    }
    std::optional<ConversationRow> conversation(const AccountId& with) {
        return *store->conversations.find(with);
    }
    template <class E>
    std::vector<E> heard() const {
        std::vector<E> out;
        for (const auto& event : events)
            if (const auto* one = std::get_if<E>(&event)) out.push_back(*one);
        return out;
    }
};

}  // namespace starling::test
