// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is in the lists of a window, looked up as a person does: each opens what has to be opened
/// and closes it again, waits a while, and says false when it is not so. The test's thread.
#pragma once

#include "demo/seat.h"

namespace starling::test {

constexpr int kOnePoll = 60'000;  ///< In milliseconds, of a busy machine.

bool lists(const ui::Seat& seat, const QString& list, const QString& row, int patience = kOnePoll);
bool listsNoMore(const ui::Seat& seat, const QString& list, const QString& row,
                 int patience = kOnePoll);

/// The names of the conversations, from the top.
QStringList conversations(const ui::Seat& seat);

/// In the list of requests, however it is reached.
bool isAsked(const ui::Seat& seat);
bool isNotAsked(const ui::Seat& seat);
/// What the entry of the settings opens says so.
bool hasNoRequests(const ui::Seat& seat);

bool isBlocked(const ui::Seat& seat, const QString& who);
bool isContact(const ui::Seat& seat, const QString& who);

/// Whose conversation the header says is open.
bool hasOpen(const ui::Seat& seat, const QString& who);

/// Opens the menu of a conversation's row and picks.
bool pickOf(const ui::Seat& seat, const QString& row, const QString& entry);

/// Closes the dialogs that are open, the front one first.
bool closeDialogs(const ui::Seat& seat);

}  // namespace starling::test
