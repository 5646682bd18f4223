// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the devices of the account agree on, one object a namespace, as the rule-books dump it; and
/// pieces of what came from the swarm and is not whole yet. Core executor only; takes part in the
/// transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

struct ConfigPart {
    std::string hash;  ///< In our swarm.
    Timestamp expiresAt{};
    Bytes data;  ///< As it was stored.
};

class ConfigTable {
public:
    explicit ConfigTable(Database& database) : database_{database} {}

    Result<std::optional<Bytes>> load(int kind);
    Result<void> save(int kind, ByteView dump);

    /// The oldest go when there are more than kMostParts of a kind.
    Result<void> addPart(int kind, const ConfigPart& part);
    Result<std::vector<ConfigPart>> parts(int kind);
    Result<void> removePart(int kind, std::string_view hash);
    Result<void> expireParts(Timestamp now);

    static constexpr int kMostParts = 300;

private:
    Database& database_;
};

}  // namespace starling
