// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who one talks with: a contact is a conversation, a stranger who writes first is a quiet request
/// until approved. Core executor only; takes part in the transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <span>
#include <string>
#include <vector>

namespace starling {

struct ConversationRow {
    ConversationId id;
    std::string name;         ///< As their profile says; empty when not known.
    bool approved = false;    ///< By us: false is a request.
    bool approvedMe = false;  ///< By them.
    bool blocked = false;
    Timestamp createdAt{};
    std::optional<MessageId> lastMessage;
    std::optional<Timestamp> lastSortKey;
    std::int64_t unread = 0;
    std::string draft;                     ///< Typed and not yet sent.
    std::optional<MessageId> removedUpTo;  ///< Its removal has begun, as far as this message.
    bool operator==(const ConversationRow&) const = default;
};

constexpr std::size_t kMaxDraftBytes = 65'536;

/// Blocked: strangers only. A person we know stays among the accepted when blocked.
enum class ConversationKind { Accepted, Request, Blocked };

class ConversationTable {
public:
    explicit ConversationTable(Database& database) : database_{database} {}

    /// True when it was made now.
    Result<bool> ensure(const ConversationId& id, Timestamp now, bool approved);
    Result<std::optional<ConversationRow>> find(const ConversationId& id);

    /// Newest first. Each conversation is in one of the three lists.
    Result<std::vector<ConversationRow>> list(ConversationKind kind);

    /// Errc::NotFound when there is no such conversation.
    Result<void> setName(const ConversationId& id, std::string_view name);
    Result<void> setApproved(const ConversationId& id, bool approved);
    Result<void> setApprovedMe(const ConversationId& id, bool approvedMe);
    Result<void> setBlocked(const ConversationId& id, bool blocked);
    /// Errc::TooLarge over kMaxDraftBytes.
    Result<void> setDraft(const ConversationId& id, std::string_view draft);

    /// A message came or was written: it becomes the last one unless a later one is there.
    struct Note {
        MessageId message;
        Timestamp sortKey;
        bool unread = false;
        std::int64_t tie = 0;
    };
    Result<void> noteMessage(const ConversationId& id, const Note& note);
    Result<void> markRead(const ConversationId& id);

    /// Messages were removed, `received` among them: the last one and the count of unread ones are
    /// set right.
    Result<void> noteRemoved(const ConversationId& id, std::span<const MessageId> received);

    /// Requests that must go so that `count` are left: those where nothing happened longest.
    Result<std::vector<ConversationId>> surplusRequests(int count);

    /// Its removal begins: of every message that is here now, up to the one that is returned.
    Result<MessageId> beginRemoval(const ConversationId& id);
    /// Those are gone, and others came meanwhile: it stays with them.
    Result<void> endRemoval(const ConversationId& id);
    Result<std::vector<ConversationId>> beingRemoved();

    /// With all its messages, and what of them waits in the outbox.
    Result<void> remove(const ConversationId& id);

private:
    Database& database_;
};

}  // namespace starling
