// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What people do with their account in the settings, and what a journey knows of it beside what
/// is on screen. Each step says false when something on its way does not come. The test's thread.
#pragma once

#include "demo/seat.h"

#include <QStringList>

namespace starling::test {

/// As the engine has them, whatever the window shows.
QStringList wordsOf(const ui::Seat& seat);

/// Whether all of these are to be read now, each as a text of its own, in this order.
bool readsInOrder(const ui::Hand& hand, const QStringList& wanted);

/// What the window asks the engine about the recovery words by itself is answered: for what must
/// not have come by then.
bool hasHeardOfWords(const ui::Seat& seat);

bool isGone(const ui::Hand& hand, const QString& name);  ///< Waits until nothing is called so.

/// Instead of what is in the field.
bool retype(const ui::Hand& hand, const QString& field, const QString& text);

bool openSettings(const ui::Seat& seat);
bool openRecoveryWords(const ui::Seat& seat);  ///< From the settings, which open for it.
bool rename(const ui::Seat& seat, const QString& name);

/// To the main page of the same profile, which has no passphrase.
bool restart(ui::Seat& seat);

}  // namespace starling::test
