// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Picture, name and subtitle of an open conversation: a button to who it is. Window thread.
#pragma once

#include "panes/chat_header.h"
#include "widgets/drawn_button.h"

namespace starling::ui {

class ChatTitle : public DrawnButton {
    Q_OBJECT

public:
    explicit ChatTitle(const Look& look, QWidget* parent = nullptr);

    void setPerson(const ChatHeader::Person& person);

    QSize sizeHint() const override { return {160, 48}; }
    QSize minimumSizeHint() const override { return {80, 48}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    ChatHeader::Person person_;
};

}  // namespace starling::ui
