// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes a message away, for whoever wishes it. Core executor only; takes part in the transaction
/// that is open. docs/protocol/messages.md#what-is-taken-back.
#pragma once

#include "store/store.h"

namespace starling {

enum class Left {
    Line,     ///< The line that says so.
    Nothing,  ///< As if it had never been there.
};

/// A note to oneself goes without a trace, and so does what says nothing itself.
Left whatIsLeft(const MessageRow& row, const AccountId& own);

/// Its words, its reactions and what waits to be sent of it go; `kind` says why, where a line is
/// left. With the unread count and the last message of its conversation.
Result<void> eraseMessage(Store& store, const MessageRow& row, MessageKind kind, Left left);

}  // namespace starling
