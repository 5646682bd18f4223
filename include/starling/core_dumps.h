// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a crash leaves behind, and who may look at a program that runs. Called first in main; with
/// STARLING_DEBUGGABLE in the environment both do nothing.
#pragma once

namespace starling {

/// No core dump of this program: it would hold keys and messages.
void forbidCoreDumps();

/// On Linux no debugger of the same user either, but in builds with a sanitizer, which look at
/// themselves that way. Not for a program with windows: desktops look at those through /proc before
/// they tell them anything.
void forbidDebuggers();

}  // namespace starling
