// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How far messages shall be deleted: here, on all our devices, or for everyone, as far as it may
/// be of all of them; the least is proposed. Deletes them, and says once what went wrong. Window
/// thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

#include <optional>
#include <vector>

namespace starling::ui {

class Button;
class Label;

class DeleteMessageDialog : public Dialog {
    Q_OBJECT

public:
    /// Of one conversation, and at least one; `bridge` must outlive it.
    DeleteMessageDialog(const Look& look, Bridge& bridge, const std::vector<Message>& messages,
                        QWidget* parent = nullptr);

private:
    void addChoices(const std::vector<Message>& messages);
    void addWords(const QString& words);
    void addChoice(Reach reach, const QString& text, const QString& explanation);
    void addFoot();
    void erase();
    void erased(MessageId message, const Result<MessageId>& done);
    void failed(const Error& error);

    Bridge& bridge_;
    std::vector<MessageId> left_;  ///< To be deleted.
    int waiting_ = 0;              ///< For so many answers.
    std::optional<Error> error_;   ///< The first of them that was one.
    const bool isOne_;
    Reach reach_ = Reach::Here;
    QWidget* choices_;
    Label* fault_;
    Button* cancel_ = nullptr;
    Button* delete_ = nullptr;
};

}  // namespace starling::ui
