// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What we call ourselves: goes along with every message we send, and to all our devices. Core
/// executor only. docs/protocol/messages.md#sending.
#pragma once

#include "messenger/account_state.h"
#include "messenger/compose.h"

namespace starling {

/// Errc::Invalid with advice for a name that is empty, too long or not printable. `now` is network
/// time: the newest name counts.
Result<std::string> setOwnName(AccountState& state, std::string_view name, Timestamp now);

/// What goes along with what we send.
OwnProfile ownProfile(const AccountState& state);

}  // namespace starling
