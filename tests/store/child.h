// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a test in a process of its own, where the disk is full, the user another or the end
/// sudden. POSIX.
#pragma once

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace starling {

/// What `work` gave, or 128 and the signal that ended it.
inline int inChild(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

enum class AtLimit { Refuse, Kill };

/// From now on no file of this process grows beyond `bytes`: a write there fails, or is the last
/// thing it does.
inline void limitFiles(rlim_t bytes, AtLimit then) {
    signal(SIGXFSZ, then == AtLimit::Refuse ? SIG_IGN : SIG_DFL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace starling
