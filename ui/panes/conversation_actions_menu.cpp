// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the actions are offered where.

#include "look/words.h"
#include "panes/conversation_actions.h"

namespace starling::ui {

// The actions are carried by value: a menu may outlive the list row it was made for.
void ConversationActions::fill(Menu& menu, const Conversation& conversation) const {
    fillMarks(menu, conversation);
    fillPerson(menu, conversation);
    fillEnds(menu, conversation);
}

void ConversationActions::fillMarks(Menu& menu, const Conversation& conversation) const {
    const auto self = *this;
    const auto id = conversation.id;
    const bool isSelf = id == bridge_.id();
    const bool isListed = !conversation.isRequest && !conversation.isBlocked;
    if (isListed && !conversation.isHidden) {
        const bool pinned = conversation.isPinned;
        menu.add("pin", pinned ? tr("Unpin") : tr("Pin"), [self, id, pinned] {
            self.set(&Conversations::setPinned, id, !pinned,
                     pinned ? tr("Not unpinned") : tr("Not pinned"));
        });
    }
    if (conversation.isRequest && !conversation.isBlocked)
        menu.add("check", tr("Accept request"), [self, id] { self.accept(id); });
    menu.add("copy", isSelf ? tr("Copy my ID") : tr("Copy ID"), [self, id] { self.copyId(id); });
    if (isListed && !isSelf) fillQuiet(menu, conversation);
    if (conversation.unread > 0 || conversation.isMarkedUnread)
        menu.add("check", tr("Mark read"), [self, id] { self.markRead(id); });
    else if (isListed && !conversation.isHidden)
        menu.add("mail", tr("Mark unread"), [self, id] {
            self.bridge_.client().conversations().markUnread(id,
                                                             [](const Result<Conversation>&) {});
        });
    if (isListed && !conversation.isHidden) fillArchive(menu, conversation);
}

void ConversationActions::fillQuiet(Menu& menu, const Conversation& conversation) const {
    const auto self = *this;
    const auto id = conversation.id;
    if (conversation.isQuiet(now()))
        menu.add("bell", tr("Unmute"),
                 [self, id] { self.set(&Conversations::setMuted, id, false, tr("Not unmuted")); });
    else  // The menu stands until all of this is done.
        menu.add("mute", tr("Mute…"), [self, id, &menu] { self.askHowLong(menu, id); });
}

/// In the place of the menu that led here.
void ConversationActions::askHowLong(const Menu& from, const ConversationId& id) const {
    using namespace std::chrono_literals;
    const auto self = *this;
    auto* times = new Menu{look_, tr("Mute"), &over_};
    for (const std::chrono::seconds each : {1h, 8h, 24h, 7 * 24h})
        times->add("clock", durationInWords(each), [self, id, each] { self.mute(id, each); });
    times->add("mute", tr("Always"),
               [self, id] { self.set(&Conversations::setMuted, id, true, tr("Not muted")); });
    times->setMinimumWidth(from.width());
    times->popup(from.pos());
}

void ConversationActions::fillArchive(Menu& menu, const Conversation& conversation) const {
    menu.add("archive", conversation.isArchived ? tr("Unarchive") : tr("Archive"),
             [self = *this, id = conversation.id, archived = conversation.isArchived] {
                 self.set(&Conversations::setArchived, id, !archived,
                          archived ? tr("Not unarchived") : tr("Not archived"));
             });
}

void ConversationActions::fillPerson(Menu& menu, const Conversation& conversation) const {
    const auto elsewhere = elsewhere_;
    if (elsewhere.expiry && mayExpire(conversation, bridge_.id()))
        menu.add("timer", tr("Disappearing messages…"),
                 [elsewhere, conversation] { elsewhere.expiry(conversation); });
    if (conversation.id == bridge_.id()) return;
    if (elsewhere.nickname && !conversation.isRequest && !conversation.isBlocked)
        menu.add("edit", tr("Set nickname…"),
                 [elsewhere, conversation] { elsewhere.nickname(conversation); });
    if (elsewhere.details)
        menu.add("person", tr("Details"),
                 [elsewhere, conversation] { elsewhere.details(conversation); });
}

void ConversationActions::fillEnds(Menu& menu, const Conversation& conversation) const {
    const auto self = *this;
    const bool isSelf = conversation.id == bridge_.id();
    if (isSelf && conversation.isHidden)
        menu.add("eye", tr("Show Note to Self"), [self] { self.setNotesHidden(false); });
    else if (isSelf)
        menu.add("eye", tr("Hide Note to Self…"), [self] { self.hideNotes(); });
    if (!isSelf && conversation.isBlocked)
        menu.add("block", tr("Unblock"), [self, id = conversation.id] { self.unblock(id); });
    if (!isSelf && !conversation.isBlocked)
        menu.add("block", tr("Block…"), [self, conversation] { self.block(conversation); });
    menu.add("trash", conversation.isRequest ? tr("Delete request…") : tr("Delete conversation…"),
             [self, conversation] { self.remove(conversation); });
    if (!isSelf && !conversation.isRequest && conversation.isApproved)
        menu.add("trash", tr("Delete contact…"),
                 [self, conversation] { self.removeContact(conversation); });
}

}  // namespace starling::ui
