// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of people nobody here has answered is kept. Part of the Inbox; core executor only;
/// takes part in the transaction that is open. docs/adr/0013-strangers-are-bounded.md.
#pragma once

#include "messenger/incoming.h"
#include "store/store.h"

namespace starling {

constexpr int kMostRequests = 2'000;
constexpr int kMostPerStranger = 100;                    ///< Messages.
constexpr std::int64_t kMostBytesPerStranger = 131'072;  ///< Text and Content together.
constexpr std::size_t kMostContentOfStranger = 16'384;   ///< A longer one is not kept.

/// What of a stranger's words is kept: all that today's clients can send.
std::string_view textOfStranger(const IncomingText& text);
ByteView contentOfStranger(const IncomingText& text);

/// Takes messages out of a conversation. True when it was a request
/// and is gone too, for nothing is left in it.
Result<bool> removeMessages(Store& store, const ConversationId& from,
                            std::span<const MessageId> messages);

}  // namespace starling
