// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks whether and when what is written in a conversation shall disappear. Closes when the engine
/// has it, and says what went wrong otherwise. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "widgets/dialog.h"

#include <map>

namespace starling::ui {

class Button;
class Choice;
class Label;
class ScrollArea;

class ExpiryDialog : public Dialog {
    Q_OBJECT

public:
    /// `bridge` must outlive it. It may be Note to Self.
    ExpiryDialog(const Look& look, Bridge& bridge, const Conversation& where,
                 QWidget* parent = nullptr);

private:
    void addModes(QWidget& ground);
    void addMode(QWidget& group, ExpiryMode mode, const QString& text, const QString& explanation);
    void addTimes(QWidget& ground, ExpiryMode mode);
    void addNotes(QWidget& ground);  ///< Modes and times in one, for Note to Self.
    Choice* addTime(QWidget& group, const QString& text, const Expiry& expiry, bool isChosen);
    void addFoot();
    void choose(const Expiry& expiry);
    void refresh();
    void set();
    void failed(const Error& error);

    Bridge& bridge_;
    const ConversationId id_;
    const Expiry before_;
    Expiry chosen_;
    std::map<ExpiryMode, std::chrono::seconds> times_;  ///< Chosen or proposed, of each mode.
    std::map<ExpiryMode, QWidget*> groups_;             ///< What offers them.
    bool isAsking_ = false;
    ScrollArea* scroll_;
    Label* fault_;
    Button* set_ = nullptr;
};

}  // namespace starling::ui
