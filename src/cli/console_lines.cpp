// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console_lines.h"

#include <cstdio>
#include <ctime>

namespace starling::cli {

void printLine(const std::string& text) {
    std::fputs((text + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void printAside(const std::string& text) {
    std::fputs((text + "\n").c_str(), stderr);
}

std::string clockText(Timestamp time) {
    const auto seconds = static_cast<std::time_t>(toUnixMillis(time) / 1000);
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &seconds);
#else
    localtime_r(&seconds, &parts);
#endif
    char text[32] = "";
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return text;
}

}  // namespace starling::cli
