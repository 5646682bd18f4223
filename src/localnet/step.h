// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node does next: it has its answer, or it must first ask others. A node never waits: who
/// runs it (the HTTPS front, or a network in memory) makes the calls and comes back with the
/// replies. Values; one thread at a time.
#pragma once

#include "wire/http.h"

#include <functional>
#include <string>
#include <vector>

namespace starling::localnet {

/// What arrives at a node's port.
struct NodeRequest {
    std::string method = "POST";
    std::string path;
    Bytes body;
};

HttpReply textReply(int status, std::string_view text);
HttpReply jsonReply(int status, std::string_view json);

class Step {
public:
    using Replies = std::vector<Result<HttpReply>>;
    using Then = std::function<Step(Replies)>;

    Step(HttpReply reply) : reply_{std::move(reply)} {}
    Step(std::vector<HttpRequest> calls, Then then)
        : calls_{std::move(calls)}, then_{std::move(then)} {}

    bool done() const { return !then_; }
    const HttpReply& reply() const { return reply_; }                 ///< When done.
    const std::vector<HttpRequest>& calls() const { return calls_; }  ///< When not done.

    /// One reply a call, in the same order.
    Step resume(Replies replies) const { return then_(std::move(replies)); }

private:
    HttpReply reply_;
    std::vector<HttpRequest> calls_;
    Then then_;
};

/// `next` goes on from the answer once it is there.
Step chain(Step step, std::function<Step(HttpReply)> next);

/// The same, with `change` applied to the answer once it is there.
Step mapReply(Step step, std::function<HttpReply(HttpReply)> change);

/// All of `parts` side by side; `finish` gets their answers in order.
Step allOf(std::vector<Step> parts, std::function<HttpReply(std::vector<HttpReply>)> finish);

}  // namespace starling::localnet
