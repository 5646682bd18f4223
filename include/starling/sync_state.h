// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the devices of one account agree, and what of that is on this device only. Values.
/// docs/user/devices.md.
#pragma once

#include <string>

namespace starling {

struct SyncState {
    bool isFetched =
        false;  ///< What our other devices say was asked for since the account came here.
    bool isPushed = true;  ///< Everything changed here is in our swarm.
    std::string problem;   ///< Why not, in plain words; empty while all goes well.
    bool operator==(const SyncState&) const = default;
};

/// What this device remembers of its recovery words; no other device hears of it.
struct WordsState {
    bool isFromHere = false;     ///< The account was made here, not restored.
    bool isReminderDue = false;  ///< There were three conversations once, and nobody looked yet.
    bool wereSeen = false;
    bool areHidden = false;  ///< For good, on wish.
    bool operator==(const WordsState&) const = default;
};

}  // namespace starling
