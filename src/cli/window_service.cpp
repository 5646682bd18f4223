// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/window_service.h"

#include "cli/frames.h"
#include "cli/local_socket.h"
#include "cli/served_verb.h"

#include <atomic>
#include <system_error>
#include <thread>

namespace starling::cli {

namespace {

constexpr std::size_t kMostCalls = 8;

/// Prints at the caller's. Once they have gone nothing is said, and the verb ends.
class CallerOutput final : public Output {
public:
    CallerOutput(LocalSocket& socket, StopFlag& over, const StopFlag& gone)
        : socket_{socket}, over_{over}, gone_{gone} {}

    void out(const std::string& text) override { say(encode(Printed{false, text})); }
    void err(const std::string& text) override { say(encode(Printed{true, text})); }
    bool showsColours() const override { return colours; }
    void end(int exit) { say(encode(Ended{exit})); }

    bool colours = false;

private:
    /// A pager may keep them from reading for long; nobody waits for that when the account is gone.
    void say(const std::string& lines) {
        if (over_.requested()) return;
        if (!socket_.send(lines, [this] { return over_.requested() || gone_.requested(); }))
            over_.request();
    }

    LocalSocket& socket_;
    StopFlag& over_;
    const StopFlag& gone_;
};

}  // namespace

class WindowService::Conversation {
public:
    Conversation(int descriptor, std::shared_ptr<LentClient> lent, Millis patience)
        : socket_{descriptor}
        , lent_{std::move(lent)}
        , patience_{patience}
        , thread_{[this] { run(); }} {}
    ~Conversation() {
        over_.request();
        socket_.hangUp();
        thread_.join();
    }

    bool hasEnded() const { return ended_; }

private:
    void run() {
        try {
            serve();
        } catch (...) {  // out of memory: the window goes on
        }
        socket_.hangUp();
        if (listener_.joinable()) listener_.join();
        ended_ = true;
    }

    void serve() {
        if (!socket_.send(std::string{kReadyLine} + '\n', [] { return true; })) return;
        const auto call = hear();
        if (!call) return;
        listener_ = std::thread{[this] { listen(); }};
        CallerOutput output{socket_, over_, lent_->gone()};
        output.colours = call->colours;
        output.end(static_cast<int>(serveVerb(*call, lent_, output, over_)));
    }

    /// One line and nothing behind it, in time.
    std::optional<Call> hear() {
        FrameReader lines;
        const auto end = std::chrono::steady_clock::now() + patience_;
        while (true) {
            if (const auto line = lines.next())
                return lines.isEmpty() ? decodeCall(*line) : std::nullopt;
            const auto left =
                std::chrono::duration_cast<Millis>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0 || over_.requested()) return std::nullopt;
            const auto bytes = socket_.receive(left);
            if (!bytes || !lines.feed(*bytes)) return std::nullopt;
        }
    }

    /// Whoever hangs up, or says another word, has had enough.
    void listen() {
        while (true) {
            const auto bytes = socket_.receive(std::nullopt);
            if (bytes && bytes->empty()) continue;
            over_.request();
            if (bytes) socket_.hangUp();
            return;
        }
    }

    LocalSocket socket_;
    const std::shared_ptr<LentClient> lent_;
    const Millis patience_;
    StopFlag over_;
    std::atomic<bool> ended_ = false;
    std::thread listener_;
    std::thread thread_;
};

WindowService::WindowService(Millis patience) : patience_{patience} {}

WindowService::~WindowService() {
    takeBack();
}

void WindowService::lend(Client& client) {
    takeBack();
    lent_ = std::make_shared<LentClient>(client);
}

void WindowService::takeBack() {
    if (lent_) lent_->takeBack();
    lent_.reset();
    forgetEnded();
}

bool WindowService::take(int descriptor) {
    forgetEnded();
    if (!lent_ || calls_.size() >= kMostCalls) return false;
    try {
        calls_.push_back(std::make_unique<Conversation>(descriptor, lent_, patience_));
    } catch (const std::system_error&) {  // No thread for it: the socket is closed.
    }
    return true;
}

void WindowService::forgetEnded() {
    calls_.remove_if([](const auto& call) { return call->hasEnded(); });
}

}  // namespace starling::cli
