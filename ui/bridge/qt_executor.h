// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The window's loop as an Executor. Work runs on the thread of `home` and is dropped once that is
/// gone. May be called on any thread.
#pragma once

#include "starling/executor.h"

#include <QObject>
#include <QTimer>

namespace starling::ui {

class QtExecutor final : public Executor {
public:
    explicit QtExecutor(QObject& home) : home_{home} {}

    void postAfter(Millis delay, Work work) override {
        QMetaObject::invokeMethod(
            &home_,
            [home = &home_, delay, work = std::move(work)] {
                if (delay.count() <= 0) return work();
                QTimer::singleShot(delay, home, work);
            },
            Qt::QueuedConnection);
    }

private:
    QObject& home_;
};

}  // namespace starling::ui
