// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/fake_client.h"

#include <algorithm>

namespace starling::test {

namespace {

/// Tuesday, 3 February 2026, 9:00 in UTC.
constexpr std::int64_t kMorning = 1'770'109'200'000;

std::vector<Message> pageOf(const std::vector<Message>& all, const Page& page) {
    const auto at = [&](MessageId id) {
        return std::find_if(all.begin(), all.end(), [&](const Message& m) { return m.id == id; });
    };
    const auto limit = static_cast<std::ptrdiff_t>(page.limit);
    if (page.around) {
        const auto from = at(*page.around) - std::min(limit / 2, at(*page.around) - all.begin());
        return {from, from + std::min(limit, all.end() - from)};
    }
    if (page.after || page.oldest) {
        const auto from = page.after ? at(*page.after) + 1 : all.begin();
        return {from, from + std::min(limit, all.end() - from)};
    }
    const auto to = page.before ? at(*page.before) : all.end();
    return {to - std::min(limit, to - all.begin()), to};
}

/// The one filter it knows, "in:" and an id before all else, off the front of `query`; else empty.
std::string takeIn(std::string& query) {
    if (!query.starts_with("in:")) return {};
    const auto end = query.find(' ');
    const auto id = query.substr(3, end - 3);
    query.erase(0, end + 1);
    return id;
}

}  // namespace

AccountId person(int number) {
    AccountId id;
    id.bytes.fill(static_cast<std::uint8_t>(0x10 + number));
    id.bytes[0] = AccountId::kAccount;
    id.bytes[3] = static_cast<std::uint8_t>(number);
    return id;
}

FakeClient::FakeClient(const AccountId& id, std::string name)
    : id_{id}, clock_{fromUnixMillis(kMorning)} {
    world.name = std::move(name);
    world.network.network = "session";
}

FakeClient::~FakeClient() = default;

Message& FakeClient::say(const AccountId& with, const AccountId& author, const std::string& text,
                         MessageState state) {
    clock_ += std::chrono::minutes{1};
    Message message;
    message.id = MessageId{nextId_++};
    message.conversation = with;
    message.author = author;
    message.sentAt = message.sortKey = clock_;
    message.text = text;
    message.state = state;
    auto& conversation = meet(with, {});
    conversation.lastActivity = clock_;
    conversation.lastText = text;
    conversation.lastState = state;
    auto& all = world.messages[with];
    all.push_back(message);
    return all.back();
}

Conversation& FakeClient::meet(const AccountId& who, const std::string& name) {
    auto [at, isNew] = world.conversations.try_emplace(who);
    if (isNew) {
        at->second.id = who;
        at->second.lastActivity = clock_;
    }
    if (!name.empty()) at->second.name = name;
    return at->second;
}

void FakeClient::tell(const Event& event) {
    const auto watchers = watchers_;
    for (const auto& [key, watcher] : watchers)
        if (watchers_.contains(key)) watcher(event);
}

void FakeClient::later(std::function<void()> work) {
    if (!world.answers) return waiting_.push_back(std::move(work));
    QMetaObject::invokeMethod(&home_, std::move(work), Qt::QueuedConnection);
}

void FakeClient::answerAll(bool newestFirst) {
    world.answers = true;
    auto waiting = std::exchange(waiting_, {});
    if (newestFirst) std::reverse(waiting.begin(), waiting.end());
    for (auto& work : waiting)
        work();
}

Subscription FakeClient::subscribe(std::function<void(const Event&)> watcher) {
    const int key = nextWatcher_++;
    watchers_.emplace(key, std::move(watcher));
    return Subscription{[this, key] { watchers_.erase(key); }};
}

void FakeClient::name(Answer<std::string> done) {
    answer<std::string>(std::move(done), world.name);
}

void FakeClient::setName(std::string name, Answer<std::string> done) {
    world.name = std::move(name);
    answer<std::string>(std::move(done), world.name);
}

std::string FakeClient::recoveryWords() const {
    return "abbey bakery cactus dapper eagle fabrics gables haggled iceberg jackets kernels lagoon "
           "kernels";
}

void FakeClient::networkStatus(Answer<NetworkStatus> done) {
    answer<NetworkStatus>(std::move(done), world.network);
}

void FakeClient::knownNetwork(Answer<NetworkStatus> done) {
    answer<NetworkStatus>(std::move(done), world.network);
}

void FakeClient::newPaths(Answer<NetworkStatus> done) {
    answer<NetworkStatus>(std::move(done), world.network);
}

void FakeClient::send(const ConversationId& to, std::string text, Answer<Message> done) {
    if (world.sendFails) return answer<Message>(std::move(done), *world.sendFails);
    const auto message = say(to, id_, text, MessageState::Sending);
    world.conversations[to].isRequest = false;
    answer<Message>(std::move(done), message);
    later([this, message, to] {
        tell(MessageAdded{message});
        tell(ConversationChanged{world.conversations[to]});
    });
}

Message* FakeClient::find(MessageId id) {
    for (auto& [who, all] : world.messages)
        for (auto& message : all)
            if (message.id == id) return &message;
    return nullptr;
}

void FakeClient::settle(MessageId id, MessageState state, Answer<Message> done) {
    auto* message = find(id);
    if (!message) return answer<Message>(std::move(done), Error{Errc::NotFound, "no such message"});
    message->state = state;
    message->reason = state == MessageState::Failed ? "You stopped it." : "";
    answer<Message>(std::move(done), *message);
    later([this, changed = *message] { tell(MessageChanged{changed}); });
}

void FakeClient::cancel(MessageId message, Answer<Message> done) {
    cancelled.push_back(message);
    settle(message, MessageState::Failed, std::move(done));
}

void FakeClient::retry(MessageId message, Answer<Message> done) {
    retried.push_back(message);
    settle(message, MessageState::Sending, std::move(done));
}

void FakeClient::history(const ConversationId& with, Page page, Answer<std::vector<Message>> done) {
    ++pages;
    if (world.historyFails)
        return answer<std::vector<Message>>(std::move(done), *world.historyFails);
    answer<std::vector<Message>>(std::move(done), pageOf(world.messages[with], page));
}

void FakeClient::recent(std::size_t, Answer<std::vector<Message>> done) {
    answer<std::vector<Message>>(std::move(done), std::vector<Message>{});
}

void FakeClient::search(std::string query, std::size_t limit, Answer<std::vector<Message>> done) {
    if (world.searchFails) return answer<std::vector<Message>>(std::move(done), *world.searchFails);
    const auto in = takeIn(query);
    std::vector<Message> found;
    for (const auto& [who, all] : world.messages)
        for (const auto& message : all)
            if ((in.empty() || who.hex() == in) && message.text.find(query) != std::string::npos &&
                found.size() < limit)
                found.push_back(message);
    std::reverse(found.begin(), found.end());
    answer<std::vector<Message>>(std::move(done), std::move(found));
}

void FakeClient::takeNew(std::size_t, Answer<std::vector<Message>> done) {
    answer<std::vector<Message>>(std::move(done), std::vector<Message>{});
}

void FakeClient::pending(Answer<std::size_t> done) {
    std::size_t count = 0;
    for (const auto& [who, all] : world.messages)
        count += static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(),
            [](const Message& message) { return message.state == MessageState::Sending; }));
    answer<std::size_t>(std::move(done), count);
}

void FakeClient::list(Answer<std::vector<Conversation>> done) {
    if (world.listFails)
        return answer<std::vector<Conversation>>(std::move(done), *world.listFails);
    std::vector<Conversation> all;
    for (const auto& [who, conversation] : world.conversations)
        all.push_back(conversation);
    std::stable_sort(all.begin(), all.end(), [](const Conversation& a, const Conversation& b) {
        return a.lastActivity > b.lastActivity;
    });
    answer<std::vector<Conversation>>(std::move(done), std::move(all));
}

void FakeClient::change(const ConversationId& id, const std::function<void(Conversation&)>& how,
                        Answer<Conversation> done) {
    auto& conversation = meet(id, {});
    how(conversation);
    answer<Conversation>(std::move(done), conversation);
    later([this, changed = conversation] { tell(ConversationChanged{changed}); });
}

void FakeClient::setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) {
    change(
        who, [blocked](Conversation& c) { c.isBlocked = blocked; }, std::move(done));
}

void FakeClient::markRead(const ConversationId& id, Answer<Conversation> done) {
    read.push_back(id);
    change(
        id,
        [](Conversation& c) {
            c.unread = 0;
            c.isMarkedUnread = false;
        },
        std::move(done));
}

void FakeClient::setDraft(const ConversationId& id, std::string text, Answer<Conversation> done) {
    change(
        id, [&text](Conversation& c) { c.draft = text; }, std::move(done));
}

void FakeClient::remove(const ConversationId& id, Answer<ConversationId> done) {
    world.conversations.erase(id);
    world.messages.erase(id);
    answer<ConversationId>(std::move(done), id);
    later([this, id] { tell(ConversationRemoved{id}); });
}

void FakeClient::markUnread(const ConversationId& id, Answer<Conversation> done) {
    change(
        id, [](Conversation& c) { c.isMarkedUnread = true; }, std::move(done));
}

void FakeClient::setPinned(const ConversationId& id, bool pinned, Answer<Conversation> done) {
    change(
        id, [pinned](Conversation& c) { c.isPinned = pinned; }, std::move(done));
}

void FakeClient::setMuted(const ConversationId& id, bool muted, Answer<Conversation> done) {
    change(
        id,
        [muted](Conversation& c) {
            c.isMuted = muted;
            c.mutedUntil.reset();
        },
        std::move(done));
}

void FakeClient::setNickname(const ConversationId& id, std::string nickname,
                             Answer<Conversation> done) {
    if (nickname.size() > 100) {
        return answer<Conversation>(
            std::move(done), Error{Errc::Invalid, "the name is too long: 100 bytes at most"});
    }
    change(
        id, [&nickname](Conversation& c) { c.nickname = nickname; }, std::move(done));
}

void FakeClient::setNoteToSelfHidden(bool hidden, Answer<Conversation> done) {
    change(
        id_, [hidden](Conversation& c) { c.isHidden = hidden; }, std::move(done));
}

void FakeClient::accept(const ConversationId& id, Answer<Conversation> done) {
    change(
        id,
        [](Conversation& c) {
            c.isRequest = false;
            c.isApproved = c.hasApprovedUs = true;
        },
        std::move(done));
}

void FakeClient::decline(const ConversationId& id, Answer<ConversationId> done) {
    remove(id, std::move(done));
}

void FakeClient::declineAll(Answer<std::size_t> done) {
    std::vector<ConversationId> requests;
    for (const auto& [id, conversation] : world.conversations)
        if (conversation.isRequest) requests.push_back(id);
    for (const auto& id : requests)
        remove(id, [](const Result<ConversationId>&) {});
    answer<std::size_t>(std::move(done), requests.size());
}

void FakeClient::removeContact(const ConversationId& id, Answer<ConversationId> done) {
    remove(id, std::move(done));
}

std::string FakeClient::recoveryCode() const {
    return "00112233445566778899aabbccddeeff";
}

void FakeClient::wordsState(Answer<WordsState> done) {
    answer<WordsState>(std::move(done), world.words);
}

void FakeClient::noteWordsSeen(Answer<WordsState> done) {
    world.words.wereSeen = true;
    world.words.isReminderDue = false;
    answer<WordsState>(std::move(done), world.words);
}

void FakeClient::hideWords(Answer<WordsState> done) {
    world.words.areHidden = true;
    world.words.isReminderDue = false;
    answer<WordsState>(std::move(done), world.words);
}

void FakeClient::checkPassphrase(std::string passphrase, Answer<bool> done) {
    if (!world.passphrase)
        return answer<bool>(std::move(done), Error{Errc::Invalid, "there is no passphrase"});
    answer<bool>(std::move(done), passphrase == *world.passphrase);
}

void FakeClient::resolveName(std::string name, Answer<AccountId> done) {
    const auto found = world.names.find(name);
    if (world.resolveFails) return answer<AccountId>(std::move(done), *world.resolveFails);
    if (found == world.names.end())
        return answer<AccountId>(std::move(done), Error{Errc::NotFound, "nobody has this name"});
    answer<AccountId>(std::move(done), found->second);
}

void FakeClient::syncState(Answer<SyncState> done) {
    answer<SyncState>(std::move(done), world.sync);
}

void FakeClient::wipeSwarm(Answer<std::size_t> done) {
    ++wipes;
    if (world.wipeFails) return answer<std::size_t>(std::move(done), *world.wipeFails);
    answer<std::size_t>(std::move(done), std::size_t{5});
}

}  // namespace starling::test
