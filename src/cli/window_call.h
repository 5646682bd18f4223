// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A verb on a profile that a window has open: done there, printed here. The thread of the verb.
#pragma once

#include "cli/frames.h"
#include "cli/output.h"
#include "starling/executor.h"
#include "starling/result.h"

namespace starling::cli {

/// How it ended; nothing when no window does it, and nothing was done then. Errc::Cancelled when
/// either side hung up in the middle: `interrupt` makes us do so, which ends the verb there.
/// Errc::TooLarge or Invalid when it cannot be said in one frame.
std::optional<Result<int>> callWindow(const Call& call, const std::string& profile, Output& output,
                                      const StopFlag& interrupt);

}  // namespace starling::cli
