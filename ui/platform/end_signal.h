// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// SIGTERM, SIGINT and SIGHUP as a wish to close, so that a desktop that ends its programs ends
/// this one in order. Made once, in main; its thread is the window's. Does nothing on Windows,
/// where Qt hears of the end of a session by itself.
#pragma once

#include <QObject>

#include <functional>

namespace starling::ui {

class EndSignal : public QObject {
    Q_OBJECT

public:
    explicit EndSignal(std::function<void()> close, QObject* parent = nullptr);
    ~EndSignal() override;

private:
    std::function<void()> close_;
};

}  // namespace starling::ui
