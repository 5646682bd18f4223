// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_transport.h"

#include "net/curl_exchange.h"
#include "net/curl_library.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace starling {

/// The thread that drives every exchange. Callers hand jobs over and wait; only this thread touches
/// the multi handle, apart from waking it.
class CurlTransport::Loop : public std::enable_shared_from_this<Loop> {
public:
    explicit Loop(std::optional<Proxy> proxy);
    ~Loop() { curl().multiCleanup(multi_); }
    void end();

    Result<HttpReply> run(const HttpRequest& request, const StopFlag& stop);
    void dropConnections();

private:
    struct Job {
        explicit Job(CURL* handle) : easy{handle} {}
        CURL* easy;
        bool cancelled = false;
        bool done = false;
        CURLcode code = CURLE_OK;
    };
    using JobPtr = std::shared_ptr<Job>;

    void turn();
    void startAndStop();
    void collect();
    void finish(const JobPtr& job, CURLcode code);
    void renewMulti();

    const std::optional<Proxy> proxy_;
    std::mutex mutex_;  // guards all below, and multi_ itself while it is replaced
    std::condition_variable changed_;
    std::vector<JobPtr> waiting_;
    std::vector<JobPtr> running_;
    bool dropping_ = false;
    bool stopping_ = false;
    CURLM* multi_ = nullptr;
    std::thread thread_;
};

CurlTransport::Loop::Loop(std::optional<Proxy> proxy) : proxy_{std::move(proxy)} {
    renewMulti();
    thread_ = std::thread{[this] {
        while (true) {
            {
                const std::lock_guard lock{mutex_};
                if (stopping_) return;
            }
            turn();
        }
    }};
}

void CurlTransport::Loop::end() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        curl().multiWakeup(multi_);
    }
    thread_.join();
}

void CurlTransport::Loop::renewMulti() {
    if (multi_) curl().multiCleanup(multi_);
    multi_ = curl().multiInit();
    curl().multiSetopt(multi_, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_NOTHING));
    curl().multiSetopt(multi_, CURLMOPT_MAXCONNECTS, 16L);
}

void CurlTransport::Loop::turn() {
    startAndStop();
    int left = 0;
    curl().multiPerform(multi_, &left);
    collect();
    // A wake-up ends it, and libcurl shortens it to its own next time-out: idle costs nothing.
    curl().multiPoll(multi_, nullptr, 0, 60'000, nullptr);
}

void CurlTransport::Loop::startAndStop() {
    const std::lock_guard lock{mutex_};
    if (dropping_) {
        for (const auto& job : std::vector{running_})
            finish(job, CURLE_RECV_ERROR);
        renewMulti();
        dropping_ = false;
    }
    for (auto& job : waiting_) {
        running_.push_back(job);
        curl().multiAddHandle(multi_, job->easy);
    }
    waiting_.clear();
    for (const auto& job : std::vector{running_})
        if (job->cancelled) finish(job, CURLE_ABORTED_BY_CALLBACK);
}

void CurlTransport::Loop::collect() {
    int left = 0;
    while (const CURLMsg* message = curl().multiInfoRead(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        CURL* const easy = message->easy_handle;
        const auto code = message->data.result;
        const std::lock_guard lock{mutex_};
        const auto job = std::find_if(running_.begin(), running_.end(),
                                      [easy](const auto& known) { return known->easy == easy; });
        if (job != running_.end()) finish(JobPtr{*job}, code);
    }
}

/// Wants the lock to be held. From here on the handle is the caller's again.
void CurlTransport::Loop::finish(const JobPtr& job, CURLcode code) {
    curl().multiRemoveHandle(multi_, job->easy);
    std::erase(running_, job);
    job->code = code;
    job->done = true;
    changed_.notify_all();
}

Result<HttpReply> CurlTransport::Loop::run(const HttpRequest& request, const StopFlag& stop) {
    if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
    if (request.deadline <= Millis{0}) return Error{Errc::TimedOut, "no time left"};
    CurlExchange exchange{request, proxy_};
    if (exchange.fault()) return *exchange.fault();
    const auto job = std::make_shared<Job>(static_cast<CURL*>(exchange.handle()));
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(job);
        curl().multiWakeup(multi_);
    }
    // A raised flag may still be on its way here when the job is done and we are gone.
    const auto watch = stop.onRequest([self = shared_from_this(), job] {
        const std::lock_guard lock{self->mutex_};
        job->cancelled = true;
        curl().multiWakeup(self->multi_);
    });
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&job] { return job->done; });
    const auto cancelled = job->cancelled;
    lock.unlock();
    if (cancelled) return Error{Errc::Cancelled, "stopped"};
    return exchange.finish(job->code);
}

void CurlTransport::Loop::dropConnections() {
    const std::lock_guard lock{mutex_};
    dropping_ = true;
    curl().multiWakeup(multi_);
}

CurlTransport::CurlTransport(std::optional<Proxy> proxy)
    : loop_{std::make_shared<Loop>(std::move(proxy))} {}

CurlTransport::~CurlTransport() {
    loop_->end();
}

Result<HttpReply> CurlTransport::send(const HttpRequest& request, const StopFlag& stop) {
    return loop_->run(request, stop);
}

void CurlTransport::dropConnections() {
    loop_->dropConnections();
}

}  // namespace starling
