// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is read from the store for those who show it. Core executor only.
#pragma once

#include "starling/client.h"
#include "store/store.h"

namespace starling {

/// What SQL takes as a LIMIT; nobody pages more than this at once.
int bounded(std::size_t limit);

Result<std::vector<Message>> toMessages(const Result<std::vector<MessageRow>>& rows);

/// Oldest first. Errc::NotFound when the message to page from is gone; Errc::Invalid for a page
/// that begins at two places.
Result<std::vector<Message>> readPage(Store& store, const ConversationId& with, const Page& page);

/// Newest activity first.
Result<std::vector<Conversation>> listConversations(Store& store);

}  // namespace starling
