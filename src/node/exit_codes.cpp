// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/exit_codes.h"

#include <cstdio>

namespace starling::node {

Exit exitFor(Errc code) {
    switch (code) {
        case Errc::Invalid:
        case Errc::NotFound:
            return Exit::Invalid;
        case Errc::Offline:
        case Errc::TimedOut:
            return Exit::NotRunning;
        case Errc::Rejected:
            return Exit::Refused;
        case Errc::InUse:
            return Exit::InUse;
        case Errc::Storage:
        case Errc::Corrupt:
        case Errc::TooNew:
        case Errc::WrongKey:
            return Exit::Storage;
        case Errc::Cancelled:
        case Errc::TooLarge:
        case Errc::WrongClock:
        case Errc::WrongSwarm:
        case Errc::WrongNetwork:
            break;
    }
    return Exit::Other;
}

int fail(const Error& error) {
    std::fprintf(stderr, "starlingnet: %s\n", error.detail.c_str());
    return static_cast<int>(exitFor(error.code));
}

}  // namespace starling::node
