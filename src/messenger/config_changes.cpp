// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/config_changes.h"

#include "messenger/text_rules.h"

#include <algorithm>

namespace starling {

namespace {

/// A push waits so long at most, and what comes meanwhile is not known to whoever removes.
constexpr Millis kCrossing{10'000};

class Following {
public:
    Following(AccountState& state, Removals& removals, Timestamp heardAt)
        : state_{state}, removals_{removals}, heardAt_{heardAt} {}

    Result<void> profile(const config::Dict& before) {
        const auto old = config::readUserProfile(before);
        const auto now = state_.profile();
        if (old.name != now.name) out_.ownName = harmlessName(now.name);
        out_.touched.insert(state_.own());
        return state_.project(state_.own());
    }

    Result<void> contacts(const config::Dict& before) {
        std::map<AccountId, config::Contact> old;
        for (auto& contact : config::readContacts(before))
            old.emplace(contact.id, std::move(contact));
        const auto& data = state_.replica(config::Kind::Contacts).data();
        for (const auto& contact : config::readContacts(data)) {
            const auto was = old.find(contact.id);
            const bool known = was != old.end();
            if (!known || was->second != contact) {
                const bool shown = !known || was->second.priority >= 0;
                if (auto done = changed(contact, shown); !done) return done;
            }
            if (known) old.erase(was);
        }
        for (const auto& [id, contact] : old)
            if (auto done = erased(id); !done) return done;
        return {};
    }

    Result<void> readStates(const config::Dict& before) {
        const auto& data = state_.replica(config::Kind::ConvoInfoVolatile).data();
        std::map<AccountId, config::ReadState> old;
        for (const auto& [id, read] : config::readReadStates(before))
            old.emplace(id, read);
        for (const auto& [id, read] : config::readReadStates(data)) {
            const auto was = old.find(id);
            if (was != old.end() && was->second == read) continue;
            const auto there = state_.store().conversations.find(id);
            if (!there) return there.error();
            if (!*there) continue;
            // What was read here stays read, and must then be said again.
            const auto upTo = std::max((*there)->lastRead, fromUnixMillis(read.lastReadMs));
            if (auto set = state_.setRead(id, upTo, read.unread); !set) return set;
            out_.touched.insert(id);
        }
        return {};
    }

    ConfigChanges take() { return std::move(out_); }

private:
    Result<void> changed(const config::Contact& contact, bool wasShown) {
        if (contact.id == state_.own()) return {};
        const auto there = state_.store().conversations.find(contact.id);
        if (!there) return there.error();
        if (auto done = state_.project(contact.id); !done) return done;
        out_.touched.insert(contact.id);
        if (auto done = readWhenBlocked(contact); !done) return done;
        const bool hidden = contact.priority < 0 && wasShown;
        if (!hidden || !*there || !(*there)->lastMessage) return {};
        return remove(contact.id, heardAt_ - kCrossing);
    }

    /// What came here before we heard of the block never came where they were blocked.
    Result<void> readWhenBlocked(const config::Contact& contact) {
        if (!contact.blocked) return {};
        const auto row = state_.store().conversations.find(contact.id);
        if (!row) return row.error();
        if (!*row || (*row)->unread == 0 || !(*row)->lastSortKey) return {};
        return state_.setRead(contact.id, *(*row)->lastSortKey, false);
    }

    Result<void> erased(const AccountId& id) {
        const auto there = state_.store().conversations.find(id);
        if (!there) return there.error();
        if (!*there) return {};
        if (auto done = state_.eraseContact(id); !done) return done;
        // Whoever was forgotten a moment after they wrote shall not stay for that.
        return remove(id, heardAt_);
    }

    Result<void> remove(const AccountId& id, Timestamp until) {
        const auto there = state_.store().conversations.find(id);
        if (!there) return there.error();
        if (auto begun = removals_.begin(id, std::max(until, (*there)->lastRead)); !begun)
            return begun;
        out_.removals.insert(id);
        return {};
    }

    AccountState& state_;
    Removals& removals_;
    const Timestamp heardAt_;
    ConfigChanges out_;
};

}  // namespace

Result<ConfigChanges> followConfigs(AccountState& state, Removals& removals,
                                    const std::map<config::Kind, config::Dict>& before,
                                    Timestamp heardAt) {
    Following following{state, removals, heardAt};
    const auto of = [&](config::Kind kind) {
        const auto found = before.find(kind);
        return found == before.end() ? nullptr : &found->second;
    };
    // What was read first: it says how far a removal reaches.
    Result<void> done;
    if (const auto* reads = of(config::Kind::ConvoInfoVolatile))
        done = following.readStates(*reads);
    if (!done) return done.error();
    if (const auto* contacts = of(config::Kind::Contacts)) done = following.contacts(*contacts);
    if (!done) return done.error();
    if (const auto* profile = of(config::Kind::UserProfile)) done = following.profile(*profile);
    if (!done) return done.error();
    return following.take();
}

}  // namespace starling
