// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine for straight-line code: asks and waits. Its Client is its own, or one that a window
/// has open. The thread of its verb.
#pragma once

#include "base/executors.h"
#include "cli/arguments.h"
#include "cli/lent_client.h"
#include "starling/client.h"

#include <condition_variable>

namespace starling::cli {

class Session {
public:
    /// `interrupt` ends every wait; it outlives the Session.
    explicit Session(const StopFlag& interrupt);
    /// Works with what somebody has open: there is nothing to open any more. Every wait ends when
    /// it is taken back.
    Session(const StopFlag& interrupt, std::shared_ptr<LentClient> lent);
    ~Session();

    Result<void> open(const Arguments& arguments, bool checkDatabase = false);
    Result<void> create(const Arguments& arguments, SignUp signUp);

    bool isLent() const { return lent_ != nullptr; }
    bool wasTakenBack() const { return lent_ && lent_->gone().requested(); }
    const StopFlag& interrupt() const { return interrupt_; }

    const AccountId& id() const { return id_; }  ///< Of the account that is open.
    void startPolling();
    /// Runs `use`, which must not wait; false when there is no client any more.
    bool with(const std::function<void(Client&)>& use);
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

    /// Asks the client, and does not wait there.
    template <class T>
    using Start = std::function<void(Client&, Answer<T>)>;

    /// Starts something that answers, and waits for the answer. Errc::Cancelled after an interrupt.
    template <class T>
    Result<T> await(const Start<T>& start) {
        const auto slot = begin<T>(start);
        if (!waitUntil([slot] { return slot->has_value(); }, std::nullopt)) return stopped();
        const std::lock_guard lock{mutex_};
        return std::move(**slot);
    }

    /// The same, whatever happens meanwhile: for answers that come soon and must not be lost. The
    /// answer must come, unless a client that was lent is taken back.
    template <class T>
    Result<T> awaitAnyway(const Start<T>& start) {
        return patiently<T>(begin<T>(start));
    }

    enum class Woken { Event, Deadline, Interrupted };
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;

    /// Waits for the next event of the client after those already given to `next`.
    Woken waitForEvent(const Deadline& deadline);
    /// Makes waitForEvent come back as if an event had come. Any thread.
    void nudge();

    /// The events since the last call, in order.
    std::vector<Event> takeEvents();

    bool interrupted() const { return interrupt_.requested() || wasTakenBack(); }

private:
    template <class T>
    using Slot = std::shared_ptr<std::optional<Result<T>>>;

    /// For an answer that may come when we are gone.
    template <class T>
    Answer<T> into(const Slot<T>& slot) {
        return [bell = bell_, slot](Result<T> result) {
            const std::lock_guard lock{bell->mutex};
            slot->emplace(std::move(result));
            bell->changed.notify_all();
        };
    }

    template <class T>
    Slot<T> begin(const Start<T>& start) {
        const auto slot = std::make_shared<std::optional<Result<T>>>();
        if (!with([&](Client& client) { start(client, into<T>(slot)); })) slot->emplace(stopped());
        return slot;
    }

    template <class T>
    Result<T> patiently(const Slot<T>& slot) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return slot->has_value() || wasTakenBack(); });
        if (!slot->has_value()) return stopped();
        return std::move(**slot);
    }

    Error stopped() const;
    bool waitUntil(const std::function<bool()>& ready, const Deadline& deadline);
    Result<void> adopt(const std::function<void(Answer<std::unique_ptr<Client>>)>& start);
    void hear(const Event& event);

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
    const std::shared_ptr<LentClient> lent_;
    StopFlag::Watch goneWatch_;
    std::optional<ThreadExecutor> home_;  ///< Of a client of our own.
    AccountId id_;
    Subscription subscription_;
    std::unique_ptr<Client> client_;
};

}  // namespace starling::cli
