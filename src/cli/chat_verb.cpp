// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/line_reader.h"
#include "cli/verbs.h"

namespace starling::cli {

namespace {

/// What was typed last may still be on its way when the input ends.
constexpr std::chrono::seconds kLastWords{20};

/// Prints what concerns this conversation: their words, and ours when they could not be sent.
void show(const Desk& desk, const ConversationId& with, const Event& event) {
    if (const auto* added = std::get_if<MessageAdded>(&event)) {
        const auto& message = added->message;
        if (message.conversation == with && message.state == MessageState::Received)
            print(desk, message);
    } else if (const auto* changed = std::get_if<MessageChanged>(&event)) {
        if (changed->message.state == MessageState::Failed)
            desk.console.failure({Errc::Rejected, changed->message.reason});
    } else if (const auto* connection = std::get_if<ConnectionChanged>(&event)) {
        if (!connection->online) desk.console.failure({Errc::Offline, connection->problem});
    }
}

void say(const Desk& desk, const ConversationId& with, const std::string& line) {
    if (line.empty()) return;
    const auto kept = desk.session.await<Message>([&](Client& client, Answer<Message> done) {
        client.messages().send(with, line, std::move(done));
    });
    if (!kept) desk.console.failure(kept.error());
}

}  // namespace

Exit run(Desk& desk, const Chat& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto with = personIn(desk, verb.with);
    if (!with) return desk.fail(with.error());
    desk.session.startPolling();
    LineReader input{[&session = desk.session] { session.nudge(); }};
    while (!input.ended()) {
        if (desk.session.waitForEvent({}) == Session::Woken::Interrupted) return Exit::Ok;
        for (const auto& line : input.take())
            say(desk, *with, line);
        for (const auto& event : desk.session.takeEvents())
            show(desk, *with, event);
    }
    waitForOutbox(desk.session, kLastWords, [&](const Event& event) { show(desk, *with, event); });
    return Exit::Ok;
}

}  // namespace starling::cli
