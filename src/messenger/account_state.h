// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What all devices of the account agree on: its config objects, kept in the store, and the one
/// writer of what follows from them in the table of conversations. Lives on core. Who sends and
/// fetches them is ConfigSync. docs/protocol/config.md, docs/adr/0024-one-truth.md.
#pragma once

#include "config/contacts.h"
#include "config/convo_info.h"
#include "config/kind.h"
#include "config/replica.h"
#include "config/user_profile.h"
#include "store/store.h"

#include <functional>
#include <map>

namespace starling {

class AccountState {
public:
    /// All of it outlives this; `now` is network time.
    AccountState(Store& store, const AccountId& own, std::function<Timestamp()> now);

    /// Reads what is kept. A profile that has none yet, for it is new or was written before there
    /// were any, begins with what its rows say. Errc::Corrupt: what is kept cannot be read.
    Result<void> load();

    /// Everything that changes belongs to a turn, which is a transaction of the store as well: all
    /// of it or nothing. One inside another joins it.
    class Turn {
    public:
        explicit Turn(AccountState& state);
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        ~Turn();
        Result<void> begin();
        Result<void> commit();

    private:
        friend class AccountState;
        AccountState& state_;
        std::optional<Transaction> transaction_;
        std::map<config::Kind, config::Replica> before_;  ///< Of what was changed in it.
        bool done_ = false;
    };

    config::UserProfile profile() const;
    std::string ownName() const;  ///< Harmless to show; empty when there is none.
    Result<void> editProfile(const std::function<void(config::UserProfile&)>& change);

    std::optional<config::Contact> contact(const ConversationId& id) const;
    /// Makes it when it is not there, from what the store knows of them.
    Result<void> editContact(const ConversationId& id,
                             const std::function<void(config::Contact&)>& change);
    /// The same for somebody who wrote: a stranger is among the contacts only while there is room
    /// for requests, and otherwise in the table alone.
    Result<void> editSender(const ConversationId& id,
                            const std::function<void(config::Contact&)>& change);
    /// With what was read of it. The conversation itself stays with its messages: they are removed
    /// by whoever calls this.
    Result<void> eraseContact(const ConversationId& id);

    /// What stands not after `upTo` was read. For people our other devices know too, they hear it.
    Result<void> setRead(const ConversationId& id, Timestamp upTo, bool markedUnread);

    /// Strangers are among the contacts, as in other clients, so that all devices hear what becomes
    /// of a request; but only so many: nobody can make us send more than that.
    static constexpr std::size_t kMostRequests = 50;
    bool hasRoomForRequest() const;

    const config::Replica& replica(config::Kind kind) const { return replicas_.at(kind); }
    /// Inside a turn.
    config::Replica& change(config::Kind kind);
    bool needsPush() const;

    /// Writes what the configs say of somebody, or of Note to Self for our own id, to the table.
    Result<void> project(const ConversationId& id);

    /// Called after a turn that left something to send.
    void onChange(std::function<void()> changed) { changed_ = std::move(changed); }
    /// Called after a turn in which messages were read whose time begins with that.
    using OnTimed = std::function<void(std::vector<MessageRow>)>;
    void onTimed(OnTimed timed) { timed_ = std::move(timed); }

    const AccountId& own() const { return own_; }
    Store& store() { return store_; }

private:
    Result<void> loadOne(config::Kind kind, bool& found);
    Result<void> seed();
    Result<void> save(config::Kind kind);
    Result<void> projectNoteToSelf();
    Result<void> projectStanding(const ConversationId& id, const Standing& standing);
    Result<config::Contact> contactOrRow(const ConversationId& id);
    Result<void> readUpTo(const ConversationId& id, Timestamp upTo, bool markedUnread);

    Store& store_;
    const AccountId own_;
    std::function<Timestamp()> now_;
    std::function<void()> changed_ = [] {};
    OnTimed timed_;
    std::vector<MessageRow> timedNow_;  ///< In the turns that are open.
    std::map<config::Kind, config::Replica> replicas_;
    std::vector<Turn*> turns_;  ///< Those that are open, the outermost first.
};

}  // namespace starling
