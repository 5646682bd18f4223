// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/picture_drops.h"

#include "scan/pasted.h"

#include <QDropEvent>
#include <QMimeData>

namespace starling::ui {

PictureDrops::PictureDrops(QWidget& on) : QObject{&on} {
    on.setAcceptDrops(true);
    on.installEventFilter(this);
}

bool PictureDrops::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return false;
    auto* const drop = static_cast<QDropEvent*>(event);
    if (!hasPicture(*drop->mimeData())) return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) emit dropped(pastedFrom(*drop->mimeData()));
    return true;
}

}  // namespace starling::ui
