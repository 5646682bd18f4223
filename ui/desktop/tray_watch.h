// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Waits until a desktop that has just begun has its place for tray icons: Qt asks once, and
/// believes the answer for good. Window thread.
#pragma once

#include <QObject>

#include <functional>

namespace starling::ui {

class TrayWatch : public QObject {
    Q_OBJECT

public:
    /// Answers when the place is there, or after `patience` milliseconds; never within the call.
    explicit TrayWatch(std::function<void()> then, int patience = 10'000,
                       QObject* parent = nullptr);

private:
    void watchBus();
    void answer();

    std::function<void()> then_;
};

}  // namespace starling::ui
