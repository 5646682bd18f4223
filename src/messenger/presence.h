// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// That we have read, and that we are writing, told to those who may know it, and that they are
/// writing. Nothing is told while that is switched off. Lives on core.
/// docs/protocol/messages.md#receipts, #typing.
#pragma once

#include "messenger/outbox.h"
#include "messenger/privacy.h"

#include <map>

namespace starling {

class Presence {
public:
    /// All of it outlives this.
    Presence(RulebookWorld world, Outbox& outbox) : world_{std::move(world)}, outbox_{outbox} {}

    /// Within the transaction that notes it: what stands after `from` up to `upTo` was read.
    Result<void> tellRead(const ConversationId& id, Timestamp from, Timestamp upTo);

    /// A key was pressed, or nothing is left to write.
    void setTyping(const ConversationId& id, bool typing);

    /// A message of ours is on its way, which says the same.
    void noteSent(const ConversationId& id) { typing_.erase(id); }

    /// They began to write, or stopped.
    void heard(const ConversationId& id, bool typing);

    void stop() { stop_.request(); }

    static constexpr Millis kAgain{10'000};  ///< Whoever still writes says so again.
    static constexpr Millis kPause{5'000};   ///< Whoever presses no key has stopped.
    static constexpr Millis kTimeToLive{20'000};

private:
    struct Typing {
        Timestamp toldAt;
        std::uint64_t lastKey = 0;
    };

    Result<bool> mayHear(const ConversationId& id);
    void tellTyping(const ConversationId& id, bool typing);
    void endLater(std::map<ConversationId, Typing>::value_type& entry);

    RulebookWorld world_;
    Outbox& outbox_;
    StopFlag stop_;
    std::uint64_t ticket_ = 0;
    std::map<ConversationId, Typing> typing_;         ///< To whom we are writing.
    std::map<ConversationId, std::uint64_t> theirs_;  ///< Who writes to us.
};

}  // namespace starling
