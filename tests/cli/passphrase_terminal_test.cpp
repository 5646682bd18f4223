// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Passphrases and other questions on a terminal: a child with one of its own, and what that shows.

#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/silent_terminal.h"

#include <gtest/gtest.h>

#ifdef __linux__

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace starling::cli {

namespace {

/// A child that asks, as a program does, and ends with the status that `work` gives.
class Asking {
public:
    explicit Asking(const std::function<int()>& work) {
        child_ = forkpty(&terminal_, nullptr, nullptr, nullptr);
        if (child_ != 0) {
            held_ =
                open(ptsname(terminal_), O_RDWR | O_NOCTTY);  // or its settings go with the child
            return;
        }
        int status = 0;
        {
            const Interrupt interrupt;
            status = work();
        }
        _exit(status);
    }
    ~Asking() {
        close(held_);
        close(terminal_);
    }

    /// Reads what the terminal shows up to these words.
    void waitFor(const std::string& words) {
        std::array<char, 256> buffer{};
        while (shown_.find(words) == std::string::npos) {
            const auto count = read(terminal_, buffer.data(), buffer.size());
            ASSERT_GT(count, 0) << shown_;
            shown_.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
    void type(const std::string& text) {
        ASSERT_EQ(write(terminal_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    bool showsWhatIsTyped() const {
        termios now{};
        tcgetattr(terminal_, &now);
        return (now.c_lflag & ECHO) != 0;
    }
    void signal(int number) { kill(child_, number); }
    int end() {  ///< Exit status, or minus the signal.
        int status = 0;
        waitpid(child_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    const std::string& shown() const { return shown_; }

private:
    int terminal_ = -1;
    int held_ = -1;
    pid_t child_ = -1;
    std::string shown_;
};

int askTwice() {
    const auto answer = askNewPassphrase();
    if (!answer) return 10 + static_cast<int>(answer.error().code);
    return *answer == "correct horse" ? 0 : 1;
}

int codeOf(Errc code) {
    return 10 + static_cast<int>(code);
}

}  // namespace

TEST(PassphraseTerminal, WhatIsTypedIsReadAndNotShown) {
    Asking asking{[] { return *askPassphrase() == "correct horse" ? 0 : 1; }};
    asking.waitFor("Passphrase: ");
    EXPECT_FALSE(asking.showsWhatIsTyped());
    asking.type("correct horse\n");
    EXPECT_EQ(asking.end(), 0);
    EXPECT_TRUE(asking.showsWhatIsTyped());
    EXPECT_EQ(asking.shown().find("horse"), std::string::npos);
}

TEST(PassphraseTerminal, ANewOneIsAskedForTwice) {
    Asking asking{askTwice};
    asking.waitFor("New passphrase: ");
    asking.type("correct horse\n");
    asking.waitFor("once more: ");
    asking.type("correct horse\n");
    EXPECT_EQ(asking.end(), 0);
}

TEST(PassphraseTerminal, TwoThatDifferOrNoneAtAllAreRefused) {
    Asking typo{askTwice};
    typo.waitFor("New passphrase: ");
    typo.type("correct horse\n");
    typo.waitFor("once more: ");
    typo.type("correct hrose\n");
    EXPECT_EQ(typo.end(), codeOf(Errc::Invalid));

    Asking empty{askTwice};
    empty.waitFor("New passphrase: ");
    empty.type("\n");
    EXPECT_EQ(empty.end(), codeOf(Errc::WrongKey));
}

TEST(PassphraseTerminal, HoweverItIsEndedTheTerminalShowsAgainWhatIsTyped) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        Asking asking{askTwice};
        asking.waitFor("New passphrase: ");
        ASSERT_FALSE(asking.showsWhatIsTyped());
        asking.signal(number);
        EXPECT_EQ(asking.end(), -number);
        EXPECT_TRUE(asking.showsWhatIsTyped()) << number;
    }
}

TEST(PassphraseTerminal, AnInterruptBetweenTwoPromptsEndsItToo) {
    Asking asking{[] {
        const SilentTerminal terminal;
        kill(getpid(), SIGINT);
        return 7;
    }};
    EXPECT_EQ(asking.end(), -SIGINT);
    EXPECT_TRUE(asking.showsWhatIsTyped());
}

TEST(PassphraseTerminal, OnlyAKillLeavesItSilent) {
    Asking asking{askTwice};
    asking.waitFor("New passphrase: ");
    asking.signal(SIGKILL);
    EXPECT_EQ(asking.end(), -SIGKILL);
    EXPECT_FALSE(asking.showsWhatIsTyped()) << "so the tests above see what they should";
}

TEST(PassphraseTerminal, ControlCEndsItAsWell) {
    Asking asking{askTwice};
    asking.waitFor("New passphrase: ");
    asking.type("correct\x03");
    EXPECT_EQ(asking.end(), -SIGINT);
    EXPECT_TRUE(asking.showsWhatIsTyped());
}

TEST(ConfirmationTerminal, OnlyTheWordItselfCountsAndIsShown) {
    for (const auto& [typed, status] : std::vector<std::pair<std::string, int>>{
             {"wipe", 0}, {"y", 1}, {"", 1}, {"wipe it", 1}, {std::string(200, 'w'), 1}}) {
        Asking asking{[] { return *confirmed("Sure? ", "wipe") ? 0 : 1; }};
        asking.waitFor("Sure? ");
        EXPECT_TRUE(asking.showsWhatIsTyped());
        asking.type(typed + "\n");
        EXPECT_EQ(asking.end(), status) << typed;
    }
}

TEST(ConfirmationTerminal, ControlCIsNoAnswer) {
    Asking asking{[] { return *confirmed("Sure? ", "wipe") ? 0 : 1; }};
    asking.waitFor("Sure? ");
    asking.type("wi\x03");
    EXPECT_EQ(asking.end(), -SIGINT);
}

}  // namespace starling::cli

#endif
