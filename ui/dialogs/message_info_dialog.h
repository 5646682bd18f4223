// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of one message: who wrote it and when, how it went, and who reacted. Window
/// thread.
#pragma once

#include "starling/message.h"
#include "widgets/dialog.h"

namespace starling::ui {

class SettingsCard;

class MessageInfoDialog : public Dialog {
    Q_OBJECT

public:
    struct Facts {
        Message message;
        AccountId self;
        QString peerName;  ///< What the other side of its conversation is called.
        QString state;     ///< Of one of ours, in words: "sent".
    };
    MessageInfoDialog(const Look& look, const Facts& facts, QWidget* parent = nullptr);

private:
    void addAuthor(SettingsCard& card, const Facts& facts);
    void addTimes(SettingsCard& card, const Facts& facts);
    QWidget* reactions(const Facts& facts, QWidget* ground);
};

}  // namespace starling::ui
