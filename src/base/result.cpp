// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/result.h"

namespace starling {

const char* errcName(Errc code) {
    switch (code) {
        case Errc::Offline:
            return "Offline";
        case Errc::TimedOut:
            return "TimedOut";
        case Errc::Rejected:
            return "Rejected";
        case Errc::Corrupt:
            return "Corrupt";
        case Errc::Invalid:
            return "Invalid";
        case Errc::NotFound:
            return "NotFound";
        case Errc::Cancelled:
            return "Cancelled";
        case Errc::TooLarge:
            return "TooLarge";
        case Errc::WrongClock:
            return "WrongClock";
        case Errc::WrongSwarm:
            return "WrongSwarm";
        case Errc::WrongKey:
            return "WrongKey";
        case Errc::WrongNetwork:
            return "WrongNetwork";
        case Errc::InUse:
            return "InUse";
        case Errc::Storage:
            return "Storage";
        case Errc::TooNew:
            return "TooNew";
    }
    return "Unknown";
}

}  // namespace starling
