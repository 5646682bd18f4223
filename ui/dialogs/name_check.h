// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a display name, in the program's language. Pure, but for the language.
#pragma once

#include <QString>

namespace starling::ui {

/// The name as it would be taken: without white space around it.
QString cleanName(const QString& typed);

/// Empty when the name can be taken. docs/protocol/identity.md.
QString nameFault(const QString& typed);

}  // namespace starling::ui
