// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console_input.h"

#include "cli/console.h"
#include "cli/interrupt.h"

namespace starling::cli {

std::optional<std::string> readUpTo(std::FILE* file, std::size_t limit, int stop) {
    const Mortal whileItMayBlock;
    std::string text;
    for (int c = std::fgetc(file); c != EOF && c != stop; c = std::fgetc(file)) {
        if (text.size() == limit) return std::nullopt;
        text += static_cast<char>(c);
    }
    return text;
}

void dropLineBreak(std::string& text) {
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
}

Result<std::string> readStandardInput(std::size_t limit) {
    auto text = readUpTo(stdin, limit, EOF);
    if (!text) {
        return Error{Errc::TooLarge, "standard input is longer than " + std::to_string(limit) +
                                         " bytes: give less"};
    }
    dropLineBreak(*text);
    return *std::move(text);
}

}  // namespace starling::cli
