// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a relay means by an answer in the clear. Such an answer never comes from the destination,
/// whatever it says, for that one would have sealed it. Pure. docs/protocol/onion.md#errors.
#pragma once

#include "crypto/keys.h"
#include "starling/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace starling {

struct RelayFault {
    enum class Kind {
        Path,        ///< Something on the way: blame the path, try another.
        TimedOut,    ///< A relay waited in vain: the path or the destination.
        Node,        ///< `node` is gone or not ready, if the relay tells the truth.
        Unreadable,  ///< A layer did not open: perhaps our list of nodes is out of date.
        Server,      ///< The server behind the last hop could not be reached.
        Refused,     ///< Nobody is to blame; once more over another path, for relays may lie.
    };
    Kind kind = Kind::Path;
    std::optional<Ed25519PublicKey> node;
    Error error;
};

/// `toServer`: the destination is a server, so a bad gateway is the server's fault.
RelayFault relayFault(int status, std::string_view text, bool toServer);

/// The first words of what a stranger wrote, safe to be shown and logged.
std::string inWords(std::string_view text);

}  // namespace starling
