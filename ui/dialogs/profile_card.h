// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who somebody is: names, the whole id, and what can be done with them. Follows what the engine
/// says of them. What asks a question first is only told, and the card goes. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "bridge/mute_end.h"
#include "widgets/dialog.h"

namespace starling::ui {

class Avatar;
class Button;
class Label;
class QrPicture;

class ProfileCard : public Dialog {
    Q_OBJECT

public:
    ProfileCard(const Look& look, Bridge& bridge, const Conversation& who,
                QWidget* parent = nullptr);

signals:
    void messageRequested(const starling::Conversation& who);
    void blockRequested(const starling::Conversation& who);
    void unblockRequested(const starling::Conversation& who);
    void deleteRequested(const starling::Conversation& who);  ///< Of the contact.

private:
    void build();
    QLayout* idPart();
    QLayout* actsPart();
    void connectAll();
    void tell(const Conversation& who);
    void toggleQr();
    void copy();
    void sayCopied(bool copied);
    void setMuted(bool muted);
    bool isQuiet() const { return who_.isQuiet(muteEnd_.now()); }
    /// Closes, and then tells: a question must not lie under the card.
    void leaveWith(void (ProfileCard::*signal)(const Conversation&));

    Bridge& bridge_;
    Conversation who_;
    MuteEnd muteEnd_;
    Avatar* avatar_;
    Label* called_;
    Label* theirs_;
    Label* state_;
    Label* expiry_;
    Label* fault_;
    Button* nickname_;
    QrPicture* qr_;
    Button* copy_;
    Button* showQr_;
    Button* message_;
    Button* mute_;
    Button* timer_;
    Button* block_;
    Button* remove_;
    class QTimer* copied_;
};

}  // namespace starling::ui
