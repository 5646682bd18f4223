// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/qr_drawing.h"

#ifndef _WIN32
#include <cstdlib>
#include <unistd.h>
#endif

namespace starling::cli {

namespace {

constexpr int kQuiet = 4;  ///< Modules; what the standard asks for.

/// White and black of the part of the palette that nobody changes.
constexpr const char* kWhiteOnBlack = "\x1b[38;5;231;48;5;16m";
constexpr const char* kUsual = "\x1b[0m";

/// Around the code everything is light.
bool isLight(const QrCode& code, int x, int y) {
    const bool inside = x >= 0 && y >= 0 && x < code.size && y < code.size;
    return !inside || !code.isDark(x, y);
}

const char* block(bool upper, bool lower) {
    if (upper) return lower ? "█" : "▀";
    return lower ? "▄" : " ";
}

}  // namespace

std::vector<std::string> drawQr(const QrCode& code, QrLook look) {
    std::vector<std::string> lines;
    for (int y = -kQuiet; y < code.size + kQuiet; y += 2) {
        std::string line = look.coloured ? kWhiteOnBlack : "";
        for (int x = -kQuiet; x < code.size + kQuiet; ++x)
            line += block(isLight(code, x, y) != look.inverted,
                          isLight(code, x, y + 1) != look.inverted);
        lines.push_back(line + (look.coloured ? kUsual : ""));
    }
    return lines;
}

#ifdef _WIN32

bool showsColours() {
    return false;
}

#else

bool showsColours() {
    const auto* const none = std::getenv("NO_COLOR");
    const auto* const terminal = std::getenv("TERM");
    if ((none && *none) || !terminal || std::string{terminal} == "dumb") return false;
    return isatty(STDOUT_FILENO) == 1;
}

#endif

}  // namespace starling::cli
