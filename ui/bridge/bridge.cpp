// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridge/bridge.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <unordered_map>

namespace starling::ui {

namespace {

constexpr qint64 kFrame = 16;

}  // namespace

/// The events of one frame on their way out. What is added and what changes is gathered up to the
/// next removal, for nothing may overtake that. A slot may end the bridge: then nothing more is
/// told.
struct Bridge::Deliver {
    explicit Deliver(Bridge& theBridge) : bridge{&theBridge} {}

    void operator()(const MessageAdded& event) { added.push_back(event.message); }
    void operator()(const MessageChanged& event) { changed.push_back(event.message); }
    void operator()(const ConversationChanged& event) {
        const auto [at, isFirst] = places.try_emplace(event.conversation.id, conversations.size());
        if (isFirst)
            conversations.push_back(event.conversation);
        else
            conversations[at->second] = event.conversation;
    }

    void operator()(const MessageRemoved& event) {
        tellGathered();
        if (bridge) emit bridge->messageRemoved(event.conversation, event.message);
    }
    void operator()(const ConversationRemoved& event) {
        tellGathered();
        if (bridge) emit bridge->conversationRemoved(event.conversation);
    }

    void operator()(const TypingChanged& event) {
        tellGathered();  // What was written comes before the end of writing it.
        if (bridge) bridge->take(event);
    }
    void operator()(const ConnectionChanged& event) { connection = &event; }
    void operator()(const NetworkChanged& event) { network = &event; }
    void operator()(const CaughtUp&) { isCaughtUp = true; }
    void operator()(const ProfileDamaged& event) { damage = &event; }
    void operator()(const OwnNameChanged& event) { name = &event; }
    void operator()(const SyncChanged& event) { sync = &event; }

    void tellGathered() {
        places.clear();
        const auto theAdded = std::exchange(added, {});
        const auto theChanged = std::exchange(changed, {});
        const auto theConversations = std::exchange(conversations, {});
        if (bridge && !theAdded.empty()) emit bridge->messagesAdded(theAdded);
        if (bridge && !theChanged.empty()) emit bridge->messagesChanged(theChanged);
        if (bridge && !theConversations.empty())
            emit bridge->conversationsChanged(theConversations);
    }

    void tellRest() {
        if (bridge && name) bridge->take(name->name);
        if (bridge && connection) bridge->take(*connection);
        if (bridge && network) bridge->take(*network);
        if (bridge && sync) bridge->take(sync->state);
        if (bridge && isCaughtUp) emit bridge->caughtUp();
        if (bridge && damage) emit bridge->profileDamaged(QString::fromStdString(damage->advice));
    }

    QPointer<Bridge> bridge;
    std::vector<Message> added;
    std::vector<Message> changed;
    std::vector<Conversation> conversations;
    std::unordered_map<ConversationId, std::size_t> places;  ///< In `conversations`.
    const ConnectionChanged* connection = nullptr;
    const NetworkChanged* network = nullptr;
    const ProfileDamaged* damage = nullptr;
    const OwnNameChanged* name = nullptr;
    const SyncChanged* sync = nullptr;
    bool isCaughtUp = false;
};

Bridge::Bridge(std::unique_ptr<Client> client, QObject* parent)
    : QObject{parent}
    , client_{std::move(client)}
    , words_{std::make_unique<WordsMemory>(*client_)}
    , subscription_{client_->subscribe([this](const Event& event) { hear(event); })} {
    connect(this, &Bridge::conversationsChanged, words_.get(), &WordsMemory::askAgain);
}

Bridge::~Bridge() = default;

void Bridge::start() {
    client_->startPolling();
    client_->name([this](const Result<std::string>& name) {
        if (name) take(*name);
    });
    client_->knownNetwork([this](const Result<NetworkStatus>& status) {
        if (status) take(NetworkChanged{*status});
    });
    words_->ask();
    client_->syncState([this](const Result<SyncState>& state) {
        if (state) take(*state);
    });
}

void Bridge::setName(const QString& name, std::function<void(Result<std::string>)> done) {
    client_->setName(name.toStdString(),
                     [this, done = std::move(done)](const Result<std::string>& result) {
                         if (result) take(*result);
                         done(result);
                     });
}

// A burst is in the loop's queue already when its first event is heard, and the flush comes after
// it; what comes next waits for the frame to end. Nothing is timed while nothing happens.
void Bridge::hear(const Event& event) {
    waiting_.push_back(event);
    if (std::exchange(flushPosted_, true)) return;
    const auto since = sinceFlush_.isValid() ? sinceFlush_.elapsed() : kFrame;
    QTimer::singleShot(static_cast<int>(std::clamp<qint64>(kFrame - since, 0, kFrame)), this,
                       &Bridge::flush);
}

void Bridge::flush() {
    flushPosted_ = false;
    sinceFlush_.start();
    const auto events = std::exchange(waiting_, {});
    Deliver deliver{*this};
    for (const auto& event : events)
        std::visit(deliver, event);
    deliver.tellGathered();
    deliver.tellRest();
}

void Bridge::take(const std::string& name) {
    const auto known = QString::fromStdString(name);
    // Setting it tells it twice: as the answer, and to everybody.
    if (std::exchange(named_, true) && known == name_) return;
    name_ = known;
    emit nameChanged();
}

void Bridge::take(const ConnectionChanged& connection) {
    heard_ = true;
    online_ = connection.online;
    problem_ = QString::fromStdString(connection.problem);
    emit connectionChanged();
}

void Bridge::take(const NetworkChanged& network) {
    network_ = network.status;
    emit networkChanged();
}

void Bridge::take(const TypingChanged& typing) {
    const bool was = isTyping(typing.conversation);
    if (was == typing.typing) return;
    if (typing.typing)
        typing_.insert(typing.conversation);
    else
        typing_.erase(typing.conversation);
    emit typingChanged(typing.conversation);
}

void Bridge::take(const SyncState& sync) {
    sync_ = sync;
    emit syncChanged();
}

}  // namespace starling::ui
