// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The terminal itself, whatever standard input is, which does not show what is typed. However the
/// program ends meanwhile, the terminal shows again what is typed after it. One at a time; main
/// thread. POSIX.
#pragma once

#include "cli/console_input.h"
#include "cli/interrupt.h"

namespace starling::cli {

class SilentTerminal {
public:
    SilentTerminal();
    ~SilentTerminal();
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    bool isThere() const { return silent_; }

    /// A line; nothing when it has more than `limit` bytes.
    std::optional<std::string> ask(const char* prompt, std::size_t limit);

private:
    File file_;
    bool silent_ = false;
    std::optional<Mortal> mortal_;  ///< Or an interrupt between two reads would be lost.
};

}  // namespace starling::cli
