// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Removes what has a timer when its time is over, and lets our swarm and so our other devices know
/// when what we have read goes. Lives on core as long as the Engine.
/// docs/protocol/messages.md#disappearing-messages.
#pragma once

#include "messenger/rulebook_world.h"

#include <map>

namespace starling {

class Expirer {
public:
    explicit Expirer(RulebookWorld world) : world_{std::move(world)} {}

    /// Removes what is over by now, tells it, and comes back when the next one is. Costs nothing
    /// before that: call it before anything is shown.
    void sweep();

    /// Our clock is set now and then, and the alarm with it: call it every few seconds.
    void resetAlarm();

    /// Something goes at that time.
    void noteEnd(Timestamp goneAt);

    /// These were read now, here or elsewhere: our swarm shall keep them no longer, and says when
    /// another device read them sooner.
    void noteRead(const std::vector<MessageRow>& rows);

    /// The network is back.
    void hurry() { tellSwarm(); }

    void stop() { stop_.request(); }

    static constexpr int kAtOnce = 200;
    static constexpr std::size_t kMostToTell = 1'000;  ///< The rest hears of it by what was read.
    static constexpr Millis kLogPause{1'000};          ///< While somebody reads the database.
    static constexpr Millis kStoragePause{30'000};

private:
    using Unsaid = std::map<std::string, std::pair<MessageId, Timestamp>>;  ///< By hash.

    Result<std::vector<MessageRow>> removeSome(Timestamp now);
    void tell(const std::vector<MessageRow>& gone);
    void emptyLog();
    void waitForNext();
    void tellSwarm();
    void onShortened(const std::vector<std::string>& asked,
                     const Result<SwarmClient::Lives>& shorter);

    RulebookWorld world_;
    StopFlag stop_;
    std::optional<Timestamp> next_;  ///< Nothing goes before; none: not known.
    std::uint64_t timer_ = 0;        ///< Only the newest counts.
    Unsaid unsaid_;
    bool telling_ = false;
};

}  // namespace starling
