// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/unread.h"

#include "bridge/mute_end.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace starling::ui {

Unread::Unread(Bridge& bridge, QObject* parent) : QObject{parent} {
    auto* const muteEnd = new MuteEnd{this};
    connect(muteEnd, &MuteEnd::passed, this, [this, muteEnd] {
        for (const auto& [id, each] : all_)
            muteEnd->expect(each);
        count();
    });
    connect(this, &Unread::changed, muteEnd, &MuteEnd::expect);
    connect(&bridge, &Bridge::conversationsChanged, this, &Unread::take);
    connect(&bridge, &Bridge::conversationRemoved, this, [this](const ConversationId& id) {
        all_.erase(id);
        emit removed(id);
        count();
    });
    bridge.client().conversations().list(
        [self = QPointer{this}](const Result<std::vector<Conversation>>& all) {
            if (self && all) self->take(*all);
        });
}

const Conversation* Unread::find(const ConversationId& id) const {
    const auto at = all_.find(id);
    return at == all_.end() ? nullptr : &at->second;
}

bool Unread::isHeard(const Conversation& conversation) {
    const auto now = fromUnixMillis(QDateTime::currentMSecsSinceEpoch());
    return !conversation.isRequest && !conversation.isBlocked && !conversation.isQuiet(now);
}

void Unread::take(const std::vector<Conversation>& conversations) {
    for (const auto& each : conversations) {
        all_[each.id] = each;
        emit changed(each);
    }
    count();
}

void Unread::count() {
    const bool now = std::any_of(all_.begin(), all_.end(), [](const auto& each) {
        const auto& conversation = each.second;
        return isHeard(conversation) && !conversation.isHidden && !conversation.isArchived &&
               (conversation.unread > 0 || conversation.isMarkedUnread);
    });
    if (std::exchange(any_, now) != now) emit anyChanged();
}

}  // namespace starling::ui
