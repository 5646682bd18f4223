// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

#ifdef _WIN32
#include <windows.h>
#else
#include <pthread.h>
#endif

namespace starling::cli {

#ifdef _WIN32

namespace {

StopFlag* theFlag = nullptr;  // the system's callback takes no argument

BOOL WINAPI onConsoleEvent(DWORD) {
    if (theFlag) theFlag->request();
    return TRUE;
}

}  // namespace

Interrupt::Interrupt() {
    theFlag = &flag_;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

Interrupt::~Interrupt() {
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

Mortal::Mortal() {
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

Mortal::~Mortal() {
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

#else

namespace {

std::atomic<int> mortals = 0;

sigset_t endingSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

}  // namespace

Interrupt::Interrupt() {
    const auto set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);  // threads started from here on inherit this
    std::signal(SIGPIPE, SIG_IGN);
    waiter_ = std::thread{[flag = flag_, set, home = pthread_self()]() mutable {
        int signal = 0;
        sigwait(&set, &signal);
        flag.request();
        // It was meant for a read that nothing else can wake.
        if (mortals > 0) pthread_kill(home, signal);
    }};
}

Interrupt::~Interrupt() {
    pthread_kill(waiter_.native_handle(), SIGTERM);  // ends sigwait
    waiter_.join();
}

Mortal::Mortal() {
    const auto set = endingSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, &before_);
    ++mortals;
}

Mortal::~Mortal() {
    --mortals;
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

#endif

}  // namespace starling::cli
