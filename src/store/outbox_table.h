// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is still to be sent. The ciphertexts are kept, so a second try has the same hash and
/// nothing appears twice. A row goes when both steps are done; one that was given up or stopped is
/// held until a person says what becomes of it. Core executor only; takes part in the transaction
/// that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <span>
#include <string>
#include <vector>

namespace starling {

enum class OutboxId : std::int64_t {};

/// The numbers are in the file: never change one.
enum class OutboxStep { Deliver = 0, OwnCopy = 1 };

struct OutboxRow {
    OutboxId id{};
    std::optional<MessageId> message;  ///< Absent for what is not shown, as an answer to a request.
    AccountId recipient;
    Bytes forRecipient;  ///< What is stored in the recipient's swarm.
    Bytes forSelf;       ///< What is stored in our own; empty when there is no own copy.
    Timestamp sentAt{};
    Millis ttl{};
    OutboxStep step = OutboxStep::Deliver;
    int attempts = 0;
    Timestamp nextAttemptAt{};
    Timestamp deadline{};
    std::string lastReason;
    bool held = false;  ///< Not tried until it is released.
    bool operator==(const OutboxRow&) const = default;
};

struct DueQuery {
    Timestamp now{};
    int limit = 1;
    int perRecipient = 8;                     ///< Counting those in flight.
    std::span<const OutboxId> inFlight = {};  ///< Not given again, and not looked at by nextDue.
};

class OutboxTable {
public:
    explicit OutboxTable(Database& database) : database_{database} {}

    Result<OutboxId> add(const OutboxRow& row);  ///< Its id is not read.
    Result<std::optional<OutboxRow>> find(OutboxId id);
    Result<std::optional<OutboxRow>> findByMessage(MessageId message);

    /// Oldest first. Nothing that is held is due or counted.
    Result<std::vector<OutboxRow>> due(const DueQuery& query);
    Result<std::optional<Timestamp>> nextDue(std::span<const OutboxId> inFlight);
    Result<int> count();

    /// On to the next step, not held, with its tries not begun. Errc::NotFound without such a row.
    Result<void> advance(OutboxId id, OutboxStep step, Timestamp nextAttemptAt);

    /// One more try failed, for `reason`.
    Result<void> postpone(OutboxId id, Timestamp nextAttemptAt, std::string_view reason);

    Result<void> hold(OutboxId id, std::string_view reason);

    /// Due now, held or not, as if it had never been tried.
    Result<void> release(OutboxId id, Timestamp now, Timestamp deadline);

    /// Everything that is not held is due at once, as after the network came back.
    Result<void> hurry(Timestamp now);
    Result<void> remove(OutboxId id);
    /// A message is gone. What our other devices have not got of it goes on without it, unless
    /// `ownCopyToo`.
    Result<void> stopFor(MessageId message, bool ownCopyToo);
    Result<void> removeFor(const AccountId& recipient);

private:
    Database& database_;
};

}  // namespace starling
