// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exit_codes.h"

namespace starling::cli {

Exit exitFor(Errc code) {
    switch (code) {
        case Errc::Offline:
        case Errc::TimedOut:
        case Errc::WrongClock:
        case Errc::WrongSwarm:
        case Errc::Cancelled:
            return Exit::Unreachable;
        case Errc::Rejected:
            return Exit::Refused;
        case Errc::Invalid:
        case Errc::TooLarge:
            return Exit::Invalid;
        case Errc::NotFound:
            return Exit::NoAccount;
        case Errc::WrongKey:
            return Exit::Passphrase;
        case Errc::InUse:
            return Exit::InUse;
        case Errc::Corrupt:
        case Errc::WrongNetwork:
        case Errc::Storage:
        case Errc::TooNew:
            return Exit::Storage;
    }
    return Exit::Other;
}

}  // namespace starling::cli
