// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What refers to messages, and what is no message at all.

#include "messenger/erasure.h"
#include "messenger/inbox.h"
#include "messenger/privacy.h"
#include "messenger/strangers.h"

namespace starling {

Result<void> Inbox::takeControl(const Received& received, InboxTurn& turn) {
    if (const auto* unsend = std::get_if<IncomingUnsend>(&received.what))
        return takeUnsend(received, *unsend, turn);
    if (const auto* approval = std::get_if<IncomingApproval>(&received.what))
        return takeApproval(received, *approval, turn);
    if (const auto* reaction = std::get_if<IncomingReaction>(&received.what))
        return takeReaction(received, *reaction, turn);
    if (const auto* receipt = std::get_if<IncomingReceipt>(&received.what))
        return takeReceipt(received, *receipt, turn);
    if (const auto* notice = std::get_if<IncomingNotice>(&received.what))
        return takeNotice(received, *notice, turn);
    if (const auto* change = std::get_if<IncomingExpiry>(&received.what))
        return takeExpiry(received, *change, turn);
    if (const auto* typing = std::get_if<IncomingTyping>(&received.what))
        return takeTyping(*typing, turn);
    return {};
}

/// We ourselves, or somebody whom we have accepted and not blocked.
Result<bool> Inbox::isKnown(const ConversationId& conversation, const AccountId& author) {
    const auto there = store_.conversations.find(conversation);
    if (!there) return there.error();
    return *there && (author == own_ || ((*there)->approved && !(*there)->blocked));
}

/// Its target may come later. What is too long to be kept is forgotten.
Result<void> Inbox::wait(const Received& received, PendingRow row, InboxTurn& turn) {
    if (row.content.size() > PendingTable::kMaxContent) return {};
    row.expiresAt = std::min(received.expiration, turn.now + kLongestLife);
    return store_.pending.add(row);
}

Result<void> Inbox::takeReaction(const Received& received, const IncomingReaction& reaction,
                                 InboxTurn& turn) {
    const auto known = isKnown(reaction.conversation, reaction.author);
    if (!known) return known.error();
    if (!*known) return {};
    const auto& target = reaction.target;
    const auto row = store_.messages.find(reaction.conversation, target.author, target.sentAt);
    if (!row) return row.error();
    if (*row) {
        return react(
            **row, {(*row)->id, reaction.author, reaction.emoji, reaction.sentAt, reaction.removed},
            turn);
    }
    return wait(received,
                {PendingKind::Reaction,
                 target.author,
                 target.sentAt,
                 reaction.conversation,
                 reaction.author,
                 reaction.sentAt,
                 {},
                 reaction.plain},
                turn);
}

Result<void> Inbox::react(const MessageRow& row, const ReactionRow& reaction, InboxTurn& turn) {
    if (!isSaid(row.kind)) return {};
    const auto put = store_.reactions.put(reaction);
    if (!put) return put.error();
    if (*put) turn.change(row);
    return {};
}

/// Only where we want to know, and of nobody else's messages than those we sent to them.
Result<void> Inbox::takeReceipt(const Received& received, const IncomingReceipt& receipt,
                                InboxTurn& turn) {
    const auto privacy = readPrivacy(store_);
    if (!privacy) return privacy.error();
    const auto known = isKnown(receipt.sender, receipt.sender);
    if (!known) return known.error();
    if (!*known || !privacy->readReceipts) return {};
    for (const auto sentAt : receipt.readAt) {
        const auto row = store_.messages.find(receipt.sender, own_, sentAt);
        if (!row) return row.error();
        const auto done = *row ? setReadByThem(**row, turn)
                               : wait(received,
                                      {PendingKind::Receipt,
                                       own_,
                                       sentAt,
                                       receipt.sender,
                                       receipt.sender,
                                       receipt.sentAt,
                                       {},
                                       {}},
                                      turn);
        if (!done) return done;
    }
    return {};
}

Result<void> Inbox::setReadByThem(const MessageRow& row, InboxTurn& turn) {
    if (!isSaid(row.kind) || row.author != own_ || row.state == MessageState::Read) return {};
    turn.change(row);
    return store_.messages.setState(row.id, MessageState::Read, "");
}

/// What came before the message that it refers to.
Result<void> Inbox::applyWaiting(const std::vector<PendingRow>& waiting, const MessageRow& row,
                                 InboxTurn& turn) {
    for (const auto& one : waiting) {
        const auto known = isKnown(row.conversation, one.sender);
        if (!known) return known.error();
        if (!*known) continue;
        if (one.kind == PendingKind::Receipt) {
            if (auto set = setReadByThem(row, turn); !set) return set;
        }
        if (one.kind != PendingKind::Reaction) continue;
        const auto content = decodeContent(one.content);
        if (!content || !content->data || !content->data->reaction) continue;
        const auto& reaction = *content->data->reaction;
        const auto put = react(row,
                               {row.id, one.sender, reaction.emoji.value_or(""), one.sentAt,
                                reaction.action == Reaction::Action::Remove},
                               turn);
        if (!put) return put;
    }
    return {};
}

/// A line without words, which nobody has to read.
Result<void> Inbox::takeNotice(const Received& received, const IncomingNotice& notice,
                               InboxTurn& turn) {
    const auto known = isKnown(notice.sender, notice.sender);
    if (!known) return known.error();
    if (!*known) return {};
    auto row = rowOf(received, turn);
    row.kind = notice.kind;
    row.conversation = row.author = notice.sender;
    row.sentAt = notice.sentAt;
    row.sortKey = sortKeyOf(row.sentAt, row.storedAt);
    return addTimed(std::move(row), notice.expiry, notice.plain, turn);
}

/// A line that says so: what we ourselves write with is in the configs.
Result<void> Inbox::takeExpiry(const Received& received, const IncomingExpiry& change,
                               InboxTurn& turn) {
    const auto known = isKnown(change.conversation, change.author);
    if (!known) return known.error();
    if (!*known) return {};
    auto row = rowOf(received, turn);
    row.kind = MessageKind::ExpiryChanged;
    row.conversation = change.conversation;
    row.author = change.author;
    row.sentAt = change.sentAt;
    row.sortKey = sortKeyOf(row.sentAt, row.storedAt);
    row.state = change.author == own_ ? MessageState::Sent : MessageState::Received;
    return addTimed(std::move(row), change.expiry, change.plain, turn);
}

/// A line that goes by itself, unless its time is over already.
Result<void> Inbox::addTimed(MessageRow row, Expiry expiry, ByteView content, InboxTurn& turn) {
    const auto lives = setTimer(row, expiry, turn);
    if (!lives) return lives.error();
    return *lives ? addLine(std::move(row), content, turn) : Result<void>{};
}

Result<void> Inbox::takeTyping(const IncomingTyping& typing, InboxTurn& turn) {
    const auto privacy = readPrivacy(store_);
    if (!privacy) return privacy.error();
    const auto known = isKnown(typing.sender, typing.sender);
    if (!known) return known.error();
    // One that has waited in the swarm says nothing of now.
    const bool isFresh = typing.sentAt + kTypingLasts > turn.now;
    if (*known && privacy->typing && isFresh) turn.typing[typing.sender] = typing.typing;
    return {};
}

Result<void> Inbox::takeUnsend(const Received& received, const IncomingUnsend& unsend,
                               InboxTurn& turn) {
    if (unsend.plain.size() > PendingTable::kMaxContent) return {};
    if (unsend.conversation) {
        const auto there = store_.conversations.find(*unsend.conversation);
        if (!there) return there.error();
        if (*there && (*there)->blocked) return {};
    }
    // Kept even when its target is here: a node may bring that once more.
    const auto kept = store_.pending.add(
        {PendingKind::Unsend, unsend.author, unsend.targetAt, unsend.conversation, unsend.author,
         unsend.sentAt, std::min(received.expiration, turn.now + kLongestLife), unsend.plain});
    if (!kept) return kept;
    const auto targets = targetsOf(unsend);
    if (!targets) return targets.error();
    for (const auto& row : *targets)
        if (auto gone = takeBack(row, turn); !gone) return gone;
    return {};
}

/// Of a stranger nothing is left, and no request either when it was all they said.
Result<void> Inbox::takeBack(const MessageRow& row, InboxTurn& turn) {
    if (!isSaid(row.kind) && row.kind != MessageKind::DeletedHere) return {};
    const auto there = store_.conversations.find(row.conversation);
    if (!there) return there.error();
    const bool accepted = *there && (*there)->approved;
    if (accepted && row.conversation != own_) {
        turn.touched.insert(row.conversation);
        turn.change(row);
        return eraseMessage(store_, row, MessageKind::Deleted, Left::Line);
    }
    turn.remove(row.conversation, row.id);
    const auto gone = removeMessages(store_, row.conversation, {&row.id, 1});
    if (!gone) return gone.error();
    if (!*gone) return {};
    if (auto forgotten = forget(row.conversation); !forgotten) return forgotten;
    turn.drop(row.conversation);
    return {};
}

Result<std::vector<MessageRow>> Inbox::targetsOf(const IncomingUnsend& unsend) {
    if (!unsend.conversation) return store_.messages.written(unsend.author, unsend.targetAt);
    auto one = store_.messages.find(*unsend.conversation, unsend.author, unsend.targetAt);
    if (!one) return one.error();
    std::vector<MessageRow> out;
    if (*one) out.push_back(**std::move(one));
    return out;
}

}  // namespace starling
