// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Picture, name and subtitle of an open conversation: a button to who it is. A subtitle that says
/// when messages disappear is a button of its own. Window thread.
#pragma once

#include "panes/chat_header.h"
#include "widgets/drawn_button.h"

namespace starling::ui {

class TimerLine;

class ChatTitle : public DrawnButton {
    Q_OBJECT

public:
    explicit ChatTitle(const Look& look, QWidget* parent = nullptr);

    void setPerson(const ChatHeader::Person& person);

    QSize sizeHint() const override { return {160, 48}; }
    QSize minimumSizeHint() const override { return {80, 48}; }

signals:
    void timerClicked();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void place();
    QRect lineAt(Type type, int top) const;

    ChatHeader::Person person_;
    TimerLine* timer_;
};

}  // namespace starling::ui
