// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network in virtual time: a Transport whose far end are the nodes of a World, with links that
/// take their time and lose things. A node answers in no time; all waiting is on the links, so any
/// number of requests is under way at once, and what a node has been told it does, whether or not
/// somebody still waits for the answer.
#pragma once

#include "localnet/world.h"
#include "support/baton.h"
#include "wire/http.h"

namespace starling::test {

/// What the links are like. One chance is one in a thousand, drawn for each request, between nodes
/// too.
struct Weather {
    Millis quickest{5};  ///< One way.
    Millis slowest{80};
    int lostRequests = 0;  ///< Never arrive: the deadline passes.
    int lostAnswers = 0;   ///< The node did it, and the deadline passes.
    int lateAnswers = 0;   ///< Come `late` later.
    Millis late{20'000};
};

class SimNetwork final : public Transport {
public:
    SimNetwork(Baton& baton, localnet::World& world, Random& random);

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override;

    void setWeather(const Weather& weather) { weather_ = weather; }

    /// How many requests were made, those between nodes included.
    std::uint64_t requests() const { return requests_; }

private:
    using Answer = std::function<void(Result<HttpReply>)>;
    using Request = std::shared_ptr<const HttpRequest>;

    void exchange(const Request& request, Answer answer);
    void arrive(const HttpRequest& request, Answer answer);
    void advance(const localnet::Step& step, Answer answer);
    void tick();
    bool strikes(int chance);
    Millis oneWay();

    localnet::World& world_;
    Random& random_;
    Weather weather_;
    std::uint64_t requests_ = 0;
    const Machine machine_;
    SimExecutor loop_;
};

}  // namespace starling::test
