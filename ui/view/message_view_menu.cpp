// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"
#include "view/message_view_body.h"

#include <QMenu>

#include <algorithm>

namespace starling::ui {

namespace {

QString escaped(QString text) {
    return text.replace(u'&', QLatin1String("&&"));  // In a menu it marks a letter.
}

/// Says which keys do the same; the view itself listens to them.
void showKeys(QAction* action, const QKeySequence& keys) {
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
}

}  // namespace

void MessageView::Body::showMenu(int row, QPoint global) {
    auto* menu = new QMenu{&view};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (selection.isOn()) {
        addSelecting(*menu, row);
        return menu->popup(global);
    }
    const auto& message = model.at(row);
    const auto id = message.id;
    if (rows.offersFollow(id))
        menu->addAction(followText(), &view, [this, id] { emit view.followRequested(id); });
    if (isSaid(message.kind)) addAnswers(*menu, row, global);
    addCopies(*menu, row);
    addMarks(*menu, row);
    if (isSaid(message.kind)) addDeeds(*menu, row);
    addSending(*menu, row);
    if (!menu->isEmpty()) menu->addSeparator();
    menu->addAction(fullTime(message.sentAt))->setEnabled(false);
    menu->popup(global);
}

void MessageView::Body::addAnswers(QMenu& menu, int row, QPoint global) {
    const auto& message = model.at(row);
    const auto id = message.id;
    if (isAnswerable) {
        showKeys(menu.addAction(MessageView::tr("Reply"), &view,
                                [this, id] { emit view.replyRequested(id); }),
                 Qt::CTRL | Qt::Key_R);
        showKeys(menu.addAction(MessageView::tr("React…"), &view,
                                [this, id, global] { emit view.reactRequested(id, global); }),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    }
    if (!message.reactions.empty()) addReactions(menu, row);
    if (message.quote)
        showKeys(menu.addAction(MessageView::tr("Show what it answers"), &view,
                                [this, quote = *message.quote] {
                                    if (!quote.message) emit view.originalMissing();
                                    if (quote.message) emit view.jumpRequested(*quote.message);
                                }),
                 Qt::CTRL | Qt::Key_Return);
}

/// The chips, for who has no mouse: who reacted, and the same press.
void MessageView::Body::addReactions(QMenu& menu, int row) {
    auto* sub = menu.addMenu(MessageView::tr("Reactions"));
    const auto people = rows.people();
    const auto& message = model.at(row);
    for (const auto& reacted : message.reactions) {
        const auto emoji = text(reacted.emoji);
        const bool own =
            std::find(reacted.who.begin(), reacted.who.end(), people.self) != reacted.who.end();
        auto* action = sub->addAction(
            escaped(MessageView::tr("%1 %2", "an emoji, and who reacted with it")
                        .arg(harmless(emoji), namesOf(reacted, people))),
            &view, [this, id = message.id, emoji, own] { toggleReaction(id, emoji, !own); });
        action->setCheckable(true);
        action->setChecked(own);
        action->setEnabled(isAnswerable);
    }
}

void MessageView::Body::addCopies(QMenu& menu, int row) {
    const auto& message = model.at(row);
    if (reader.marked.message == message.id && !reader.marked.isEmpty())
        menu.addAction(MessageView::tr("Copy selected text"), &view,
                       [this, text = markedText()] { emit view.copyRequested(text); });
    if (isGone(message.kind)) return;
    showKeys(menu.addAction(MessageView::tr("Copy message"), &view,
                            [this, text = textOf(row)] { emit view.copyRequested(text); }),
             QKeySequence::Copy);
}

void MessageView::Body::addDeeds(QMenu& menu, int row) {
    const auto id = model.at(row).id;
    menu.addAction(MessageView::tr("Forward…"), &view,
                   [this, id] { emit view.forwardRequested(id); });
    menu.addAction(selectText(row), &view, [this, id] {
        if (const auto now = rows.rowOf(id)) beginSelecting(*now);
    });
    menu.addAction(MessageView::tr("Info…"), &view, [this, id] { emit view.infoRequested(id); });
    showKeys(menu.addAction(MessageView::tr("Delete…"), &view,
                            [this, id] { emit view.eraseRequested(id); }),
             QKeySequence::Delete);
}

void MessageView::Body::addSending(QMenu& menu, int row) {
    const auto& message = model.at(row);
    const auto id = message.id;
    if (model.isOwn(row) && canRetry(message))
        menu.addAction(retryText(), &view, [this, id] { emit view.retryRequested(id); });
    if (model.isOwn(row) && canStop(message))
        menu.addAction(MessageView::tr("Stop sending"), &view,
                       [this, id] { emit view.cancelRequested(id); });
}

}  // namespace starling::ui
