// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What takes long, on a thread of Qt's pool. Window thread.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace starling::ui {

/// Runs `work` aside and gives its result to `then` on the program's loop; not when `home` is gone
/// by then.
template <class Work, class Then>
void aside(QObject& home, Work work, Then then) {
    // By the loop of the program, for `home` may go meanwhile. Only that loop looks at the pointer.
    auto answer = [home = QPointer<QObject>{&home}, then = std::move(then)](const auto& result) {
        if (home) then(result);
    };
    QThreadPool::globalInstance()->start([work = std::move(work), answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [answer, result = work()] { answer(result); },
            Qt::QueuedConnection);
    });
}

}  // namespace starling::ui
