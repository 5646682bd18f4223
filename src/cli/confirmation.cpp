// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asked of a person, not of whatever standard input is.

#include "cli/console.h"
#include "cli/console_input.h"
#include "cli/interrupt.h"

namespace starling::cli {

namespace {

const Error kNobodyToAsk{Errc::Invalid, "there is no terminal to ask on: give --yes"};

}  // namespace

#ifdef _WIN32

Result<bool> confirmed(const std::string&, const std::string&) {
    return kNobodyToAsk;
}

#else

Result<bool> confirmed(const std::string& question, const std::string& word) {
    constexpr std::size_t kMostTyped = 80;
    const File terminal{std::fopen("/dev/tty", "r+"), std::fclose};
    if (!terminal) return kNobodyToAsk;
    const Mortal whileItIsAsked;  // or an interrupt right after the question would be lost
    std::fputs(question.c_str(), terminal.get());
    std::fflush(terminal.get());
    auto typed = readUpTo(terminal.get(), kMostTyped, '\n');
    if (typed) dropLineBreak(*typed);
    return typed == word;
}

#endif

}  // namespace starling::cli
