// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// QR codes in a terminal. Pure, but for showsColours.
#pragma once

#include "starling/qr.h"

#include <string>
#include <vector>

namespace starling::cli {

struct QrLook {
    bool inverted = false;  ///< Swaps dark and light.
    /// Black and white whatever the terminal's own colours are; else light modules are drawn in the
    /// colour of its letters, for these are light on most.
    bool coloured = false;
};

/// Two rows of modules a line, in half blocks, with the quiet zone around; no line breaks.
std::vector<std::string> drawQr(const QrCode& code, QrLook look);

/// True when standard output is a terminal that is told colours, and nobody asked for none.
bool showsColours();

}  // namespace starling::cli
