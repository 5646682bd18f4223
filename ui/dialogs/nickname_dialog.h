// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks what we want to call somebody; empty takes the nickname away. Closes when the engine has
/// it. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

namespace starling::ui {

class Button;
class Label;
class LineField;

class NicknameDialog : public Dialog {
    Q_OBJECT

public:
    NicknameDialog(const Look& look, Bridge& bridge, const Conversation& who,
                   QWidget* parent = nullptr);

    LineField& field() { return *field_; }

private:
    void save();
    void tell(const QString& fault);

    Bridge& bridge_;
    ConversationId id_;
    LineField* field_;
    Label* fault_;
    Button* save_;
};

}  // namespace starling::ui
