// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How far each node of a swarm has been read: a node gives what came after a hash it still holds.
/// Several are kept, for the newest may be the first to go. Core executor only; takes part in the
/// transaction that is open. docs/protocol/storage-rpc.md.
#pragma once

#include "store/seen_table.h"

namespace starling {

struct CursorKey {
    ByteArray<32> node;  ///< Ed25519.
    Mailbox mailbox;
};

/// Longer than a fetch may take and clocks may differ; no longer, or what lives shorter than this
/// is fetched anew every round (docs/adr/0014-cursor-margin.md).
constexpr Millis kCursorMustLive{300'000};

class CursorTable {
public:
    explicit CursorTable(Database& database) : database_{database} {}

    /// `hash` is newer at this node than all remembered before.
    Result<void> remember(const CursorKey& key, std::string_view hash, Timestamp expiresAt);

    /// The newest with at least kCursorMustLive to live.
    Result<std::optional<std::string>> newest(const CursorKey& key, Timestamp now);

    Result<void> forget(const CursorKey& key);
    Result<void> expire(Timestamp now);

private:
    Database& database_;
};

}  // namespace starling
