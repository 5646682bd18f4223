// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said in the conversation that is open in a window, looked up as it is shown; each waits
/// a while. The test's thread.
#pragma once

#include "demo/seat.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"

namespace starling::test {

ui::ConversationPane& paneOf(const ui::Seat& seat);

/// The newest message that is open there and for which `is` holds; null when none comes.
const Message* newest(const ui::Seat& seat, const std::function<bool(const Message&)>& is);
const Message* saying(const ui::Seat& seat, const std::string& text);
const Message* ofKind(const ui::Seat& seat, MessageKind kind);
/// False when it does not go.
bool isGone(const ui::Seat& seat, const std::function<bool(const Message&)>& is);

/// Opens the menu of a message and picks.
bool pickOfMessage(const ui::Seat& seat, MessageId id, const QString& entry);
bool pickOfMessage(const ui::Seat& seat, const std::string& text, const QString& entry);

}  // namespace starling::test
