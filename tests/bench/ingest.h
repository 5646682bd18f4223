// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A backlog of 10,000 messages taken into the store as the inbox does it, held against the bare
/// crypto and one insert of the same rows.
#pragma once

#include "messenger/inbox.h"

#include <vector>

namespace starling::bench {

void benchIngest();

/// Turns of 200 messages from 50 people that have been decrypted already; never the same twice.
class TurnSource {
public:
    TurnSource();
    void befriend(AccountState& state) const;  ///< Contacts of whose messages all is kept.
    const AccountId& own() const { return own_; }
    bool take(Inbox& inbox);

private:
    AccountId own_;
    std::vector<AccountId> senders_;
    std::int64_t taken_ = 0;
    Timestamp now_;
};

}  // namespace starling::bench
