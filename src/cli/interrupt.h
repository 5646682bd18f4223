// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ctrl-C and SIGTERM as a StopFlag. Made once, in main, before any other thread.
#pragma once

#include "starling/executor.h"

#include <csignal>
#include <thread>

namespace starling::cli {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    const StopFlag& flag() const { return flag_; }

private:
    StopFlag flag_;
    std::thread waiter_;
};

/// As long as it lives, those signals simply end the program: for reads that nothing can wake,
/// before anything is at stake. Main thread.
class Mortal {
public:
    Mortal();
    ~Mortal();
    Mortal(const Mortal&) = delete;
    Mortal& operator=(const Mortal&) = delete;

#ifndef _WIN32
private:
    sigset_t before_;  ///< One may live inside another.
#endif
};

}  // namespace starling::cli
