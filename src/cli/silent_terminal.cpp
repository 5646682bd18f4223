// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/silent_terminal.h"

#ifndef _WIN32

#include <array>
#include <csignal>
#include <termios.h>
#include <unistd.h>

namespace starling::cli {

namespace {

// A signal handler takes no argument.
volatile std::sig_atomic_t silentTerminal = -1;
termios asItWas;

constexpr std::array kEnding{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
std::array<struct sigaction, kEnding.size()> handledBefore;
struct sigaction stoppedBefore;

/// Only what a handler may call.
void showAgainAndEnd(int signal) {
    if (silentTerminal >= 0) tcsetattr(silentTerminal, TCSANOW, &asItWas);
    std::signal(signal, SIG_DFL);
    raise(signal);
}

void takeSignals() {
    struct sigaction ending {};
    ending.sa_handler = showAgainAndEnd;
    for (std::size_t i = 0; i < kEnding.size(); ++i)
        sigaction(kEnding[i], &ending, &handledBefore[i]);
    // To be stopped here would leave the shell with a silent terminal.
    struct sigaction ignoring {};
    ignoring.sa_handler = SIG_IGN;
    sigaction(SIGTSTP, &ignoring, &stoppedBefore);
}

void giveSignalsBack() {
    for (std::size_t i = 0; i < kEnding.size(); ++i)
        sigaction(kEnding[i], &handledBefore[i], nullptr);
    sigaction(SIGTSTP, &stoppedBefore, nullptr);
}

}  // namespace

SilentTerminal::SilentTerminal() : file_{std::fopen("/dev/tty", "r+"), std::fclose} {
    if (!file_) return;
    std::setvbuf(file_.get(), nullptr, _IONBF, 0);  // nothing in a buffer that nobody wipes
    const int fd = fileno(file_.get());
    if (tcgetattr(fd, &asItWas) != 0) return;
    silent_ = true;
    takeSignals();
    silentTerminal = fd;
    mortal_.emplace();
    termios silent = asItWas;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(fd, TCSAFLUSH, &silent);
}

SilentTerminal::~SilentTerminal() {
    if (!silent_) return;
    tcsetattr(silentTerminal, TCSAFLUSH, &asItWas);
    silentTerminal = -1;
    giveSignalsBack();
}

std::optional<std::string> SilentTerminal::ask(const char* prompt, std::size_t limit) {
    std::fputs(prompt, file_.get());
    std::fflush(file_.get());
    auto text = readUpTo(file_.get(), limit, '\n');
    std::fputs("\n", file_.get());
    std::fflush(file_.get());
    return text;
}

}  // namespace starling::cli

#endif
