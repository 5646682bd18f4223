// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"
#include "cli/console.h"
#include "cli/interrupt.h"

#include <charconv>
#include <cstdio>
#include <memory>

#ifndef _WIN32
#include <termios.h>
#include <unistd.h>
#endif

namespace starling::cli {

namespace {

constexpr std::size_t kMaxPassphrase = 4096;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// At most `limit` bytes up to a stop character (or the end); nothing when there is more.
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

}  // namespace

Result<std::string> readStandardInput(std::size_t limit) {
    auto text = readUpTo(stdin, limit, EOF);
    if (!text) {
        return Error{Errc::TooLarge, "standard input is longer than " + std::to_string(limit) +
                                         " bytes: give less"};
    }
    dropLineBreak(*text);
    return *std::move(text);
}

Result<std::string> readPassphraseFile(const std::string& where) {
    const auto file = openSecretFile(where);
    if (!file) {
        return Error{Errc::WrongKey, "cannot read the passphrase file: check --passphrase-file"};
    }
    auto text = readUpTo(file.get(), kMaxPassphrase, '\n');
    if (!text || text->empty()) {
        return Error{Errc::WrongKey,
                     "the passphrase file must begin with a line of 1 to 4096 bytes"};
    }
    dropLineBreak(*text);
    return *std::move(text);
}

Result<std::string> askPassphrase() {
#ifdef _WIN32
    return Error{Errc::WrongKey, "the profile has a passphrase: give --passphrase-file"};
#else
    // The terminal itself, never standard input: that belongs to the verb.
    const File terminal{std::fopen("/dev/tty", "r+"), std::fclose};
    if (!terminal)
        return Error{Errc::WrongKey, "the profile has a passphrase: give --passphrase-file"};
    const int fd = fileno(terminal.get());
    termios before{};
    if (tcgetattr(fd, &before) != 0)
        return Error{Errc::WrongKey, "the profile has a passphrase: give --passphrase-file"};
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::fputs("Passphrase: ", terminal.get());
    std::fflush(terminal.get());
    tcsetattr(fd, TCSAFLUSH, &silent);
    auto text = readUpTo(terminal.get(), kMaxPassphrase, '\n');
    tcsetattr(fd, TCSAFLUSH, &before);
    std::fputs("\n", terminal.get());
    if (!text || text->empty()) return Error{Errc::WrongKey, "no passphrase was given"};
    return *std::move(text);
#endif
}

}  // namespace starling::cli
