// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One member's word about messages it deleted or whose expiry it changed, signed. Pure.
/// docs/protocol/storage-rpc.md.
#pragma once

#include "localnet/message_store.h"

#include <map>
#include <string>
#include <vector>

namespace starling::localnet {

struct Change {
    std::string field;               ///< "deleted" or "updated".
    std::vector<NamedHash> changed;  ///< Sorted.
    bool byNamespace = false;        ///< {"0":[…],"2":[…]} instead of […].
};

/// {FIELD: …, "signature": …}; `signedHead` is what the signature covers in front of the hashes.
std::string changeEntry(const SignKey& key, const Change& change, std::string signedHead);

}  // namespace starling::localnet
