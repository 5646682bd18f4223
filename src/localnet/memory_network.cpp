// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/memory_network.h"

#include "localnet/url.h"

#include <algorithm>

namespace starling::localnet {

Result<HttpReply> MemoryNetwork::send(const HttpRequest& request, const StopFlag& stop) {
    if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
    return exchange(request);
}

Result<HttpReply> MemoryNetwork::exchange(const HttpRequest& request) {
    if (watch_) watch_(request);
    const auto url = Url::parse(request.url);
    if (!url) return Error{Errc::Invalid, "not a URL: " + request.url};
    if (const auto node = world_.directory().indexAt(url->host, url->port); node && url->tls)
        return askNode(*node, request, url->path);
    const auto server = servers_.find(url->origin());
    if (server == servers_.end()) return Error{Errc::Offline, "nobody at " + url->origin()};
    return server->second({.path = url->path, .body = request.body});
}

Result<HttpReply> MemoryNetwork::askNode(std::size_t node, const HttpRequest& request,
                                         std::string path) {
    const auto faults = world_.faults(node);
    if (faults.stopped) return Error{Errc::Offline, "the node is stopped"};
    if (!request.pins.empty()) {
        const auto pin = pinOf(world_.certificate(node));
        if (!pin || std::find(request.pins.begin(), request.pins.end(), *pin) == request.pins.end())
            return Error{Errc::Rejected, "another certificate than the pinned one"};
    }
    if (faults.slow >= request.deadline) {
        pass(request.deadline);
        return Error{Errc::TimedOut, "no answer in time"};
    }
    if (faults.slow > Millis{0}) pass(faults.slow);
    auto reply = finish(world_.handle(node, {.path = std::move(path), .body = request.body}));
    if (reply.body.size() > request.maxReplyBytes) return Error{Errc::TooLarge, "a long answer"};
    return reply;
}

HttpReply MemoryNetwork::finish(Step step) {
    while (!step.done()) {
        Step::Replies replies;
        for (const auto& call : step.calls())
            replies.push_back(exchange(call));
        step = step.resume(std::move(replies));
    }
    return step.reply();
}

}  // namespace starling::localnet
