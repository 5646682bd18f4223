// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/contacts.h"

#include "base/bytes.h"
#include "messenger/text_rules.h"

namespace starling {

namespace {

const Error kNobody{Errc::Invalid, "that is not the Session ID of a person"};
const Error kNoNoise{Errc::Invalid, "Note to Self makes no noise: there is nothing to mute"};

}  // namespace

Result<ConversationRow> Contacts::rowOf(const ConversationId& id) {
    const auto row = store_.conversations.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "there is no such conversation"};
    return **row;
}

/// Of somebody who is here; then it is told.
Result<Conversation> Contacts::change(const ConversationId& id,
                                      const std::function<void(config::Contact&)>& how) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    if (const auto there = rowOf(id); !there) return there.error();
    if (auto edited = state_.editContact(id, how); !edited) return edited.error();
    auto now = readConversation(store_, id);
    if (!now) return now;
    if (auto done = turn.commit(); !done) return done.error();
    emit_(ConversationChanged{*now});
    return now;
}

Result<Conversation> Contacts::setBlocked(const ConversationId& id, bool blocked) {
    if (id == state_.own()) return Error{Errc::Invalid, "that is your own Session ID"};
    if (id.prefix() != AccountId::kAccount) return kNobody;
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto before = rowOf(id);
    if (!blocked && !before) return Error{Errc::NotFound, "nobody with this Session ID is blocked"};
    if (!blocked && !before->blocked) return readConversation(store_, id);
    const auto edited = state_.editContact(id, [&](config::Contact& c) { c.blocked = blocked; });
    if (!edited) return edited.error();
    if (auto read = readAround(id, blocked); !read) return read.error();
    auto now = readConversation(store_, id);
    if (!now) return now;
    if (auto done = turn.commit(); !done) return done.error();
    emit_(ConversationChanged{*now});
    return now;
}

/// What stands before a block was read, and so was what another device may have taken of what came
/// while there was one.
Result<void> Contacts::readAround(const ConversationId& id, bool blocked) {
    const auto row = rowOf(id);
    if (!row) return row.error();
    const auto newest = row->lastSortKey.value_or(row->lastRead);
    if (blocked) return state_.setRead(id, newest, false);
    return state_.setRead(id, std::max(newest, now_()), row->markedUnread);
}

Result<Conversation> Contacts::markRead(const ConversationId& id) {
    auto now = readConversation(store_, id);
    if (!now || (now->unread == 0 && !now->isMarkedUnread)) return now;
    now = setRead(id, false);
    if (now) emit_(ConversationChanged{*now});
    return now;
}

Result<Conversation> Contacts::markUnread(const ConversationId& id) {
    auto now = readConversation(store_, id);
    if (!now || now->isMarkedUnread) return now;
    now = setRead(id, true);
    if (now) emit_(ConversationChanged{*now});
    return now;
}

/// Marked unread by hand, it was read nevertheless as far as it was.
Result<Conversation> Contacts::setRead(const ConversationId& id, bool unread) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto row = rowOf(id);
    if (!row) return row.error();
    const auto upTo = unread ? row->lastRead : row->lastSortKey.value_or(row->lastRead);
    if (auto set = state_.setRead(id, upTo, unread); !set) return set.error();
    if (onRead_ && !unread) {
        if (auto told = onRead_(id, row->lastRead, upTo); !told) return told.error();
    }
    if (auto done = turn.commit(); !done) return done.error();
    return readConversation(store_, id);
}

Result<Conversation> Contacts::setPinned(const ConversationId& id, bool pinned) {
    const std::int64_t priority = pinned ? 1 : 0;
    if (id != state_.own()) return change(id, [&](config::Contact& c) { c.priority = priority; });
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto edited =
        state_.editProfile([&](config::UserProfile& p) { p.notePriority = priority; });
    if (!edited) return edited.error();
    if (auto done = turn.commit(); !done) return done.error();
    tellConversation(store_, id, emit_);
    return readConversation(store_, id);
}

Result<Conversation> Contacts::setMuted(const ConversationId& id, bool muted) {
    if (id == state_.own()) return kNoNoise;
    return change(id, [&](config::Contact& c) {
        c.notify = muted ? config::Notify::Off : config::Notify::Default;
        c.muteUntilSeconds = 0;
    });
}

Result<Conversation> Contacts::setMutedUntil(const ConversationId& id, Timestamp until) {
    if (id == state_.own()) return kNoNoise;
    return change(id, [&](config::Contact& c) {
        c.notify = config::Notify::Default;
        c.muteUntilSeconds = std::max<std::int64_t>((toUnixMillis(until) + 999) / 1000, 0);
    });
}

Result<Conversation> Contacts::setArchived(const ConversationId& id, bool archived) {
    if (auto set = store_.conversations.setArchived(id, archived); !set) {
        if (set.error().code != Errc::NotFound) return set.error();
        return Error{Errc::NotFound, "there is no such conversation"};
    }
    auto now = readConversation(store_, id);
    if (now) emit_(ConversationChanged{*now});
    return now;
}

Result<Conversation> Contacts::setNickname(const ConversationId& id, std::string nickname) {
    if (id == state_.own()) return Error{Errc::Invalid, "that is your own Session ID"};
    if (!nickname.empty()) {
        if (auto good = checkOwnName(nickname); !good) return good.error();
    }
    return change(id, [&](config::Contact& c) { c.nickname = nickname; });
}

Result<Conversation> Contacts::setNoteToSelfHidden(bool hidden) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto edited = state_.editProfile([&](config::UserProfile& p) {
        p.notePriority = hidden ? config::kHidden : std::max<std::int64_t>(p.notePriority, 0);
    });
    if (!edited) return edited.error();
    const auto there = rowOf(state_.own());
    if (!there) return there.error();
    if (auto done = turn.commit(); !done) return done.error();
    tellConversation(store_, state_.own(), emit_);
    return readConversation(store_, state_.own());
}

Result<Conversation> Contacts::setDraft(const ConversationId& id, std::string_view text) {
    if (id.prefix() != AccountId::kAccount) return kNobody;
    if (!isUtf8(text)) return Error{Errc::Invalid, "the draft is not UTF-8 text"};
    auto transaction = store_.transaction();
    if (!transaction) return transaction.error();
    const auto before = store_.conversations.find(id);
    if (!before) return before.error();
    if (*before && (*before)->draft == text) return readConversation(store_, id);
    if (!text.empty()) {
        if (auto made = store_.conversations.ensure(id, now_(), true); !made) return made.error();
    }
    if (auto set = store_.conversations.setDraft(id, text); !set) {
        if (set.error().code != Errc::NotFound) return set.error();
        return Error{Errc::NotFound, "there is no such conversation"};
    }
    auto now = readConversation(store_, id);
    if (!now) return now;
    if (auto done = transaction->commit(); !done) return done.error();
    emit_(ConversationChanged{*now});
    return now;
}

/// What was there is read on all devices: none of them keeps a count of what is gone.
Result<void> Contacts::hide(const ConversationRow& row) {
    const auto upTo = row.lastSortKey.value_or(row.lastRead);
    if (row.id == state_.own()) {
        return state_.editProfile([](config::UserProfile& p) { p.notePriority = config::kHidden; });
    }
    if (!state_.contact(row.id)) return {};
    const auto edited =
        state_.editContact(row.id, [](config::Contact& c) { c.priority = config::kHidden; });
    return edited ? state_.setRead(row.id, upTo, false) : edited;
}

Result<void> Contacts::remove(const ConversationId& id) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun;
    const auto row = rowOf(id);
    if (!row) return row.error();
    if (auto hidden = hide(*row); !hidden) return hidden;
    if (auto begun = removals_.begin(id); !begun) return begun;
    if (auto set = store_.conversations.setDraft(id, ""); !set) return set;
    return turn.commit();
}

Result<void> Contacts::removeContact(const ConversationId& id) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun;
    const auto row = rowOf(id);
    if (!row) return row.error();
    if (row->blocked) {
        // Forgetting somebody is not letting them write again.
        const auto edited = state_.editContact(id, [&](config::Contact& c) {
            c = {};
            c.id = id;
            c.blocked = true;
            c.createdSeconds = toUnixMillis(row->createdAt) / 1000;
            c.priority = config::kHidden;
        });
        if (!edited) return edited;
    } else if (auto erased = state_.eraseContact(id); !erased) {
        return erased;
    }
    if (auto begun = removals_.begin(id); !begun) return begun;
    if (auto set = store_.conversations.setDraft(id, ""); !set) return set;
    return turn.commit();
}

Result<void> Contacts::decline(const ConversationId& id) {
    const auto row = rowOf(id);
    if (!row) return row.error();
    if (row->approved || row->blocked)
        return Error{Errc::Invalid, "they do not wait for an answer"};
    // Before our devices have told each other of them, another may make them anew: what was never
    // said cannot be taken back, but a hidden contact says more than a new one.
    const bool unsaid = state_.replica(config::Kind::Contacts).needsPush();
    return unsaid ? remove(id) : removeContact(id);
}

}  // namespace starling
