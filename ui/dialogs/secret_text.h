// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that must not stay in memory: passphrases and recovery words. Best effort where Qt keeps
/// copies of its own. Window thread.
#pragma once

#include <QString>

#include <string>

class QLineEdit;

namespace starling::ui {

/// Overwrites the characters before it empties the text. Whoever shares them sees them go, too.
void wipe(QString& secret);
void wipe(std::string& secret);

/// The same for what stands in a field.
void wipe(QLineEdit& field);

/// What stands in a field, as UTF-8. The field keeps it.
std::string secretOf(const QLineEdit& field);

}  // namespace starling::ui
