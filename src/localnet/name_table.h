// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Names that stand for accounts, as the name service of the network keeps them: by hash, with the
/// id encrypted under the name. Shared by all nodes; the thread of the Database.
/// docs/protocol/identity.md.
#pragma once

#include "base/world.h"
#include "sql/database.h"
#include "starling/ids.h"

#include <optional>
#include <string>

namespace starling::localnet {

class NameTable {
public:
    explicit NameTable(Database& database) : database_{database} {}

    /// Registers or replaces `name`. Errc::Invalid when it is no name.
    Result<void> put(std::string_view name, const AccountId& account, Random& random);

    struct Entry {
        std::string encryptedValue;  ///< Hex.
        std::string nonce;           ///< Hex.
    };
    /// `nameHash` is base64, as requests carry it.
    Result<std::optional<Entry>> find(std::string_view nameHash);

private:
    Database& database_;
};

}  // namespace starling::localnet
