// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/talk.h"

#include "messenger/erasure.h"
#include "messenger/own_name.h"
#include "messenger/text_rules.h"

#include <algorithm>

namespace starling {

namespace {

constexpr Millis kMinute{60'000};

bool has(const MessageRow& row, const std::string& emoji, const AccountId& who) {
    return std::any_of(row.reactions.begin(), row.reactions.end(), [&](const Reacted& reacted) {
        return reacted.emoji == emoji &&
               std::find(reacted.who.begin(), reacted.who.end(), who) != reacted.who.end();
    });
}

}  // namespace

Result<MessageRow> Talk::rowOf(MessageId id) {
    auto row = world_.store.messages.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "the message is gone"};
    return **std::move(row);
}

Result<Message> Talk::reply(MessageId to, std::string text) {
    const auto row = rowOf(to);
    if (!row) return row.error();
    if (!isSaid(row->kind)) return Error{Errc::Invalid, "nothing was said there to answer"};
    return outbox_.send(row->conversation, std::move(text), Target{row->author, row->sentAt});
}

Result<Message> Talk::react(MessageId to, const std::string& emoji, bool on) {
    const auto row = rowOf(to);
    if (!row) return row.error();
    if (auto good = checkReaction(*row, emoji); !good) return good.error();
    if (has(*row, emoji, world_.own.id()) == on) return toMessage(*row);
    const auto now = world_.network.clock().now();
    while (!reactedAt_.empty() && reactedAt_.front() + kMinute <= now)
        reactedAt_.pop_front();
    if (reactedAt_.size() >= static_cast<std::size_t>(kMostReactionsAMinute))
        return Error{Errc::Invalid, "those were many reactions at once: wait a minute"};
    if (auto kept = keepReaction(*row, emoji, on); !kept) return kept.error();
    reactedAt_.push_back(now);
    auto message = tellMessage(world_.store, to, world_.emit);
    outbox_.pump();
    return message;
}

Result<void> Talk::checkReaction(const MessageRow& row, const std::string& emoji) {
    if (!isOneEmoji(emoji)) return Error{Errc::Invalid, "that is not one emoji"};
    if (!isSaid(row.kind)) return Error{Errc::Invalid, "nothing was said there to react to"};
    const auto there = world_.store.conversations.find(row.conversation);
    if (!there) return there.error();
    if (!*there || (!(*there)->approved && row.conversation != world_.own.id()))
        return Error{Errc::Invalid, "accept the request first: until then they hear nothing"};
    if ((*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    return {};
}

Result<void> Talk::keepReaction(const MessageRow& row, const std::string& emoji, bool on) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto sentAt = store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    const auto put = store.reactions.put({row.id, world_.own.id(), emoji, *sentAt, !on});
    if (!put) return put.error();
    if (!*put)
        return Error{Errc::Invalid, "that is as many reactions as one message may have of you"};
    const auto there = store.conversations.find(row.conversation);
    if (!there) return there.error();
    const auto expiry = *there ? expiryOf(**there) : Expiry{};
    const ReactionDraft draft{row.conversation,
                              {row.author, row.sentAt},
                              emoji,
                              !on,
                              ownProfile(state_),
                              *sentAt,
                              expiry};
    auto composed = compose(draft, world_.own, world_.random);
    auto kept = outbox_.keepUnseen(row.conversation, std::move(composed), *sentAt, expiry);
    return kept ? transaction->commit() : kept;
}

Result<MessageId> Talk::erase(MessageId id, Reach reach) {
    const auto row = rowOf(id);
    if (!row) return row.error();
    if (auto good = checkErase(*row, reach); !good) return good.error();
    if (auto kept = keepErasure(*row, reach); !kept) return kept.error();
    if (whatIsLeft(*row, world_.own.id()) == Left::Nothing) {
        world_.emit(MessageRemoved{row->conversation, id});
    } else {
        (void)tellMessage(world_.store, id, world_.emit);
    }
    tellConversation(world_.store, row->conversation, world_.emit);
    tellAnswers(world_.store, *row, world_.emit);
    if (reach == Reach::Here) return id;
    if (row->hash) deleteInSwarm(*row->hash);
    outbox_.pump();
    return id;
}

Result<void> Talk::checkErase(const MessageRow& row, Reach reach) {
    if (reach == Reach::Here) return {};
    if (!isSaid(row.kind))
        return Error{Errc::Invalid, "nothing was said there: it can go from this device only"};
    const bool note = row.conversation == world_.own.id();
    if (reach == Reach::Devices && !note)
        return Error{Errc::Invalid, "only notes to yourself can go from all your devices"};
    if (reach == Reach::Devices) return {};
    if (note) return Error{Errc::Invalid, "a note to yourself is on your own devices only"};
    if (row.author != world_.own.id())
        return Error{Errc::Invalid, "only who wrote a message can delete it for everyone"};
    const auto there = world_.store.conversations.find(row.conversation);
    if (!there) return there.error();
    if (*there && (*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    return {};
}

Result<void> Talk::keepErasure(const MessageRow& row, Reach reach) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto kind = reach == Reach::Here ? MessageKind::DeletedHere : MessageKind::Deleted;
    const auto gone = eraseMessage(store, row, kind, whatIsLeft(row, world_.own.id()));
    if (!gone) return gone;
    if (reach == Reach::Here) return transaction->commit();
    const auto sentAt = store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    auto composed = composeUnsend(row.conversation, row.sentAt, *sentAt, world_.own, world_.random);
    auto kept = outbox_.keepUnseen(row.conversation, std::move(composed), *sentAt);
    return kept ? transaction->commit() : kept;
}

/// So that no device fetches it any more; as far as the swarm can be reached now. Our devices hear
/// it from us as well.
void Talk::deleteInSwarm(const std::string& hash) {
    rpc::Delete call;
    call.account = world_.own.id();
    call.messages = {hash};
    rpc::authenticate(call, world_.own.signKey());
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), call, stop = stop_] {
            return swarms.ask(call.account, {call}, stop);
        },
        [](const Result<std::string>&) {});
}

}  // namespace starling
