// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a message shall be deleted: here, on all our devices, or for everyone, as far as it may
/// be; the least is proposed. Deletes it, and says what went wrong. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

namespace starling::ui {

class Button;
class Label;

class DeleteMessageDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it.
    DeleteMessageDialog(const Look& look, Bridge& bridge, const Message& message,
                        QWidget* parent = nullptr);

private:
    void addChoices(const Message& message);
    void addChoice(Reach reach, const QString& text, const QString& explanation);
    void addFoot();
    void erase();
    void failed(const Error& error);

    Bridge& bridge_;
    MessageId message_;
    Reach reach_ = Reach::Here;
    QWidget* choices_;
    Label* fault_;
    Button* cancel_ = nullptr;
    Button* delete_ = nullptr;
};

}  // namespace starling::ui
