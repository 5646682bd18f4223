// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a crash leaves behind. Called first in main.
#pragma once

namespace starling {

/// No core dump of this program: it would hold keys and messages. On Linux no debugger of the same
/// user either, but in builds with a sanitizer (which look at themselves that way) or with
/// STARLING_DEBUGGABLE in the environment.
void forbidCoreDumps();

}  // namespace starling
