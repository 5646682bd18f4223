// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What this device remembers of its recovery words: whether somebody looked, or wants them out of
/// sight, and whether it is time to say that they must be kept. Core executor only.
#pragma once

#include "starling/sync_state.h"
#include "store/store.h"

namespace starling {

/// So many conversations, and there is something to lose.
constexpr std::size_t kConversationsBeforeReminder = 3;

/// Looks at the conversations too: once there were enough, it stays due until somebody looked.
Result<WordsState> wordsStateNow(Store& store);
Result<WordsState> keepWordsSeen(Store& store);
Result<WordsState> keepWordsHidden(Store& store);

}  // namespace starling
