// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several messages that are chosen, and what is done with them.

#include "look/words.h"
#include "panes/composer.h"
#include "panes/conversation_pane_parts.h"
#include "panes/pending_line.h"
#include "panes/request_foot.h"
#include "panes/selection_bar.h"
#include "view/message_view.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>

#include <algorithm>

namespace starling::ui {

void ConversationPane::Parts::connectSelection() {
    connect(view, &MessageView::selectionChanged, this, &Parts::selectionChanged);
    connect(selection_, &SelectionBar::closeRequested, this, &Parts::endSelection);
    connect(selection_, &SelectionBar::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(textOfChosen());
        endSelection();
    });
    connect(selection_, &SelectionBar::forwardRequested, this, [this] {
        QStringList texts;
        for (const auto& each : chosen_)
            texts << text(each.text);
        if (!texts.isEmpty()) emit pane_.forwardAllRequested(texts);
    });
    connect(selection_, &SelectionBar::eraseRequested, this, [this] {
        if (!chosen_.empty()) emit pane_.eraseAllRequested(chosen_);
    });
    connect(&bridge_, &Bridge::messagesChanged, this, [this] { selectionChanged(); });
}

/// What is chosen may have left the rows since: it is kept as it was.
void ConversationPane::Parts::selectionChanged() {
    const bool wasSelecting = !selection_->isHidden();
    if (!wasSelecting && !view->isSelecting()) return;
    std::vector<Message> chosen;
    for (const auto id : view->selected()) {
        const auto row = messages.rowOf(id);
        const auto known = std::find_if(chosen_.begin(), chosen_.end(),
                                        [&](const Message& each) { return each.id == id; });
        if (row)
            chosen.push_back(messages.at(*row));
        else if (known != chosen_.end())
            chosen.push_back(*known);
    }
    std::erase_if(chosen, [](const Message& each) { return !isSaid(each.kind); });
    std::sort(chosen.begin(), chosen.end(), standsBefore);
    chosen_ = std::move(chosen);
    selection_->setCount(static_cast<int>(chosen_.size()));
    if (wasSelecting == view->isSelecting()) return;
    if (!wasSelecting) keepFoot();
    const auto* focused = QApplication::focusWidget();
    const bool isLost = selection_->isAncestorOf(focused) || composer->isAncestorOf(focused);
    refresh();
    if (isLost && view->isSelecting()) view->setFocus(Qt::OtherFocusReason);
    if (isLost && !view->isSelecting() && conversation) takeFocus();
}

/// Whoever clicks on one message after the other finds them where they were.
void ConversationPane::Parts::keepFoot() {
    int high = 0;
    for (const auto* each : std::initializer_list<const QWidget*>{pending_, composer, foot_})
        if (!each->isHidden()) high += each->height();
    rest_->setFixedHeight(high);
}

bool ConversationPane::Parts::selectionKey(const QKeyEvent& event) {
    return view->isSelecting() && selection_->key(event);
}

void ConversationPane::Parts::endSelection() {
    if (!view->isSelecting()) return;
    view->endSelection();
    if (conversation) takeFocus();
}

/// One as it was written; of several who wrote each, and when.
QString ConversationPane::Parts::textOfChosen() const {
    if (chosen_.size() == 1) return text(chosen_.front().text);
    QStringList lines;
    for (const auto& each : chosen_) {
        const bool isOwn = each.author == bridge_.id();
        const auto name = isOwn ? displayName(utf8(bridge_.name()), bridge_.id())
                                : displayName(*conversation, bridge_.id());
        const auto day = QLocale{}.toString(localTime(each.sentAt).date(), QLocale::ShortFormat);
        lines << ConversationPane::tr("[%1, %2] %3: %4", "date, time, who wrote, and what")
                     .arg(day, clockTime(each.sentAt), name, text(each.text));
    }
    return lines.join('\n');
}

}  // namespace starling::ui
