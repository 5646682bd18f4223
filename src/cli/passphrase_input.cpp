// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passphrases, from a file or the terminal. Never from standard input, which belongs to the verb,
// and never from an argument, which others can read.

#include "base/secret.h"
#include "cli/console.h"
#include "cli/console_input.h"

#include <charconv>

#ifndef _WIN32
#include "cli/silent_terminal.h"

#include <unistd.h>
#endif

namespace starling::cli {

namespace {

constexpr std::size_t kMaxPassphrase = 4096;

File openSecretFile(const std::string& where) {
#ifndef _WIN32
    if (where.starts_with("fd:")) {
        int fd = -1;
        const auto* end = where.data() + where.size();
        const auto [rest, error] = std::from_chars(where.data() + 3, end, fd);
        if (error != std::errc{} || rest != end || fd < 0) return {nullptr, std::fclose};
        return {fdopen(dup(fd), "rb"), std::fclose};
    }
#endif
    return {std::fopen(where.c_str(), "rb"), std::fclose};
}

#ifndef _WIN32

Result<std::string> askOnce(SilentTerminal& terminal, const char* prompt) {
    auto text = terminal.ask(prompt, kMaxPassphrase);
    if (!text || text->empty()) return Error{Errc::WrongKey, "no passphrase was given"};
    return *std::move(text);
}

#endif

}  // namespace

Result<std::string> readPassphraseFile(const std::string& where, const char* option) {
    const auto file = openSecretFile(where);
    if (!file) {
        return Error{Errc::WrongKey,
                     std::string{"cannot read the passphrase file: check "} + option};
    }
    // Nothing of it in a buffer that nobody wipes, and of a descriptor no more than its line.
    std::setvbuf(file.get(), nullptr, _IONBF, 0);
    auto text = readUpTo(file.get(), kMaxPassphrase, '\n');
    if (text) dropLineBreak(*text);
    if (!text || text->empty()) {
        return Error{Errc::WrongKey,
                     "the passphrase file must begin with a line of 1 to 4096 bytes"};
    }
    return *std::move(text);
}

#ifdef _WIN32

Result<std::string> askPassphrase() {
    return Error{Errc::WrongKey, "the profile has a passphrase: give --passphrase-file"};
}

Result<std::string> askNewPassphrase() {
    return Error{Errc::WrongKey, "give the new passphrase with --new-passphrase-file"};
}

#else

Result<std::string> askPassphrase() {
    SilentTerminal terminal;
    if (!terminal.isThere())
        return Error{Errc::WrongKey, "the profile has a passphrase: give --passphrase-file"};
    return askOnce(terminal, "Passphrase: ");
}

Result<std::string> askNewPassphrase() {
    SilentTerminal terminal;
    if (!terminal.isThere())
        return Error{Errc::WrongKey, "give the new passphrase with --new-passphrase-file"};
    auto first = askOnce(terminal, "New passphrase: ");
    if (!first) return first;
    auto second = askOnce(terminal, "The same once more: ");
    const bool same = second && *second == *first;
    if (second) wipe(*second);
    if (same) return first;
    wipe(*first);
    if (!second) return second;
    return Error{Errc::Invalid, "the two are not the same: nothing was changed"};
}

#endif

}  // namespace starling::cli
