// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What starling-cli's exit status means; README.md has the same table for people.
#pragma once

#include "starling/result.h"

namespace starling::cli {

enum class Exit : int {
    Ok = 0,
    Other = 1,        ///< Something that should not happen.
    Usage = 2,        ///< The command line cannot be understood.
    Invalid = 3,      ///< An id, words, a text, a name or a network profile cannot be used.
    Unreachable = 4,  ///< The network did not answer in time; nothing is lost.
    Refused = 5,      ///< The network understood and said no.
    InUse = 6,        ///< Another program holds the profile folder.
    Passphrase = 7,   ///< Missing or wrong.
    NoAccount = 8,    ///< The profile folder holds no account.
    Storage = 9,      ///< Disk full, unwritable, damaged, too new, or of another network.
    TimedOut = 10,    ///< listen: fewer messages came than were asked for.
};

Exit exitFor(Errc code);

}  // namespace starling::cli
