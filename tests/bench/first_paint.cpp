// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/first_paint.h"

#include <QCoreApplication>
#include <QEvent>

#include <cstdio>

namespace starling::bench {

FirstPaint::FirstPaint(const char* word, std::function<bool(QObject*)> counts)
    : word_{word}, counts_{std::move(counts)} {
    QCoreApplication::instance()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::Paint || !counts_(object)) return false;
    QCoreApplication::instance()->removeEventFilter(this);
    // After this paint event and all that are painted with it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            std::puts(word_);
            std::fflush(stdout);
        },
        Qt::QueuedConnection);
    return false;
}

}  // namespace starling::bench
