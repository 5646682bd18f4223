// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/drafts.h"

#include "look/words.h"

namespace starling::ui {

QString Drafts::of(const Conversation& conversation) {
    return known_.try_emplace(conversation.id, text(conversation.draft)).first->second;
}

void Drafts::keep(const ConversationId& id, const QString& text) {
    // Blank space is no draft, and nobody shall be in the list for it.
    const auto draft = text.trimmed().isEmpty() ? QString{} : text;
    auto& known = known_[id];
    if (known == draft) return;
    known = draft;
    bridge_.client().conversations().setDraft(id, utf8(draft), [](const Result<Conversation>&) {});
}

}  // namespace starling::ui
