// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with messages that are there, and what others may notice.

#include "cli/verbs.h"

namespace starling::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kLater =
    "It is kept, and they hear it when starling-cli runs again and the swarm confirms.";

/// Errc::Invalid when there is no such message.
Result<Message> messageIn(Desk& desk, std::int64_t number) {
    auto found = desk.session.await<Message>([&](Client& client, Answer<Message> done) {
        client.messages().find(MessageId{number}, std::move(done));
    });
    return found ? found : asArgument(found.error());
}

}  // namespace

Exit run(Desk& desk, const Reply& verb) {
    auto text = verb.text ? Result{*verb.text} : desk.readInput(kMaxTextBytes);
    if (!text) return desk.fail(text.error());
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto deadline = Clock::now() + verb.timeout;
    auto kept = desk.session.await<Message>([&](Client& client, Answer<Message> done) {
        client.messages().reply(MessageId{verb.message}, *text, std::move(done));
    });
    if (!kept) return desk.fail(asArgument(kept.error()));
    return seeItSent(desk, *std::move(kept), deadline);
}

Exit run(Desk& desk, const React& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto now = desk.session.awaitAnyway<Message>([&](Client& client, Answer<Message> done) {
        client.messages().react(MessageId{verb.message}, verb.emoji, !verb.removed,
                                std::move(done));
    });
    if (!now) return desk.fail(asArgument(now.error()));
    print(desk, *now);
    return seeAllSent(desk, verb.timeout, kLater);
}

Exit run(Desk& desk, const Delete& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto reach = verb.everyone  ? Reach::Everyone
                       : verb.devices ? Reach::Devices
                                      : Reach::Here;
    const auto gone =
        desk.session.awaitAnyway<MessageId>([&](Client& client, Answer<MessageId> done) {
            client.messages().erase(MessageId{verb.message}, reach, std::move(done));
        });
    if (!gone) return desk.fail(asArgument(gone.error()));
    desk.console.erased(*gone);
    return reach == Reach::Here ? Exit::Ok : seeAllSent(desk, verb.timeout, kLater);
}

Exit run(Desk& desk, const Forward& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto message = messageIn(desk, verb.message);
    if (!message) return desk.fail(message.error());
    if (!isSaid(message->kind))
        return desk.fail({Errc::Invalid, "nothing was said there to forward"});
    std::vector<AccountId> people;
    for (const auto& to : verb.to) {
        const auto person = personIn(desk, to);
        if (!person) return desk.fail(person.error());
        people.push_back(*person);
    }
    for (const auto& to : people) {
        const auto kept =
            desk.session.awaitAnyway<Message>([&](Client& client, Answer<Message> done) {
                client.messages().send(to, message->text, std::move(done));
            });
        if (!kept) return desk.fail(kept.error());
        print(desk, *kept);
    }
    return seeAllSent(desk, verb.timeout, kLater);
}

Exit run(Desk& desk, const ChangePrivacy& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    auto privacy = desk.session.await<Privacy>(
        [&](Client& client, Answer<Privacy> done) { client.privacy(std::move(done)); });
    if (!privacy) return desk.fail(privacy.error());
    (verb.typing ? privacy->typing : privacy->readReceipts) = verb.on;
    const auto kept = desk.session.awaitAnyway<Privacy>([&](Client& client, Answer<Privacy> done) {
        client.setPrivacy(*privacy, std::move(done));
    });
    if (!kept) return desk.fail(kept.error());
    desk.console.privacy(*kept);
    return Exit::Ok;
}

}  // namespace starling::cli
