// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every message shown: one row each, told apart by (conversation, author, sentAt). Core executor
/// only, but for `SearchIndex` on its own connection; takes part in the transaction that is open.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"
#include "starling/message.h"

#include <string>
#include <vector>

namespace starling {

struct MessageRow {
    MessageId id{};
    ConversationId conversation;
    AccountId author;
    Timestamp sentAt{};
    Timestamp sortKey{};
    Timestamp storedAt{};                ///< The swarm's time; our own while it is being sent.
    std::optional<Timestamp> expiresAt;  ///< When our swarm drops it.
    std::string body;
    MessageState state = MessageState::Received;
    std::string failure;              ///< Why it failed or waits, in words.
    std::optional<std::string> hash;  ///< In our own swarm.
    MessageKind kind = MessageKind::Text;
    std::optional<Quoted> quote;     ///< To keep: author and time; what they stand for is read.
    std::vector<Reacted> reactions;  ///< As ReactionTable has them; not kept here.
    Expiry expiry;
    std::optional<Timestamp> goneAt;  ///< When it goes; none: not yet known, or never.
    bool operator==(const MessageRow&) const = default;
};

constexpr std::size_t kMaxBodyBytes = 76'800;
constexpr Millis kMaxAheadOfStorage{10'000};

/// A message cannot claim to be from later than the swarm got it: a false future would stay at the
/// end of the chat for ever.
constexpr Timestamp sortKeyOf(Timestamp sentAt, Timestamp storedAt) {
    return sentAt < storedAt + kMaxAheadOfStorage ? sentAt : storedAt + kMaxAheadOfStorage;
}

/// The beginning of the author's key, in the order of ids: messages of one millisecond stand in the
/// same order on every device. It is in the file: never change it.
constexpr std::int64_t tieOf(const AccountId& author) {
    std::int64_t tie = 0;
    for (std::size_t i = 1; i <= 4; ++i)
        tie = tie * 256 + author.bytes[i];
    return tie - 2'147'483'648;
}

/// A place among messages, which stand by sortKey, then tie, then id.
struct MessageCursor {
    Timestamp sortKey;
    MessageId id;
    std::int64_t tie = 0;
};

inline MessageCursor placeOf(const MessageRow& row) {
    return {row.sortKey, row.id, tieOf(row.author)};
}

constexpr bool operator<(const MessageCursor& a, const MessageCursor& b) {
    if (a.sortKey != b.sortKey) return a.sortKey < b.sortKey;
    return a.tie != b.tie ? a.tie < b.tie : a.id < b.id;
}

class MessageTable {
public:
    explicit MessageTable(Database& database) : database_{database} {}

    /// Keeps `row` (its id is not read) with the decrypted Content it came from. The conversation
    /// must be there. Nothing when the same message is already there; Errc::TooLarge over
    /// kMaxBodyBytes.
    Result<std::optional<MessageId>> insert(const MessageRow& row, ByteView content);

    Result<std::optional<MessageRow>> find(MessageId id);
    Result<std::optional<MessageRow>> find(const ConversationId& conversation,
                                           const AccountId& author, Timestamp sentAt);
    Result<std::optional<Bytes>> content(MessageId id);

    /// The `limit` messages before `before` (the newest without it), newest first.
    Result<std::vector<MessageRow>> page(const ConversationId& conversation,
                                         std::optional<MessageCursor> before, int limit);

    /// The `limit` messages after `after` (the first there are without it), oldest first.
    Result<std::vector<MessageRow>> pageAfter(const ConversationId& conversation,
                                              std::optional<MessageCursor> after, int limit);

    /// The last `limit` messages of one or all conversations, oldest first.
    Result<std::vector<MessageRow>> history(const std::optional<ConversationId>& conversation,
                                            int limit);

    /// `failure` is why it failed or waits, empty otherwise. What was read stays Read when it is
    /// also sent. Errc::NotFound without such a row.
    Result<void> setState(MessageId id, MessageState state, std::string_view failure);
    Result<void> setStored(MessageId id, std::string_view hash, Timestamp expiresAt);
    /// How many of the oldest went, at most `limit`, and none that came after `upTo`. What the
    /// conversation says of its messages stays: see ConversationTable::endRemoval.
    Result<int> removeOldest(const ConversationId& conversation, MessageId upTo, int limit);

    /// How many messages of strangers who ask went, at most `limit`, in the order they came: their
    /// pages are written once, whoever wrote them. What conversations say of them stays.
    Result<int> removeOfRequests(int limit);

    /// It goes then, unless it goes sooner.
    Result<void> setGoneAt(MessageId id, Timestamp goneAt);
    /// Their messages up to `upTo` that go so long after reading, and were not read before, were
    /// read at `now`: those, oldest first, as they are then.
    Result<std::vector<MessageRow>> startReading(const ConversationId& conversation, Timestamp upTo,
                                                 Timestamp now);
    /// What goes not after `now`, the first to go first; at most `limit`.
    Result<std::vector<MessageRow>> gone(Timestamp now, int limit);
    Result<std::optional<Timestamp>> nextGone();  ///< When the next one goes.
    /// The first that counts as said at `since` or later.
    Result<std::optional<MessageRow>> firstSince(const ConversationId& conversation,
                                                 Timestamp since);

    /// Leaves nothing of it but the line itself, as `kind`: no words, no reactions, no Content.
    Result<void> wipe(MessageId id, MessageKind kind);

    /// The messages of a conversation that answer this one, oldest first; at most `limit`.
    Result<std::vector<MessageId>> answering(const ConversationId& conversation,
                                             const AccountId& author, Timestamp sentAt, int limit);

    /// What somebody else wrote there and stands after `from` up to `upTo`, newest first: when each
    /// was sent.
    Result<std::vector<Timestamp>> receivedBetween(const ConversationId& conversation,
                                                   Timestamp from, Timestamp upTo, int limit);

    Result<void> remove(MessageId id);  ///< With its words in the index, news and outbox.

    /// What `author` wrote at that moment, in whatever accepted conversations: a look for each.
    Result<std::vector<MessageRow>> written(const AccountId& author, Timestamp sentAt);

    /// The oldest of a conversation, which must go so that at most `count` are left, and these hold
    /// at most `bytes` of text and Content.
    Result<std::vector<MessageId>> surplus(const ConversationId& conversation, int count,
                                           std::int64_t bytes);

private:
    Result<std::vector<MessageRow>> newest(int limit);

    Database& database_;
};

}  // namespace starling
