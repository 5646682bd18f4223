// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace starling::test {

namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0) std::abort();
    }
    ~Pipe() {
        closeEnd(0);
        closeEnd(1);
    }
    void closeEnd(std::size_t which) {
        if (ends[which] >= 0) close(ends[which]);
        ends[which] = -1;
    }
};

/// In the child: `fds` become 0, 1 and 2; -1 leaves one as it is.
[[noreturn]] void become(const std::vector<std::string>& command, std::array<int, 3> fds) {
    for (int i = 0; i < 3; ++i)
        if (fds[static_cast<std::size_t>(i)] >= 0) dup2(fds[static_cast<std::size_t>(i)], i);
    std::vector<char*> arguments;
    for (const auto& part : command)
        arguments.push_back(const_cast<char*>(part.c_str()));
    arguments.push_back(nullptr);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    execv(arguments[0], arguments.data());
    std::_Exit(127);
}

std::string readAll(int fd) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t n = 0; (n = read(fd, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(n));
    return text;
}

int waitFor(pid_t pid) {
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome runProgram(const std::vector<std::string>& command, const std::string& input) {
    Pipe in, out, err;
    const pid_t pid = fork();
    if (pid == 0) become(command, {in.ends[0], out.ends[1], err.ends[1]});
    in.closeEnd(0);
    out.closeEnd(1);
    err.closeEnd(1);
    std::signal(SIGPIPE, SIG_IGN);  // it may end without reading its input
    if (write(in.ends[1], input.data(), input.size()) < 0) std::perror("write");
    in.closeEnd(1);

    Outcome outcome;
    std::thread errors{[&] { outcome.err = readAll(err.ends[0]); }};
    outcome.out = readAll(out.ends[0]);
    errors.join();
    outcome.status = waitFor(pid);
    return outcome;
}

void Program::start(const std::vector<std::string>& command) {
    Pipe out;
    if (out_ >= 0) close(out_);
    pid_ = fork();
    if (pid_ == 0) become(command, {-1, out.ends[1], -1});
    out_ = dup(out.ends[0]);
}

Program::~Program() {
    if (pid_ > 0) end(SIGKILL);
    if (out_ >= 0) close(out_);
}

std::optional<std::string> Program::readLine() {
    std::string line;
    char c = 0;
    while (read(out_, &c, 1) == 1) {
        if (c == '\n') return line;
        line += c;
    }
    return line.empty() ? std::nullopt : std::optional{line};
}

int Program::end(int signal) {
    // To -1 a signal goes to every process there is.
    if (pid_ <= 0) return 0;
    kill(pid_, signal);
    const int status = waitFor(pid_);
    pid_ = -1;
    return status;
}

}  // namespace starling::test
