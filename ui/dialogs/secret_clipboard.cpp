// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/secret_clipboard.h"

#include "dialogs/secret_text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace starling::ui {

namespace {

/// What was copied is known again by this alone.
QByteArray markOf(QString text) {
    auto bytes = text.toUtf8();
    const auto mark = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    bytes.fill(0);
    return mark;
}

}  // namespace

void copySecret(const QString& secret, int lasts) {
    auto* const clipboard = QGuiApplication::clipboard();
    auto* const copied = new QMimeData;
    // Of its own: who gave it may wipe the characters next.
    copied->setText(QString{secret.constData(), secret.size()});
    copied->setData("x-kde-passwordManagerHint", "secret");
    clipboard->setMimeData(copied);
    // Of the clipboard, for the dialog may be gone by then; one at a time, for an earlier copy of
    // the same secret must not end this one.
    const QString name{"forgetSecret"};
    delete clipboard->findChild<QTimer*>(name);
    auto* const timer = new QTimer{clipboard};
    timer->setObjectName(name);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, clipboard, [clipboard, timer, mark = markOf(secret)] {
        timer->deleteLater();
        if (markOf(clipboard->text()) == mark) clipboard->clear();
    });
    timer->start(lasts);
}

}  // namespace starling::ui
