// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A verb that a window does for starling-cli, or why it does not. The thread of the call.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_codes.h"
#include "cli/frames.h"
#include "cli/lent_client.h"
#include "cli/output.h"

namespace starling::cli {

/// Why a verb is not done while a window has the profile open; nothing for one that is.
std::optional<Error> refusalOf(const Verb& verb);

/// From what the caller said to how it ends, as starling-cli itself would do it.
Exit serveVerb(const Call& call, const std::shared_ptr<LentClient>& lent, Output& output,
               const StopFlag& over);

}  // namespace starling::cli
