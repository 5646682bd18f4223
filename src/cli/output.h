// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the words of a verb go: to whoever started this program, or asked a window. The thread of
/// its verb.
#pragma once

#include <string>

namespace starling::cli {

class Output {
public:
    virtual ~Output() = default;

    /// At once: whoever reads through a pipe waits for it.
    virtual void out(const std::string& text) = 0;
    virtual void err(const std::string& text) = 0;

    /// A terminal that is told colours.
    virtual bool showsColours() const = 0;
};

/// Of this program.
Output& standardOutput();

}  // namespace starling::cli
