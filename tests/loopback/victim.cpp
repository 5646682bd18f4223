// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The real engine over the real wire, in a program that kills itself at a point it is told:
///
///     victim POINT send PROFILE NETWORK TO TEXT...
///     victim POINT receive PROFILE NETWORK COUNT
///     victim POINT restore PROFILE NETWORK COUNT WORDS
///
/// Points are counted from 1: before and after every commit to the database and every exchange with
/// the network. With 0, or a number that is not reached, it ends by itself when its outbox is empty
/// or COUNT messages are there. It says "typed TEXT" when the engine has taken a text, "dies WHERE"
/// before it does, and "passed N" at the end.

#include "client/engine.h"
#include "client/profile.h"
#include "crypto/keys.h"
#include "net/curl_transport.h"
#include "sql/statement.h"
#include "support/impatient_executor.h"

#include <csignal>
#include <cstdlib>
#include <future>
#include <span>
#include <unistd.h>

namespace starling::test {

namespace {

using Words = std::vector<std::string>;

constexpr Millis kLook{20};
constexpr Millis kPatience{60'000};
constexpr int kFaster = 20;

/// Straight to the pipe: what was said is said, whatever happens next.
void say(std::string line) {
    line += '\n';
    if (::write(1, line.data(), line.size()) < 0) std::abort();
}

class Points {
public:
    explicit Points(int fatal) : fatal_{fatal} {}

    void pass(const char* where) {
        const std::lock_guard lock{mutex_};
        if (++passed_ != fatal_) return;
        say(std::string{"dies "} + where);
        std::raise(SIGKILL);
    }
    int passed() const {
        const std::lock_guard lock{mutex_};
        return passed_;
    }

private:
    mutable std::mutex mutex_;
    int fatal_;
    int passed_ = 0;
};

class WatchedTransport final : public Transport {
public:
    WatchedTransport(Transport& inner, Points& points) : inner_{inner}, points_{points} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        points_.pass("before a send");
        auto reply = inner_.send(request, stop);
        points_.pass("after a send");
        return reply;
    }

private:
    Transport& inner_;
    Points& points_;
};

/// What the client facade owns, with the two seams in it.
class Victim {
public:
    Victim(OpenProfile profile, int fatal)
        : folder_{std::move(profile.folder)}, points_{fatal}, transport_{curl_, points_} {
        profile.store->database().watchCommits([this](CommitMoment moment) {
            points_.pass(moment == CommitMoment::Before ? "before a commit" : "after a commit");
        });
        engine_ = std::make_unique<Engine>(
            Engine::World{core_, sendIo_, pollIo_, transport_, clock_, random_},
            std::move(profile.store), std::move(profile.identity), std::move(profile.network),
            [this](const Event& event) {
                if (std::holds_alternative<CaughtUp>(event)) caughtUp_ = true;
            });
    }

    ~Victim() {
        engine_->stop();
        sendIo_.stop();
        pollIo_.stop();
        coreThread_.stop();
    }

    int sendAll(const AccountId& to, std::span<const std::string> texts) {
        coreThread_.post([this] { engine_->startSending(); });
        for (const auto& text : texts) {
            const auto kept = onCore([&] { return engine_->outbox().send(to, text).has_value(); });
            if (!kept) return 1;
            say("typed " + text);
        }
        return waitUntil([this] { return *engine_->outbox().pending() == 0; });
    }

    int receive(std::int64_t count) {
        coreThread_.post([this] {
            engine_->startSending();
            engine_->startPolling();
        });
        // Only the end of a round that found nothing more shows that nothing comes twice.
        return waitUntil([this, count] {
            Statement row{engine_->store().database(), "SELECT count(*) FROM message"};
            const bool all = *row.step() && row.int64(0) >= count;
            if (!all) caughtUp_ = false;
            return all && caughtUp_;
        });
    }

private:
    template <class Job>
    auto onCore(Job job) -> decltype(job()) {
        std::promise<decltype(job())> answer;
        coreThread_.post([&] { answer.set_value(job()); });
        return answer.get_future().get();
    }

    /// Looks on core, now and then.
    int waitUntil(const std::function<bool()>& ready) {
        const StopFlag never;
        for (Millis waited{0}; waited < kPatience; waited += kLook) {
            if (onCore(ready)) {
                say("passed " + std::to_string(points_.passed()));
                return 0;
            }
            never.waitFor(kLook);
        }
        say("gave up");
        return 2;
    }

    ProfileFolder folder_;
    Points points_;
    CurlTransport curl_;
    WatchedTransport transport_;
    SystemClock clock_;
    SystemRandom random_;
    bool caughtUp_ = false;  // core's
    ThreadExecutor coreThread_{1};
    ThreadExecutor sendIo_{4};
    ThreadExecutor pollIo_{8};
    ImpatientExecutor core_{coreThread_, kFaster};
    std::unique_ptr<Engine> engine_;
};

int run(const Words& words) {
    initCrypto();
    SystemRandom random;
    ClientConfig config{words[2], words[3], "", std::nullopt, "victim"};
    std::optional<SignUp> signUp;
    if (words[1] == "restore") signUp = SignUp{"", words.at(5)};
    auto profile = openProfile(config, signUp, SystemClock{}, random);
    if (!profile) {
        say(profile.error().detail);
        return 1;
    }
    Victim victim{*std::move(profile), std::stoi(words[0])};
    if (words[1] != "send") return victim.receive(std::stoll(words[4]));
    return victim.sendAll(*AccountId::parse(words[4]), std::span{words}.subspan(5));
}

}  // namespace

}  // namespace starling::test

int main(int argc, char** argv) {
    const starling::test::Words words{argv + 1, argv + argc};
    return words.size() < 5 ? 1 : starling::test::run(words);
}
