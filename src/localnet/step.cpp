// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/step.h"

#include <iterator>

namespace starling::localnet {

HttpReply textReply(int status, std::string_view text) {
    return {.status = status, .contentType = "text/plain", .body = toBytes(text)};
}

HttpReply jsonReply(int status, std::string_view json) {
    return {.status = status, .contentType = "application/json", .body = toBytes(json)};
}

Step chain(Step step, std::function<Step(HttpReply)> next) {
    if (step.done()) return next(step.reply());
    auto calls = step.calls();
    return Step{std::move(calls),
                [step = std::move(step), next = std::move(next)](Step::Replies replies) -> Step {
                    return chain(step.resume(std::move(replies)), next);
                }};
}

Step mapReply(Step step, std::function<HttpReply(HttpReply)> change) {
    return chain(std::move(step), [change = std::move(change)](HttpReply reply) -> Step {
        return change(std::move(reply));
    });
}

namespace {

std::vector<Step> resumeEach(const std::vector<Step>& parts, Step::Replies replies) {
    std::vector<Step> next;
    next.reserve(parts.size());
    auto from = std::make_move_iterator(replies.begin());
    for (const auto& part : parts) {
        if (part.done()) {
            next.push_back(part);
            continue;
        }
        const auto to = from + static_cast<std::ptrdiff_t>(part.calls().size());
        next.push_back(part.resume(Step::Replies(from, to)));
        from = to;
    }
    return next;
}

}  // namespace

Step allOf(std::vector<Step> parts, std::function<HttpReply(std::vector<HttpReply>)> finish) {
    std::vector<HttpRequest> calls;
    bool done = true;
    for (const auto& part : parts) {
        done = done && part.done();
        if (!part.done()) calls.insert(calls.end(), part.calls().begin(), part.calls().end());
    }
    if (!done)
        return Step{
            std::move(calls),
            [parts = std::move(parts), finish = std::move(finish)](Step::Replies replies) -> Step {
                return allOf(resumeEach(parts, std::move(replies)), finish);
            }};
    std::vector<HttpReply> replies;
    for (const auto& part : parts)
        replies.push_back(part.reply());
    return finish(std::move(replies));
}

}  // namespace starling::localnet
