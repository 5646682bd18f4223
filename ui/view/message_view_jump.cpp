// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From one message to another, and what is put under one.

#include "look/words.h"
#include "view/message_view_body.h"

namespace starling::ui {

void MessageView::Body::showMessage(MessageId message) {
    model.seek(message);  // Tells at once when it is here.
}

void MessageView::Body::sought(MessageId message) {
    const auto row = rows.rowOf(message);
    if (!row) return;
    const auto box = inView(*row, &BubbleLayout::box);
    const auto area = view.viewport()->rect();
    const bool isSeen = !box.isEmpty() && box.top() >= area.top() && box.bottom() <= area.bottom();
    if (!isSeen) scroller.centre(*row);
    // Without motion nothing lights up: the ring shows which one it is.
    setCurrent(message, reader.showsCurrent || look.motion(1) == 0);
    reader.wasLed = look.motion(1) == 0;
    highlight_.begin(message);
    afterMove();
}

void MessageView::Body::jumpFrom(int row) {
    const auto& message = model.at(row);
    if (!isSaid(message.kind) || !message.quote) return;
    if (message.quote->message)
        emit view.jumpRequested(*message.quote->message);
    else
        emit view.originalMissing();
}

void MessageView::Body::pressChip(int row, int index) {
    const auto layout = rows.layout(row);
    if (index < 0) return;
    const auto& chip = layout->chips[static_cast<std::size_t>(index)];
    if (chip.isRest()) {
        rows.showAllReactions(rows[row].id);
        scroller.place();
        return afterMove();
    }
    if (isAnswerable) toggleReaction(rows[row].id, chip.emoji, !chip.isOwn);
}

void MessageView::Body::toggleReaction(MessageId message, const QString& emoji, bool on) {
    emit view.reactionToggled(message, emoji, on);
}

QString MessageView::Body::chipToolTip(int row, int index) {
    const auto layout = rows.layout(row);
    if (index < 0) return {};
    const auto& chip = layout->chips[static_cast<std::size_t>(index)];
    if (chip.isRest()) return MessageView::tr("Show all reactions");
    for (const auto& reacted : model.at(row).reactions)
        if (harmless(text(reacted.emoji)) == chip.emoji)
            return asToolTip(reactedInWords(reacted, rows.people()));
    return {};
}

QRect MessageView::Body::chipInView(MessageId message, const QString& emoji) {
    const auto row = rows.rowOf(message);
    if (!row || !rows[*row].exact) return {};
    for (const auto& chip : rows.layout(*row)->chips)
        if (chip.emoji == emoji) return chip.rect.translated(originOf(*row));
    return {};
}

}  // namespace starling::ui
