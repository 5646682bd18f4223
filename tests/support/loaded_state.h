// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The account's state over a store, read at once, for tests of what stands on it.
#pragma once

#include "messenger/account_state.h"

#include <gtest/gtest.h>

namespace starling::test {

struct LoadedState : AccountState {
    LoadedState(Store& store, const AccountId& own, std::function<Timestamp()> now)
        : AccountState{store, own, std::move(now)} {
        EXPECT_TRUE(load());
    }

    /// Edits somebody, in a turn of its own.
    bool edit(const AccountId& id, const std::function<void(config::Contact&)>& how) {
        Turn turn{*this};
        return turn.begin() && editContact(id, how) && turn.commit();
    }
    /// As if the swarm had taken all there is to tell.
    bool tellAll() {
        Turn turn{*this};
        if (!turn.begin()) return false;
        for (const auto kind : config::kUserKinds) {
            auto& replica = change(kind);
            replica.confirm(replica.push().seqno, {"told"});
        }
        return turn.commit().has_value();
    }
    bool approve(const AccountId& id) {
        return edit(id, [](config::Contact& contact) { contact.approved = true; });
    }
    bool block(const AccountId& id, bool blocked = true) {
        return edit(id, [blocked](config::Contact& contact) { contact.blocked = blocked; });
    }
};

}  // namespace starling::test
