// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Over the list of requests: how many there are, and the button that deletes them all. While that
/// lasts, it says so. Window thread.
#pragma once

#include "look/look.h"

#include <QTimer>
#include <QWidget>

namespace starling::ui {

class Button;
class Label;
class ProgressLine;

class RequestsBar : public QWidget {
    Q_OBJECT

public:
    explicit RequestsBar(const Look& look, QWidget* parent = nullptr);

    void setCount(int requests);
    /// Between, nothing can be asked for; what takes no longer than half a second shows nothing.
    void begin();
    void end();
    bool isBusy() const { return isBusy_; }

signals:
    void clearRequested();

private:
    void refresh();

    int requests_ = 0;
    bool isBusy_ = false;
    QTimer patience_;
    Label* count_;
    Button* clear_;
    ProgressLine* progress_;
};

}  // namespace starling::ui
