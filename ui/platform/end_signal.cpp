// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/end_signal.h"

#ifndef _WIN32

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace starling::ui {

namespace {

// A signal may come between any two instructions: all it may do is write to a pipe.
std::array<int, 2> ends{-1, -1};

void note(int) {
    const char sign = 1;
    // When the pipe is full the wish is in it already.
    [[maybe_unused]] const auto written = ::write(ends[1], &sign, 1);
}

void setAction(void (*action)(int)) {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction wanted {};
        wanted.sa_handler = action;
        wanted.sa_flags = SA_RESTART;
        ::sigaction(signal, &wanted, nullptr);
    }
}

bool openPipe() {
    if (::pipe(ends.data()) != 0) return false;
    for (const int end : ends) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    return true;
}

}  // namespace

EndSignal::EndSignal(std::function<void()> close, QObject* parent)
    : QObject{parent}, close_{std::move(close)} {
    if (!openPipe()) return;
    auto* notifier = new QSocketNotifier{ends[0], QSocketNotifier::Read, this};
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> signs{};
        while (::read(ends[0], signs.data(), signs.size()) > 0) {
        }
        close_();
    });
    setAction(note);
}

EndSignal::~EndSignal() {
    if (ends[0] < 0) return;
    setAction(SIG_DFL);
    qDeleteAll(children());
    for (int& end : ends) {
        ::close(end);
        end = -1;
    }
}

}  // namespace starling::ui

#else

namespace starling::ui {

EndSignal::EndSignal(std::function<void()> close, QObject* parent)
    : QObject{parent}, close_{std::move(close)} {}
EndSignal::~EndSignal() = default;

}  // namespace starling::ui

#endif
