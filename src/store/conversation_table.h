// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who one talks with: a contact is a conversation, a stranger who writes first is a quiet request
/// until approved. Core executor only; takes part in the transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/expiry.h"
#include "starling/ids.h"

#include <span>
#include <string>
#include <vector>

namespace starling {

/// What the configs of the account say of a conversation; for strangers beyond those that are in
/// them, what we know. Written as a whole, by one writer (messenger/account_state.h).
struct Standing {
    std::string name;         ///< As their profile says; empty when not known.
    std::string nickname;     ///< As we call them; empty: none.
    bool approved = false;    ///< By us: false is a request.
    bool approvedMe = false;  ///< By them.
    bool blocked = false;
    std::int64_t priority = 0;   ///< Under 0 hidden, over 0 pinned.
    int notify = 0;              ///< As on the wire: 0 default, 1 all, 2 off, 3 mentions.
    std::int64_t muteUntil = 0;  ///< Unix seconds.
    int expiryMode = 0;          ///< As on the wire: 0 off, 1 after send, 2 after read.
    std::int64_t expirySeconds = 0;
    std::int64_t profileUpdated = 0;  ///< Unix seconds; of the name we have.
    Timestamp createdAt{};
    bool operator==(const Standing&) const = default;
};

struct ConversationRow : Standing {
    ConversationId id;
    std::optional<MessageId> lastMessage;
    std::optional<Timestamp> lastSortKey;
    std::int64_t unread = 0;
    Timestamp lastRead{};                  ///< What is not newer was read, as far as sort keys go.
    bool markedUnread = false;             ///< By hand.
    std::string draft;                     ///< Typed and not yet sent.
    std::optional<MessageId> removedUpTo;  ///< Its removal has begun, as far as this message.
    bool archived = false;
    bool operator==(const ConversationRow&) const = default;
};

/// What we write there goes so.
inline Expiry expiryOf(const Standing& standing) {
    const bool known = standing.expiryMode == 1 || standing.expiryMode == 2;
    if (!known || standing.expirySeconds <= 0) return {};
    return {static_cast<ExpiryMode>(standing.expiryMode),
            std::chrono::seconds{standing.expirySeconds}};
}

constexpr std::size_t kMaxDraftBytes = 65'536;

/// Blocked: strangers only. A person we know stays among the accepted when blocked.
enum class ConversationKind { Accepted, Request, Blocked };

class ConversationTable {
public:
    explicit ConversationTable(Database& database) : database_{database} {}

    /// True when it was made now.
    Result<bool> ensure(const ConversationId& id, Timestamp now, bool approved);

    /// Makes the conversation when it is not there.
    Result<void> setStanding(const ConversationId& id, const Standing& standing);
    Result<std::optional<ConversationRow>> find(const ConversationId& id);

    /// The pinned first, then newest first. Each conversation is in one of the three lists.
    Result<std::vector<ConversationRow>> list(ConversationKind kind);

    /// Errc::NotFound when there is no such conversation.
    /// Errc::TooLarge over kMaxDraftBytes.
    Result<void> setDraft(const ConversationId& id, std::string_view draft);

    Result<void> setArchived(const ConversationId& id, bool archived);

    /// A message came or was written, which ends its being archived: it becomes the last one unless
    /// a later one is there.
    struct Note {
        MessageId message;
        Timestamp sortKey;
        bool unread = false;  ///< Unless it was read elsewhere already.
        std::int64_t tie = 0;
    };
    Result<void> noteMessage(const ConversationId& id, const Note& note);
    /// What is not newer than `upTo` was read, here or elsewhere; never less than before.
    Result<void> setRead(const ConversationId& id, Timestamp upTo, bool markedUnread);

    /// Messages were removed: the last one and the count of unread ones are set right.
    Result<void> noteRemoved(const ConversationId& id);

    /// Requests that must go so that `count` are left: those where nothing happened longest.
    Result<std::vector<ConversationId>> surplusRequests(int count);

    /// Its removal begins: of every message that is here now, up to the one that is returned; but
    /// of none that stands after `until`, nor of those that came after such a one.
    Result<MessageId> beginRemoval(const ConversationId& id, std::optional<Timestamp> until = {});
    /// Those are gone, and others came meanwhile: it stays with them.
    Result<void> endRemoval(const ConversationId& id);
    Result<std::vector<ConversationId>> beingRemoved();

    /// With all its messages, and what of them waits in the outbox.
    Result<void> remove(const ConversationId& id);

private:
    Result<void> countUnread(const ConversationId& id);

    Database& database_;
};

}  // namespace starling
