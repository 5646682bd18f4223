// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine for straight-line code: asks and waits. Main thread only.
#pragma once

#include "base/executors.h"
#include "cli/arguments.h"
#include "starling/client.h"

#include <condition_variable>

namespace starling::cli {

class Session {
public:
    /// `interrupt` ends every wait; it outlives the Session.
    explicit Session(const StopFlag& interrupt);
    ~Session();

    Result<void> open(const Arguments& arguments, bool checkDatabase = false);
    Result<void> create(const Arguments& arguments, SignUp signUp);

    Client& client() { return *client_; }
    void close();

    struct Passphrases {
        std::optional<std::string> present, next;
    };
    /// Of a profile that this session has not opened. `slow` is called once when it takes longer
    /// than half a second. An interrupt does not cut it short.
    Result<Rekeyed> changePassphrase(const Arguments& arguments, Passphrases passphrases,
                                     const std::function<void()>& slow);

    /// Of any profile, once this session has closed it: gives the folder.
    Result<std::string> removeProfile(const std::string& profile);

    /// Starts something that answers, and waits for the answer. Errc::Cancelled after an interrupt.
    template <class T>
    Result<T> await(const std::function<void(Answer<T>)>& start) {
        auto slot = std::make_shared<std::optional<Result<T>>>();
        start([this, slot](Result<T> result) {
            const std::lock_guard lock{mutex_};
            slot->emplace(std::move(result));
            changed_.notify_all();
        });
        if (!waitUntil([slot] { return slot->has_value(); }, std::nullopt))
            return Error{Errc::Cancelled, "stopped"};
        const std::lock_guard lock{mutex_};
        return std::move(**slot);
    }

    /// The same, whatever happens meanwhile: for answers that come soon and must not be lost. The
    /// answer must come.
    template <class T>
    Result<T> awaitAnyway(const std::function<void(Answer<T>)>& start) {
        std::optional<Result<T>> answer;
        start([this, &answer](Result<T> result) {
            const std::lock_guard lock{mutex_};
            answer.emplace(std::move(result));
            changed_.notify_all();
        });
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&answer] { return answer.has_value(); });
        return std::move(*answer);
    }

    enum class Woken { Event, Deadline, Interrupted };
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;

    /// Waits for the next event of the client after those already given to `next`.
    Woken waitForEvent(const Deadline& deadline);
    /// Makes waitForEvent come back as if an event had come. Any thread.
    void nudge();

    /// The events since the last call, in order.
    std::vector<Event> takeEvents();

    bool interrupted() const { return interrupt_.requested(); }

private:
    bool waitUntil(const std::function<bool()>& ready, const Deadline& deadline);
    Result<void> adopt(const std::function<void(Answer<std::unique_ptr<Client>>)>& start);

    /// Rung by the interrupt as well, which may be on its way when the Session is gone.
    struct Bell {
        std::mutex mutex;
        std::condition_variable changed;
    };

    const StopFlag& interrupt_;
    const std::shared_ptr<Bell> bell_ = std::make_shared<Bell>();
    std::mutex& mutex_ = bell_->mutex;
    std::condition_variable& changed_ = bell_->changed;
    std::vector<Event> events_;
    bool nudged_ = false;
    StopFlag::Watch watch_;
    ThreadExecutor home_{1};
    Subscription subscription_;
    std::unique_ptr<Client> client_;
};

}  // namespace starling::cli
