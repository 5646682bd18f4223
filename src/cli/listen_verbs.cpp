// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"

namespace starling::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kTakeAtOnce = 200;

/// What was taken is new no more: it must be printed, interrupt or not.
Result<std::vector<Message>> takeNew(Session& session, std::size_t limit) {
    return session.awaitAnyway<std::vector<Message>>(
        [&](Client& client, Answer<std::vector<Message>> done) {
            client.messages().takeNew(limit, std::move(done));
        });
}

/// Tells once on standard error that the network is away; polling goes on.
void reportConnection(const Console& console, const std::vector<Event>& events) {
    for (const auto& event : events) {
        const auto* changed = std::get_if<ConnectionChanged>(&event);
        if (changed && !changed->online) console.failure({Errc::Offline, changed->problem});
    }
}

}  // namespace

Exit run(Desk& desk, const Listen& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    desk.session.startPolling();
    Session::Deadline deadline;
    if (verb.timeout) deadline = Clock::now() + *verb.timeout;

    std::size_t printed = 0;
    while (!verb.count || printed < *verb.count) {
        const auto wanted = verb.count ? *verb.count - printed : kTakeAtOnce;
        const auto messages = takeNew(desk.session, std::min(wanted, kTakeAtOnce));
        if (!messages) return desk.fail(messages.error());
        for (const auto& message : *messages) {
            print(desk, message);
            if (message.kind == MessageKind::Text) ++printed;
        }
        if (desk.session.interrupted()) return Exit::Ok;
        if (!messages->empty()) continue;

        const bool late = deadline && Clock::now() >= *deadline;
        const auto woken = late ? Session::Woken::Deadline : desk.session.waitForEvent(deadline);
        if (woken == Session::Woken::Interrupted) return Exit::Ok;
        if (woken == Session::Woken::Deadline) return verb.count ? Exit::TimedOut : Exit::Ok;
        reportConnection(desk.console, desk.session.takeEvents());
    }
    return Exit::Ok;
}

Exit run(Desk& desk, const Echo&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    desk.session.startPolling();
    desk.console.id(desk.session.id().hex());
    while (true) {
        const auto messages = takeNew(desk.session, kTakeAtOnce);
        if (!messages) return desk.fail(messages.error());
        for (const auto& message : *messages) {
            const bool saysSomething = message.kind == MessageKind::Text && !message.text.empty();
            if (message.state != MessageState::Received || !saysSomething) continue;
            const auto answered =
                desk.session.awaitAnyway<Message>([&](Client& client, Answer<Message> done) {
                    client.messages().send(message.author, message.text, std::move(done));
                });
            // One text that cannot go back (too long for us) is no reason to stop answering.
            if (!answered) desk.console.failure(answered.error());
        }
        if (desk.session.interrupted()) return Exit::Ok;
        if (!messages->empty()) continue;
        if (desk.session.waitForEvent({}) == Session::Woken::Interrupted) return Exit::Ok;
        reportConnection(desk.console, desk.session.takeEvents());
    }
}

}  // namespace starling::cli
