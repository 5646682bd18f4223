// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/reactions.h"

#include "look/words.h"
#include "panes/conversation_actions.h"
#include "panes/emoji_list.h"
#include "panes/emoji_picker.h"
#include "panes/reaction_bar.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

Reactions::Reactions(const Look& look, Bridge& bridge, QWidget& over)
    : look_{look}, bridge_{bridge}, over_{over} {}

void Reactions::noteUsed(const QString& emoji) {
    recent_ = withRecentEmoji(recent_, emoji);
    emit recentChanged(recent_);
}

void Reactions::offer(const Message& message, QPoint where) {
    QStringList ours;
    for (const auto& each : message.reactions)
        if (std::find(each.who.begin(), each.who.end(), bridge_.id()) != each.who.end())
            ours << text(each.emoji);
    const auto id = message.id;
    const QRect anchor{where, QSize{1, 1}};
    auto* bar = new ReactionBar{look_, ours, &over_};
    connect(bar, &ReactionBar::chosen, this,
            [this, id](const QString& emoji, bool on) { react(id, emoji, on); });
    connect(bar, &ReactionBar::moreRequested, this, [this, id, anchor] {
        pick(anchor, [this, id](const QString& emoji) { react(id, emoji, true); });
    });
    bar->openAt(anchor);
}

void Reactions::react(MessageId message, const QString& emoji, bool on) {
    bridge_.client().messages().react(
        message, utf8(emoji), on, [self = QPointer{this}, on](const Result<Message>& done) {
            if (done || !self) return;
            emit self->refused(on ? tr("Not reacted.") : tr("The reaction was not taken away."),
                               errorInWords(done.error()));
        });
}

void Reactions::pick(const QRect& anchor, std::function<void(const QString&)> chosen) {
    auto* picker = new EmojiPicker{look_, recent_, &over_};
    connect(picker, &EmojiPicker::chosen, this,
            [this, chosen = std::move(chosen)](const QString& emoji) {
                noteUsed(emoji);
                chosen(emoji);
            });
    picker->openAt(anchor);
}

}  // namespace starling::ui
