// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/announcer.h"

#include "look/words.h"
#include "view/message_words.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kGather = 300;
constexpr int kPause = 2000;  ///< Between two rounds, however much comes.
constexpr qsizetype kLongest = 200;

QString keyFor(const ConversationId& id) {
    return text(id.hex());
}

QString shortened(const QString& line) {
    if (line.size() <= kLongest) return line;
    auto out = line.left(kLongest - 1);
    if (out.back().isHighSurrogate()) out.chop(1);
    return out + QChar{0x2026};
}

}  // namespace

Announcer::Announcer(Bridge& bridge, Unread& unread, Notifier& notifier,
                     const DesktopSettings& settings, LooksAt looksAt, QObject* parent)
    : QObject{parent}
    , bridge_{bridge}
    , unread_{unread}
    , notifier_{notifier}
    , settings_{settings}
    , looksAt_{std::move(looksAt)} {
    gathering_.setSingleShot(true);
    connect(&gathering_, &QTimer::timeout, this, &Announcer::say);
    connect(&bridge, &Bridge::messagesAdded, this, &Announcer::hear);
    connect(&bridge, &Bridge::messagesChanged, this, &Announcer::hearOfChange);
    connect(&bridge, &Bridge::messageRemoved, this, &Announcer::forget);
    connect(&unread, &Unread::changed, this, [this](const Conversation& conversation) {
        if (conversation.unread == 0 || !Unread::isHeard(conversation)) withdraw(conversation.id);
    });
    connect(&unread, &Unread::removed, this, &Announcer::withdraw);
    // What was shown may say more than is wanted now.
    connect(&settings, &DesktopSettings::changed, this, &Announcer::withdrawAll);
    hearOfNotifier();
}

Announcer::~Announcer() {
    withdrawAll();
}

void Announcer::hearOfNotifier() {
    connect(&notifier_, &Notifier::opened, this, [this](const QString& key, const QString& token) {
        if (const auto id = idOf(key)) emit opened(*id, token);
    });
    connect(&notifier_, &Notifier::markedRead, this, [this](const QString& key) {
        if (const auto id = idOf(key)) markRead(*id);
    });
    connect(&notifier_, &Notifier::answered, this, [this](const QString& key, const QString& said) {
        if (const auto id = idOf(key)) answer(*id, said);
    });
}

void Announcer::hear(const std::vector<Message>& messages) {
    for (const auto& each : messages)
        if (each.state == MessageState::Received && isSaid(each.kind) &&
            each.author != bridge_.id())
            heard_[each.conversation] = each;
    if (heard_.empty() || gathering_.isActive()) return;
    const bool isSoon = sinceSaid_.isValid() && sinceSaid_.elapsed() < kPause;
    gathering_.start(isSoon ? kPause : kGather);
}

/// What somebody took back must not go on standing there.
void Announcer::hearOfChange(const std::vector<Message>& messages) {
    for (const auto& each : messages)
        if (!isSaid(each.kind)) forget(each.conversation, each.id);
}

void Announcer::forget(const ConversationId& conversation, MessageId message) {
    const auto heard = heard_.find(conversation);
    if (heard != heard_.end() && heard->second.id == message) heard_.erase(heard);
    const auto said = said_.find(conversation);
    if (said == said_.end() || said->second != message) return;
    notifier_.withdraw(keyFor(conversation));
    said_.erase(said);
}

bool Announcer::shallTell(const Conversation& conversation) const {
    return settings_.choices().notify != Notify::Never && conversation.unread > 0 &&
           Unread::isHeard(conversation) && !looksAt_(conversation.id);
}

void Announcer::say() {
    for (const auto& [id, message] : std::exchange(heard_, {})) {
        const auto* conversation = unread_.find(id);
        if (!conversation || !shallTell(*conversation)) continue;
        said_[id] = message.id;
        notifier_.show(noteOf(*conversation, message));
        sinceSaid_.start();
    }
}

Note Announcer::noteOf(const Conversation& conversation, const Message& message) const {
    const auto notify = settings_.choices().notify;
    const auto key = keyFor(conversation.id);
    if (notify == Notify::WithoutContent) return {key, tr("New message"), {}, false};
    const auto name = displayName(conversation, bridge_.id());
    const auto count = static_cast<int>(std::min<std::int64_t>(conversation.unread, 9999));
    if (notify == Notify::NameAndText)
        return {key, name, shortened(oneLine(withoutMarks(message.text))), true};
    return {key, name, count == 1 ? tr("New message") : tr("%n new messages", nullptr, count),
            true};
}

void Announcer::withdraw(const ConversationId& id) {
    heard_.erase(id);
    if (said_.erase(id) > 0) notifier_.withdraw(keyFor(id));
}

void Announcer::withdrawAll() {
    for (const auto& [id, message] : std::exchange(said_, {}))
        notifier_.withdraw(keyFor(id));
}

std::optional<ConversationId> Announcer::idOf(const QString& key) const {
    const auto at = std::find_if(said_.begin(), said_.end(),
                                 [&key](const auto& each) { return keyFor(each.first) == key; });
    return at == said_.end() ? std::nullopt : std::optional{at->first};
}

void Announcer::markRead(const ConversationId& id) {
    bridge_.client().conversations().markRead(id, [](const Result<Conversation>&) {});
}

void Announcer::answer(const ConversationId& id, const QString& said) {
    bridge_.client().messages().send(
        id, utf8(said), [self = QPointer{this}, id](const Result<Message>& sent) {
            if (!self) return;
            if (sent) return self->markRead(id);
            const auto* conversation = self->unread_.find(id);
            if (!conversation) return;
            self->notifier_.show(
                {keyFor(id), displayName(*conversation, self->bridge_.id()),
                 tr("Your answer was not sent. %1").arg(reasonInWords(sent.error().detail)), true});
        });
}

}  // namespace starling::ui
