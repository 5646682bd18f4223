// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Copies what must not stay in the clipboard. Window thread.
#pragma once

#include <QString>

namespace starling::ui {

constexpr int kSecretCopyLasts = 60'000;  ///< In milliseconds.

/// Copies `secret`, asks clipboard managers not to keep it, and empties the clipboard after
/// `lasts` milliseconds if it still holds it then.
void copySecret(const QString& secret, int lasts = kSecretCopyLasts);

}  // namespace starling::ui
