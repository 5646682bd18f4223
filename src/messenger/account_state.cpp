// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/account_state.h"

#include "messenger/text_rules.h"

namespace starling {

namespace {

std::int64_t toSeconds(Timestamp time) {
    return toUnixMillis(time) / 1000;
}

Standing standingOf(const config::Contact& contact) {
    Standing out;
    out.name = harmlessName(contact.name);
    out.nickname = harmlessName(contact.nickname);
    out.approved = contact.approved;
    out.approvedMe = contact.approvedMe;
    out.blocked = contact.blocked;
    out.priority = contact.priority;
    out.notify = static_cast<int>(contact.notify);
    out.muteUntil = contact.muteUntilSeconds;
    out.expiryMode = static_cast<int>(contact.expiryMode);
    out.expirySeconds = contact.expirySeconds;
    out.profileUpdated = contact.updatedSeconds;
    out.createdAt = fromUnixMillis(contact.createdSeconds * 1000);
    return out;
}

}  // namespace

AccountState::AccountState(Store& store, const AccountId& own, std::function<Timestamp()> now)
    : store_{store}, own_{own}, now_{std::move(now)} {
    for (const auto kind : config::kUserKinds)
        replicas_[kind] = {};
}

AccountState::Turn::Turn(AccountState& state) : state_{state} {
    state_.turns_.push_back(this);
}

AccountState::Turn::~Turn() {
    std::erase(state_.turns_, this);
    if (state_.turns_.empty()) state_.timedNow_.clear();
    if (done_) return;
    for (auto& [kind, replica] : before_)
        state_.replicas_[kind] = std::move(replica);
}

Result<void> AccountState::Turn::begin() {
    auto begun = state_.store_.transaction();
    if (!begun) return begun.error();
    transaction_.emplace(*std::move(begun));
    return {};
}

Result<void> AccountState::Turn::commit() {
    for (const auto& [kind, before] : before_)
        if (auto saved = state_.save(kind); !saved) return saved;
    if (auto committed = transaction_->commit(); !committed) return committed;
    done_ = true;
    const bool outermost = state_.turns_.size() == 1;
    if (outermost && !before_.empty() && state_.needsPush()) state_.changed_();
    if (outermost && !state_.timedNow_.empty() && state_.timed_)
        state_.timed_(std::exchange(state_.timedNow_, {}));
    return {};
}

config::Replica& AccountState::change(config::Kind kind) {
    auto& replica = replicas_.at(kind);
    for (auto* turn : turns_)
        turn->before_.try_emplace(kind, replica);
    return replica;
}

Result<void> AccountState::save(config::Kind kind) {
    return store_.configs.save(config::namespaceOf(kind), asBytes(replicas_.at(kind).dump()));
}

Result<void> AccountState::load() {
    bool found = false;
    for (const auto kind : config::kUserKinds)
        if (auto loaded = loadOne(kind, found); !loaded) return loaded;
    return found ? Result<void>{} : seed();
}

Result<void> AccountState::loadOne(config::Kind kind, bool& found) {
    replicas_[kind] = {};
    const auto dump = store_.configs.load(config::namespaceOf(kind));
    if (!dump) return dump.error();
    if (!*dump) return {};
    auto loaded = config::Replica::load(asText(**dump));
    if (!loaded) return loaded.error();
    replicas_[kind] = *std::move(loaded);
    found = true;
    return {};
}

Result<void> AccountState::seed() {
    Turn turn{*this};
    if (auto begun = turn.begin(); !begun) return begun;
    const auto name = store_.settings.get(setting::kDisplayName);
    if (!name) return name.error();
    bool hasNote = false;
    for (const auto kind :
         {ConversationKind::Accepted, ConversationKind::Request, ConversationKind::Blocked}) {
        const auto rows = store_.conversations.list(kind);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            hasNote = hasNote || row.id == own_;
            if (row.id != own_ && (row.approved || row.blocked || hasRoomForRequest())) {
                if (auto made = editContact(row.id, [](config::Contact&) {}); !made) return made;
            }
            if (auto read = setRead(row.id, row.lastRead, false); !read) return read;
        }
    }
    // A restored device knows nothing: what it said of itself would stand against what others say.
    if (!*name && !hasNote) return turn.commit();
    const auto done = editProfile([&](config::UserProfile& profile) {
        profile.name = *name ? toText(**name) : std::string{};
        profile.notePriority = hasNote ? 0 : config::kHidden;
        if (!profile.name.empty()) profile.updatedSeconds = toSeconds(now_());
    });
    if (!done) return done;
    if (auto removed = store_.settings.remove(setting::kDisplayName); !removed) return removed;
    return turn.commit();
}

bool AccountState::needsPush() const {
    return std::any_of(replicas_.begin(), replicas_.end(),
                       [](const auto& entry) { return entry.second.needsPush(); });
}

config::UserProfile AccountState::profile() const {
    return config::readUserProfile(replica(config::Kind::UserProfile).data());
}

std::string AccountState::ownName() const {
    return harmlessName(profile().name);
}

Result<void> AccountState::editProfile(const std::function<void(config::UserProfile&)>& edit) {
    const auto before = profile();
    auto after = before;
    const auto note = store_.conversations.find(own_);
    if (!note) return note.error();
    const bool isFirst = replica(config::Kind::UserProfile).seqno() == 0;
    if (isFirst && !*note) after.notePriority = config::kHidden;
    edit(after);
    if (after != before) {
        change(config::Kind::UserProfile).edit([&](config::Dict& data) {
            config::writeUserProfile(data, after);
        });
    }
    return projectNoteToSelf();
}

std::optional<config::Contact> AccountState::contact(const ConversationId& id) const {
    return config::readContact(replica(config::Kind::Contacts).data(), id);
}

/// What the configs say of them, else the table, else nothing.
Result<config::Contact> AccountState::contactOrRow(const ConversationId& id) {
    if (auto known = contact(id)) return *std::move(known);
    const auto found = store_.conversations.find(id);
    if (!found) return found.error();
    const auto* row = *found ? &**found : nullptr;
    config::Contact out;
    out.id = id;
    out.createdSeconds = toSeconds(row ? row->createdAt : now_());
    if (!row) return out;
    out.name = row->name;
    out.approved = row->approved;
    out.approvedMe = row->approvedMe;
    out.blocked = row->blocked;
    out.updatedSeconds = row->profileUpdated;
    return out;
}

Result<void> AccountState::editContact(const ConversationId& id,
                                       const std::function<void(config::Contact&)>& edit) {
    auto contact = contactOrRow(id);
    if (!contact) return contact.error();
    edit(*contact);
    if (this->contact(id) != *contact) {
        change(config::Kind::Contacts).edit([&](config::Dict& data) {
            config::writeContact(data, *contact);
        });
    }
    return project(id);
}

Result<void> AccountState::editSender(const ConversationId& id,
                                      const std::function<void(config::Contact&)>& edit) {
    auto contact = contactOrRow(id);
    if (!contact) return contact.error();
    const bool stranger = !contact->approved && !contact->blocked;
    if (!stranger || this->contact(id) || hasRoomForRequest()) return editContact(id, edit);
    edit(*contact);
    return store_.conversations.setStanding(id, standingOf(*contact));
}

Result<void> AccountState::eraseContact(const ConversationId& id) {
    change(config::Kind::Contacts).edit([&](config::Dict& data) {
        config::eraseContact(data, id);
    });
    change(config::Kind::ConvoInfoVolatile).edit([&](config::Dict& data) {
        config::eraseReadState(data, id);
    });
    const auto row = store_.conversations.find(id);
    if (!row) return row.error();
    if (!*row) return {};
    // Whoever writes again is a stranger again.
    Standing standing;
    standing.name = (*row)->name;
    standing.approvedMe = (*row)->approvedMe;
    standing.createdAt = (*row)->createdAt;
    return store_.conversations.setStanding(id, standing);
}

Result<void> AccountState::setRead(const ConversationId& id, Timestamp upTo, bool markedUnread) {
    if (id == own_ || contact(id)) {
        const auto& info = replica(config::Kind::ConvoInfoVolatile).data();
        const auto before = config::readReadState(info, id).value_or(config::ReadState{});
        const config::ReadState after{std::max(before.lastReadMs, toUnixMillis(upTo)),
                                      markedUnread};
        if (after != before) {
            change(config::Kind::ConvoInfoVolatile).edit([&](config::Dict& data) {
                config::writeReadState(data, id, after);
            });
        }
    }
    return readUpTo(id, upTo, markedUnread);
}

Result<void> AccountState::readUpTo(const ConversationId& id, Timestamp upTo, bool markedUnread) {
    if (auto set = store_.conversations.setRead(id, upTo, markedUnread); !set) return set;
    auto timed = store_.messages.startReading(id, upTo, now_());
    if (!timed) return timed.error();
    std::move(timed->begin(), timed->end(), std::back_inserter(timedNow_));
    return {};
}

bool AccountState::hasRoomForRequest() const {
    const auto* people = config::get<config::Dict>(replica(config::Kind::Contacts).data(), "c");
    if (!people) return true;
    std::size_t requests = 0;
    for (const auto& [key, value] : *people) {
        const auto* fields = std::get_if<config::Dict>(&value.is);
        if (fields && !fields->contains("a") && !fields->contains("b")) ++requests;
    }
    return requests < kMostRequests;
}

Result<void> AccountState::project(const ConversationId& id) {
    if (id == own_) return projectNoteToSelf();
    const auto known = contact(id);
    if (!known) return {};
    return projectStanding(id, standingOf(*known));
}

Result<void> AccountState::projectStanding(const ConversationId& id, const Standing& standing) {
    if (auto set = store_.conversations.setStanding(id, standing); !set) return set;
    const auto read = config::readReadState(replica(config::Kind::ConvoInfoVolatile).data(), id);
    if (!read) return {};
    return readUpTo(id, fromUnixMillis(read->lastReadMs), read->unread);
}

/// It is there from the first word on, or when it shall be shown.
Result<void> AccountState::projectNoteToSelf() {
    const auto row = store_.conversations.find(own_);
    if (!row) return row.error();
    const auto profile = this->profile();
    const bool isUnknown = replica(config::Kind::UserProfile).seqno() == 0;
    if (!*row && (profile.notePriority < 0 || isUnknown)) return {};
    Standing standing;
    standing.approved = standing.approvedMe = true;
    standing.priority = profile.notePriority;
    standing.expirySeconds = profile.noteExpirySeconds;
    standing.expiryMode = profile.noteExpirySeconds > 0 ? 1 : 0;
    standing.createdAt = *row ? (*row)->createdAt : now_();
    return projectStanding(own_, standing);
}

}  // namespace starling
