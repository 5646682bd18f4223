// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A program as a person starts it: arguments, standard input, what it prints, how it ends. POSIX.
#pragma once

#include <csignal>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace starling::test {

struct Outcome {
    int status = -1;  ///< Exit status; 128 + the signal that ended it.
    std::string out;
    std::string err;
};

/// Runs to the end.
Outcome runProgram(const std::vector<std::string>& command, const std::string& input = "");

/// A program that goes on until it is ended.
class Program {
public:
    explicit Program(const std::vector<std::string>& command) { start(command); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();  ///< SIGKILL, if it still runs.

    void start(const std::vector<std::string>& command);  ///< After end().

    /// The next line of its standard output, without the line break; nothing at its end.
    std::optional<std::string> readLine();

    pid_t pid() const { return pid_; }
    int end(int signal = SIGTERM);  ///< Sends it, waits, gives the status; 0 when it has ended.

private:
    pid_t pid_ = -1;
    int out_ = -1;
};

}  // namespace starling::test
