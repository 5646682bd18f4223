// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with messages that are there, and what others may notice: as the engine does it.

#include "ui/support/fake_client.h"

#include <algorithm>

namespace starling::test {

void FakeClient::reply(MessageId to, std::string text, Answer<Message> done) {
    const auto* original = find(to);
    if (!original)
        return answer<Message>(std::move(done), Error{Errc::NotFound, "no such message"});
    const Quoted quote{original->author, original->sentAt, original->id, original->text};
    const auto conversation = original->conversation;
    auto& message = say(conversation, id_, text, MessageState::Sending);
    message.quote = quote;
    answer<Message>(std::move(done), message);
    later([this, message, conversation] {
        tell(MessageAdded{message});
        tell(ConversationChanged{world.conversations[conversation]});
    });
}

void FakeClient::find(MessageId id, Answer<Message> done) {
    const auto* message = find(id);
    answer<Message>(std::move(done),
                    message ? Result{*message} : Error{Errc::NotFound, "no such message"});
}

void FakeClient::react(MessageId to, std::string emoji, bool on, Answer<Message> done) {
    if (world.reactFails) return answer<Message>(std::move(done), *world.reactFails);
    auto* message = find(to);
    if (!message) return answer<Message>(std::move(done), Error{Errc::NotFound, "no such message"});
    auto& all = message->reactions;
    auto at = std::find_if(all.begin(), all.end(),
                           [&](const Reacted& reacted) { return reacted.emoji == emoji; });
    if (at == all.end()) at = all.insert(at, Reacted{emoji, {}});
    std::erase(at->who, id_);
    if (on) at->who.push_back(id_);
    if (at->who.empty()) all.erase(at);
    answer<Message>(std::move(done), *message);
    later([this, changed = *message] { tell(MessageChanged{changed}); });
}

void FakeClient::erase(MessageId id, Reach reach, Answer<MessageId> done) {
    if (world.eraseFails) return answer<MessageId>(std::move(done), *world.eraseFails);
    auto* message = find(id);
    if (!message)
        return answer<MessageId>(std::move(done), Error{Errc::NotFound, "no such message"});
    erased.emplace_back(id, reach);
    message->kind = reach == Reach::Everyone ? MessageKind::Deleted : MessageKind::DeletedHere;
    message->text.clear();
    message->quote.reset();
    message->reactions.clear();
    answer<MessageId>(std::move(done), id);
    later([this, changed = *message] { tell(MessageChanged{changed}); });
}

void FakeClient::setMutedUntil(const ConversationId& id, Timestamp until,
                               Answer<Conversation> done) {
    change(
        id, [until](Conversation& c) { c.mutedUntil = until; }, std::move(done));
}

void FakeClient::setArchived(const ConversationId& id, bool archived, Answer<Conversation> done) {
    change(
        id, [archived](Conversation& c) { c.isArchived = archived; }, std::move(done));
}

void FakeClient::setExpiry(const ConversationId& id, Expiry expiry, Answer<Conversation> done) {
    if (world.expiryFails) return answer<Conversation>(std::move(done), *world.expiryFails);
    meet(id, {}).expiry = expiry;
    auto& line = say(id, id_, "", MessageState::Sending);
    line.kind = MessageKind::ExpiryChanged;
    line.expiry = expiry;
    later([this, added = line] { tell(MessageAdded{added}); });
    change(
        id, [](Conversation& c) { c.lastKind = MessageKind::ExpiryChanged; }, std::move(done));
}

void FakeClient::firstSince(const ConversationId& with, Timestamp since, Answer<Message> done) {
    const auto& all = world.messages[with];
    if (all.empty())
        return answer<Message>(std::move(done), Error{Errc::NotFound, "nothing was said there"});
    const auto at = std::find_if(all.begin(), all.end(),
                                 [since](const Message& m) { return m.sortKey >= since; });
    answer<Message>(std::move(done), at == all.end() ? all.back() : *at);
}

void FakeClient::privacy(Answer<Privacy> done) {
    answer<Privacy>(std::move(done), world.privacy);
}

void FakeClient::setPrivacy(Privacy privacy, Answer<Privacy> done) {
    world.privacy = privacy;
    answer<Privacy>(std::move(done), privacy);
}

}  // namespace starling::test
