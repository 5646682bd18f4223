// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"
#include "view/message_view_body.h"

#include <QMenu>

namespace starling::ui {

void MessageView::Body::showMenu(int row, QPoint global) {
    const auto& message = model.at(row);
    auto* menu = new QMenu{&view};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto id = message.id;
    if (reader.marked.message == id && !reader.marked.isEmpty())
        menu->addAction(MessageView::tr("Copy selected text"), &view,
                        [this, text = markedText()] { emit view.copyRequested(text); });
    menu->addAction(MessageView::tr("Copy message"), &view,
                    [this, text = textOf(row)] { emit view.copyRequested(text); });
    if (model.isOwn(row) && canRetry(message))
        menu->addAction(retryText(), &view, [this, id] { emit view.retryRequested(id); });
    if (model.isOwn(row) && canStop(message))
        menu->addAction(MessageView::tr("Stop sending"), &view,
                        [this, id] { emit view.cancelRequested(id); });
    menu->addSeparator();
    menu->addAction(fullTime(message.sentAt))->setEnabled(false);
    menu->popup(global);
}

}  // namespace starling::ui
