// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/words_memory.h"

namespace starling {

namespace {

// Bits of the setting: never change one.
constexpr std::int64_t kSeen = 1;
constexpr std::int64_t kHiddenForGood = 2;
constexpr std::int64_t kReminded = 4;

Result<std::int64_t> bitsOf(Store& store) {
    const auto bits = store.settings.getNumber(setting::kWordsState);
    if (!bits) return bits.error();
    return bits->value_or(0);
}

Result<bool> areThereEnough(Store& store) {
    const auto rows = store.conversations.list(ConversationKind::Accepted);
    if (!rows) return rows.error();
    const auto shown = std::count_if(rows->begin(), rows->end(), [](const ConversationRow& row) {
        return row.priority >= 0 && row.lastMessage;
    });
    return static_cast<std::size_t>(shown) >= kConversationsBeforeReminder;
}

Result<WordsState> with(Store& store, std::int64_t more) {
    const auto bits = bitsOf(store);
    if (!bits) return bits.error();
    if (auto set = store.settings.setNumber(setting::kWordsState, *bits | more); !set)
        return set.error();
    return wordsStateNow(store);
}

}  // namespace

Result<WordsState> wordsStateNow(Store& store) {
    const auto made = store.settings.getNumber(setting::kMadeHere);
    if (!made) return made.error();
    const auto bits = bitsOf(store);
    if (!bits) return bits.error();
    WordsState out;
    out.isFromHere = made->value_or(0) != 0;
    out.wereSeen = (*bits & kSeen) != 0;
    out.areHidden = (*bits & kHiddenForGood) != 0;
    if (!out.isFromHere || out.wereSeen || out.areHidden) return out;
    out.isReminderDue = (*bits & kReminded) != 0;
    if (out.isReminderDue) return out;
    const auto enough = areThereEnough(store);
    if (!enough) return enough.error();
    return *enough ? with(store, kReminded) : Result{out};
}

Result<WordsState> keepWordsSeen(Store& store) {
    return with(store, kSeen);
}

Result<WordsState> keepWordsHidden(Store& store) {
    return with(store, kHiddenForGood);
}

}  // namespace starling
