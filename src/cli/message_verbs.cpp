// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"

#include <algorithm>

namespace starling::cli {

namespace {

using Clock = std::chrono::steady_clock;

/// For the copy to our other devices; it goes out with the next start otherwise.
constexpr std::chrono::seconds kCopyPatience{15};
/// That somebody was told of being accepted has no event of its own.
constexpr std::chrono::milliseconds kLookAgain{250};

std::string whyNotSent(const Message& message) {
    auto why = message.reason.empty() ? "The swarm has not confirmed yet." : message.reason;
    if (!why.ends_with('.')) why += '.';
    return why + " The message is kept and goes out when starling-cli runs again.";
}

/// Waits until the swarm of the recipient has the message, or it failed, or time is up.
Result<Message> waitUntilSent(Session& session, Message message, Session::Deadline deadline) {
    while (message.state == MessageState::Sending) {
        const auto woken = session.waitForEvent(deadline);
        if (woken != Session::Woken::Event) {
            return Error{Errc::TimedOut, whyNotSent(message)};
        }
        for (const auto& event : session.takeEvents()) {
            const auto* changed = std::get_if<MessageChanged>(&event);
            if (changed && changed->message.id == message.id) message = changed->message;
        }
    }
    if (message.state == MessageState::Failed) return Error{Errc::Rejected, message.reason};
    return message;
}

Exit printAll(Desk& desk, const Result<std::vector<Message>>& messages) {
    if (!messages) return desk.fail(messages.error());
    for (const auto& message : *messages)
        print(desk, message);
    return Exit::Ok;
}

}  // namespace

Exit seeItSent(Desk& desk, Message message, Session::Deadline deadline) {
    const auto sent = waitUntilSent(desk.session, std::move(message), deadline);
    if (!sent) return desk.fail(sent.error());
    desk.console.message(*sent);
    waitForOutbox(desk.session, kCopyPatience, [](const Event&) {});
    waitForDevices(desk.session);
    return Exit::Ok;
}

void waitForOutbox(Session& session, std::chrono::seconds patience,
                   const std::function<void(const Event&)>& meanwhile) {
    const auto deadline = Clock::now() + patience;
    while (true) {
        const auto left = session.await<std::size_t>(
            [&](Client& client, Answer<std::size_t> done) { client.messages().pending(done); });
        if (!left || *left == 0) return;
        const auto now = Clock::now();
        if (now >= deadline) return;
        const auto woken = session.waitForEvent(std::min(deadline, now + kLookAgain));
        if (woken == Session::Woken::Interrupted) return;
        for (const auto& event : session.takeEvents())
            meanwhile(event);
    }
}

Exit seeAllSent(Desk& desk, std::chrono::seconds patience, const char* advice) {
    waitForOutbox(desk.session, patience, [](const Event&) {});
    const auto waiting =
        desk.session.await<std::size_t>([&](Client& client, Answer<std::size_t> done) {
            client.messages().pending(std::move(done));
        });
    if (!waiting) return desk.fail(waiting.error());
    if (*waiting > 0) return desk.fail({Errc::TimedOut, advice});
    waitForDevices(desk.session);
    return Exit::Ok;
}

Exit run(Desk& desk, const Send& verb) {
    auto text = verb.text ? Result{*verb.text} : desk.readInput(kMaxTextBytes);
    if (!text) return desk.fail(text.error());
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto to = personIn(desk, verb.to);
    if (!to) return desk.fail(to.error());

    const auto deadline = Clock::now() + verb.timeout;
    auto kept = desk.session.await<Message>([&](Client& client, Answer<Message> done) {
        client.messages().send(*to, *text, std::move(done));
    });
    if (!kept) return desk.fail(kept.error());
    return seeItSent(desk, *std::move(kept), deadline);
}

Exit run(Desk& desk, const Retry& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto deadline = Clock::now() + verb.timeout;
    auto tried = desk.session.await<Message>([&](Client& client, Answer<Message> done) {
        client.messages().retry(MessageId{verb.message}, std::move(done));
    });
    if (!tried) return desk.fail(asArgument(tried.error()));
    return seeItSent(desk, *std::move(tried), deadline);
}

Exit run(Desk& desk, const Cancel& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto stopped =
        desk.session.awaitAnyway<Message>([&](Client& client, Answer<Message> done) {
            client.messages().cancel(MessageId{verb.message}, std::move(done));
        });
    if (!stopped) return desk.fail(asArgument(stopped.error()));
    desk.console.message(*stopped);
    return Exit::Ok;
}

Exit run(Desk& desk, const History& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    std::optional<AccountId> with;
    if (verb.with) {
        const auto id = personIn(desk, *verb.with);
        if (!id) return desk.fail(id.error());
        with = *id;
    }
    Page page;
    page.limit = verb.limit;
    return printAll(desk, desk.session.await<std::vector<Message>>([&](Client& client, auto done) {
        if (with) return client.messages().history(*with, page, std::move(done));
        client.messages().recent(verb.limit, std::move(done));
    }));
}

Exit run(Desk& desk, const Search& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    return printAll(desk, desk.session.await<std::vector<Message>>([&](Client& client, auto done) {
        client.messages().search(verb.query, verb.limit, std::move(done));
    }));
}

}  // namespace starling::cli
