// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What refers to a message that may not be there yet: each waits here for its target, and stays
/// until the swarm forgets it, so that a target that comes again finds it again. Bounded per sender
/// and in all: the oldest go first. Core executor only; takes part in the transaction that is open.
/// docs/protocol/messages.md#what-refers-to-a-message.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <vector>

namespace starling {

/// The numbers are in the file: never change one.
enum class PendingKind {
    Unsend = 0,
    Reaction = 1,
    Receipt = 2,
};

struct PendingRow {
    PendingKind kind = PendingKind::Unsend;
    AccountId author;                            ///< Of the target.
    Timestamp targetAt{};                        ///< When the target was sent.
    std::optional<ConversationId> conversation;  ///< Of the target; none: in any.
    AccountId sender;                            ///< Who refers to it.
    Timestamp sentAt{};                          ///< When they did.
    Timestamp expiresAt{};
    Bytes content;  ///< The Content it came in.
    bool operator==(const PendingRow&) const = default;
};

class PendingTable {
public:
    explicit PendingTable(Database& database) : database_{database} {}

    /// The same once only. Errc::TooLarge over kMaxContent.
    Result<void> add(const PendingRow& row);

    /// What waits for this message, in the order it came.
    Result<std::vector<PendingRow>> waitingFor(const ConversationId& conversation,
                                               const AccountId& author, Timestamp sentAt);

    Result<void> expire(Timestamp now);

    static constexpr int kMostPerSender = 100;
    static constexpr std::int64_t kMost = 10'000;
    static constexpr std::size_t kMaxContent = 4'096;

private:
    Database& database_;
};

}  // namespace starling
