// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/inbox.h"

#include "base/log.h"
#include "messenger/strangers.h"

namespace starling {

namespace {

/// The newest name counts. Whoever does not say when they chose it has the one of their newest
/// message.
std::optional<SenderProfile> newName(const std::optional<SenderProfile>& given,
                                     const ConversationRow& there, Timestamp sentAt) {
    if (!given) return std::nullopt;
    if (given->updatedSeconds > there.profileUpdated) return given;
    const bool undated = given->updatedSeconds == 0 && there.profileUpdated == 0;
    const bool newest = !there.lastSortKey || sentAt >= *there.lastSortKey;
    return undated && newest && given->name != there.name ? given : std::nullopt;
}

bool isTakenBack(const std::vector<PendingRow>& waiting, const AccountId& author) {
    return std::any_of(waiting.begin(), waiting.end(), [&author](const PendingRow& row) {
        return row.kind == PendingKind::Unsend && row.sender == author;
    });
}

void takeName(config::Contact& contact, const std::optional<SenderProfile>& profile) {
    if (!profile) return;
    contact.name = profile->name;
    contact.updatedSeconds = profile->updatedSeconds;
}

}  // namespace

Result<std::vector<rpc::StoredMessage>> Inbox::unseen(std::vector<rpc::StoredMessage> messages) {
    std::vector<rpc::StoredMessage> fresh;
    for (auto& message : messages) {
        const auto known = store_.seen.has({own_, 0}, message.hash);
        if (!known) return known.error();
        if (!*known) fresh.push_back(std::move(message));
    }
    return fresh;
}

Result<void> Inbox::take(std::span<const Received> messages, const Position& position,
                         Timestamp now) {
    AccountState::Turn change{state_};
    if (auto begun = change.begin(); !begun) return begun;
    const auto heard = store_.settings.getNumber(setting::kContactsHeardAt);
    if (!heard) return heard.error();
    InboxTurn turn;
    turn.now = now;
    if (*heard) turn.contactsHeardAt = fromUnixMillis(**heard);
    for (const auto& received : messages)
        if (auto taken = takeOne(received, turn); !taken) return taken;
    if (auto bounded = boundStrangers(turn); !bounded) return bounded;
    if (auto bounded = store_.seen.bound({own_, 0}); !bounded) return bounded;
    const auto moved = store_.cursors.remember({position.node.bytes, {own_, 0}}, position.hash,
                                               std::min(position.expiration, now + kLongestLife));
    if (!moved) return moved;
    if (auto done = change.commit(); !done) return done;
    announce(turn);
    return {};
}

Result<void> Inbox::takeOne(const Received& received, InboxTurn& turn) {
    // Not remembered: another node may know better when it ends.
    if (received.expiration <= turn.now) return {};
    // Not remembered either, or anybody could fill our memory with nonsense. It is not looked at
    // every round for that: the cursor moves past it. Another node brings it once more, and it is
    // thrown away once more.
    if (const auto* bad = std::get_if<IncomingBad>(&received.what)) {
        if (turn.bad++ == 0) logLine(LogLevel::Info, "inbox", "dropped a message: " + bad->why);
        return {};
    }
    const auto fresh = store_.seen.remember({own_, 0}, received.hash,
                                            std::min(received.expiration, turn.now + kLongestLife));
    if (!fresh) return fresh.error();
    if (!*fresh) return {};  // the other node of this round brought it a moment ago
    if (const auto* text = std::get_if<IncomingText>(&received.what))
        return takeText(received, *text, turn);
    return takeControl(received, turn);
}

Result<void> Inbox::forgetExpired(Timestamp now) {
    if (auto gone = store_.seen.expire(now); !gone) return gone;
    if (auto gone = store_.pending.expire(now); !gone) return gone;
    if (auto gone = store_.configs.expireParts(now); !gone) return gone;
    return store_.cursors.expire(now);
}

/// A row as far as it is the same for all kinds.
MessageRow Inbox::rowOf(const Received& received, const InboxTurn& turn) const {
    MessageRow row;
    row.storedAt = std::min(received.storedAt, turn.now + kMostAhead);
    row.expiresAt = received.expiration;
    row.hash = received.hash;
    return row;
}

/// By what our swarm says, which is the same on all our devices. False when its time is over. What
/// was read elsewhere goes so long after now at the latest.
Result<bool> Inbox::setTimer(MessageRow& row, Expiry expiry, const InboxTurn& turn) {
    row.expiry = expiry;
    if (!expiry.isOn()) return true;
    const auto ends = row.expiresAt.value_or(turn.now + expiry.after);
    if (row.author == own_ || expiry.mode == ExpiryMode::AfterSend) {
        row.goneAt = std::min(ends, row.storedAt + expiry.after);
    } else {
        const auto there = store_.conversations.find(row.conversation);
        if (!there) return there.error();
        if (*there && row.sortKey <= (*there)->lastRead)
            row.goneAt = std::min(ends, turn.now + expiry.after);
    }
    return !row.goneAt || *row.goneAt > turn.now;
}

Result<void> Inbox::takeText(const Received& received, const IncomingText& text, InboxTurn& turn) {
    const auto there = store_.conversations.find(text.conversation);
    if (!there) return there.error();
    const bool own = text.author == own_;
    if (*there && (*there)->blocked && !own) return {};
    if (wentElsewhere(text, *there, turn)) return {};
    const bool stranger = !own && !(*there && (*there)->approved);
    const auto waiting = store_.pending.waitingFor(text.conversation, text.author, text.sentAt);
    if (!waiting) return waiting.error();
    const bool takenBack = isTakenBack(*waiting, text.author);
    // The same is left whichever came first.
    if (takenBack && (stranger || text.conversation == own_)) return {};
    auto row = rowOf(received, turn);
    row.conversation = text.conversation;
    row.author = text.author;
    row.sentAt = text.sentAt;
    row.sortKey = sortKeyOf(text.sentAt, row.storedAt);
    row.state = own ? MessageState::Sent : MessageState::Received;
    const auto lives = setTimer(row, text.expiry, turn);
    if (!lives) return lives.error();
    if (!*lives) return {};
    if (auto admitted = admit(text, *there, turn); !admitted) return admitted;
    if (takenBack) {
        row.kind = MessageKind::Deleted;
        return addLine(std::move(row), {}, turn);
    }
    row.body = stranger ? std::string{textOfStranger(text)} : text.text;
    if (text.quote && !stranger) row.quote = Quoted{text.quote->author, text.quote->sentAt, {}, {}};
    if (stranger) turn.requests.insert(text.conversation);
    if (own) turn.requests.erase(text.conversation);  // answered, on another device
    if (!own) turn.typing[text.conversation] = false;
    const auto before = turn.added.size();
    auto added =
        addLine(std::move(row), stranger ? contentOfStranger(text) : ByteView{text.plain}, turn);
    if (!added || turn.added.size() == before) return added;
    return applyWaiting(*waiting, turn.added.back(), turn);
}

/// Nothing happens for the same message under another hash.
Result<void> Inbox::addLine(MessageRow row, ByteView content, InboxTurn& turn) {
    auto kept = keep(std::move(row), content);
    if (!kept) return kept.error();
    if (!*kept) return {};
    if (auto fresh = store_.news.add((*kept)->id); !fresh) return fresh;
    turn.touched.insert((*kept)->conversation);
    turn.added.push_back(**std::move(kept));
    return {};
}

/// Nothing when it is there already.
Result<std::optional<MessageRow>> Inbox::keep(MessageRow row, ByteView content) {
    std::optional<MessageRow> out;
    const auto id = store_.messages.insert(row, content);
    if (!id) return id.error();
    if (!*id) return out;
    row.id = **id;
    const bool unread = row.author != own_ && row.kind == MessageKind::Text;
    const auto noted = store_.conversations.noteMessage(
        row.conversation, {row.id, row.sortKey, unread, tieOf(row.author)});
    if (!noted) return noted.error();
    out = std::move(row);
    return out;
}

/// Their first words may be here before their answer is. Only where little was said: nobody shall
/// make us read a long conversation, or fill it with such lines.
Result<bool> Inbox::isUntold(const AccountId& sender) {
    constexpr int kFew = 20;
    const auto rows = store_.messages.page(sender, std::nullopt, kFew);
    if (!rows) return rows.error();
    const bool told = std::any_of(rows->begin(), rows->end(), [&](const MessageRow& row) {
        return row.kind == MessageKind::RequestAccepted && row.author == sender;
    });
    return !told && static_cast<int>(rows->size()) < kFew;
}

/// Only from somebody we wrote to: nobody becomes a contact by saying so.
Result<void> Inbox::takeApproval(const Received& received, const IncomingApproval& approval,
                                 InboxTurn& turn) {
    const auto there = store_.conversations.find(approval.sender);
    if (!there) return there.error();
    if (!*there || !(*there)->approved || (*there)->blocked) return {};
    const bool first = !(*there)->approvedMe;
    const auto isNews = first ? Result<bool>{true} : isUntold(approval.sender);
    if (!isNews) return isNews.error();
    const auto name = newName(approval.profile, **there, approval.sentAt);
    if (!*isNews && !name) return {};
    const auto edited = state_.editContact(approval.sender, [&](config::Contact& contact) {
        contact.approvedMe = true;
        takeName(contact, name);
    });
    if (!edited) return edited;
    turn.touched.insert(approval.sender);
    if (!*isNews) return {};
    auto row = rowOf(received, turn);
    row.kind = MessageKind::RequestAccepted;
    row.conversation = row.author = approval.sender;
    row.sentAt = approval.sentAt;
    row.sortKey = sortKeyOf(row.sentAt, row.storedAt);
    return addLine(std::move(row), approval.plain, turn);
}

/// Of a conversation that another device removed since.
bool Inbox::wentElsewhere(const IncomingText& text, const std::optional<ConversationRow>& there,
                          const InboxTurn& turn) const {
    if (text.conversation == own_ || !turn.contactsHeardAt) return false;
    if (text.sentAt + kRemovedMargin >= *turn.contactsHeardAt) return false;
    return !there || there->priority < 0;
}

/// Makes the conversation when it is not there, and shows one that was hidden.
Result<void> Inbox::admit(const IncomingText& text, const std::optional<ConversationRow>& there,
                          InboxTurn& turn) {
    if (!there) turn.make(text.conversation);
    if (text.author == own_) return admitOwn(text, there);
    const auto row = there.value_or(ConversationRow{});
    const auto name = newName(text.profile, row, text.sentAt);
    if (there && row.approvedMe && row.priority >= 0 && !name) return {};
    return state_.editSender(text.conversation, [&](config::Contact& contact) {
        contact.approvedMe = true;
        contact.priority = std::max<std::int64_t>(contact.priority, 0);
        // The same on every device, so that they do not argue.
        if (!there) contact.createdSeconds = toUnixMillis(text.sentAt) / 1000;
        takeName(contact, name);
    });
}

/// Whom we write to from another device is no stranger.
Result<void> Inbox::admitOwn(const IncomingText& text,
                             const std::optional<ConversationRow>& there) {
    if (there && there->approved && there->priority >= 0 &&
        (text.conversation == own_ || state_.contact(text.conversation)))
        return {};
    if (text.conversation == own_) {
        // Whatever is known of our profile so far: it may be that no device has written one.
        if (auto made = store_.conversations.ensure(own_, text.sentAt, true); !made)
            return made.error();
        return state_.editProfile([](config::UserProfile& profile) {
            profile.notePriority = std::max<std::int64_t>(profile.notePriority, 0);
        });
    }
    return state_.editContact(text.conversation, [&](config::Contact& contact) {
        contact.approved = true;
        contact.priority = std::max<std::int64_t>(contact.priority, 0);
        if (!there) contact.createdSeconds = toUnixMillis(text.sentAt) / 1000;
    });
}

/// A request that is gone here goes everywhere.
Result<void> Inbox::forget(const ConversationId& request) {
    return state_.contact(request) ? state_.eraseContact(request) : Result<void>{};
}

/// Once a turn, not once a message: at most what one turn brings is there too much meanwhile.
Result<void> Inbox::boundStrangers(InboxTurn& turn) {
    for (const auto& stranger : turn.requests) {
        const auto surplus =
            store_.messages.surplus(stranger, kMostPerStranger, kMostBytesPerStranger);
        if (!surplus) return surplus.error();
        if (surplus->empty()) continue;
        if (auto gone = removeMessages(store_, stranger, *surplus); !gone) return gone.error();
        for (const auto id : *surplus)
            turn.remove(stranger, id);
    }
    if (turn.made.empty() && !tooManyRequests_) return {};
    return dropQuietest(turn);
}

/// More messages go than a turn brings, but not many more: two thousand strangers with a hundred
/// each must not go in one turn.
Result<void> Inbox::dropQuietest(InboxTurn& turn) {
    const auto surplus = store_.conversations.surplusRequests(kMostRequests);
    if (!surplus) return surplus.error();
    std::size_t removed = 0;
    for (const auto& stranger : *surplus) {
        tooManyRequests_ = removed > kTurn;
        if (tooManyRequests_) return {};
        const auto messages = store_.messages.surplus(stranger, 0, 0);
        if (!messages) return messages.error();
        removed += messages->size();
        if (auto gone = store_.conversations.remove(stranger); !gone) return gone;
        if (auto forgotten = forget(stranger); !forgotten) return forgotten;
        turn.drop(stranger);
    }
    tooManyRequests_ = false;
    return {};
}

void Inbox::announce(const InboxTurn& turn) {
    for (const auto& row : turn.added) {
        if (!row.quote && !turn.hasChanged(row.id)) {
            emit_(MessageAdded{toMessage(row)});
            continue;
        }
        const auto now = store_.messages.find(row.id);
        if (now && *now) emit_(MessageAdded{toMessage(**now)});
    }
    for (const auto& row : turn.changed) {
        (void)tellMessage(store_, row.id, emit_);
        tellAnswers(store_, row, emit_);
    }
    for (const auto& row : turn.added)
        tellAnswers(store_, row, emit_);
    if (onTyping_) {
        for (const auto& [who, typing] : turn.typing)
            onTyping_(who, typing);
    }
    for (const auto& [conversation, id] : turn.removed)
        emit_(MessageRemoved{conversation, id});
    for (const auto& id : turn.touched)
        if (!turn.gone.contains(id)) tellConversation(store_, id, emit_);
    for (const auto& id : turn.gone)
        if (!turn.made.contains(id)) emit_(ConversationRemoved{id});
}

}  // namespace starling
