// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What disappears, what is chosen, put away and looked for.

#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "panes/conversation_pane.h"
#include "view/message_view.h"
#include "window/chat_page.h"

#include <QTest>

namespace starling::test {

namespace {

using namespace starling::ui;
using namespace std::chrono_literals;
using Made = std::unique_ptr<QWidget>;

constexpr Expiry kAfterRead{ExpiryMode::AfterRead, 12h};
constexpr Expiry kAfterSend{ExpiryMode::AfterSend, 24h};

void time(Message& message, Expiry expiry, std::optional<std::chrono::hours> left) {
    message.expiry = expiry;
    if (left) message.expiresAt = message.sentAt + *left;
}

Made timed(Look& look) {
    auto client = newcomer();
    auto& bob = client->meet(person(2), "Bob");
    bob.isApproved = bob.hasApprovedUs = true;
    bob.expiry = kAfterRead;
    client->say(person(2), person(2), "The old numbers are on the board.");
    auto& ours = client->say(person(2), person(1), {}, MessageState::Sent);
    ours.kind = MessageKind::ExpiryChanged;
    time(ours, kAfterRead, 12h);
    time(client->say(person(2), person(1), "The new ones are in the drawer.", MessageState::Read),
         kAfterRead, 9h);
    auto& theirs = client->say(person(2), person(2), {});
    theirs.kind = MessageKind::ExpiryChanged;
    time(theirs, kAfterSend, 24h);
    time(client->say(person(2), person(2), "Found them."), kAfterSend, 6h);
    time(client->say(person(2), person(2), "I shall burn this note, too."), kAfterSend, 20h);
    time(client->say(person(2), person(1), "\U0001F525", MessageState::Sending), kAfterRead, {});
    client->meet(person(2), {}).lastKind = MessageKind::Text;
    return chat(look, std::move(client));
}

MessageView& viewOf(QWidget& window) {
    return static_cast<ChatPage&>(window).conversation().view();
}

bool choosesTwo(QWidget& window) {
    if (!open(window, 1) || !Hand{window}.sees("Found them.")) return false;
    auto& view = viewOf(window);
    for (const int row : {2, 5})
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          view.rectOf(view.model().at(row).id).center());
    return Hand{window}.sees("selected");
}

Made putAway(Look& look) {
    auto client = alice();
    client->meet(person(3), {}).isArchived = true;
    client->meet(person(3), {}).unread = 2;
    return chat(look, std::move(client));
}

std::function<bool(QWidget&)> picks(const QString& entry, const QString& sees) {
    return [entry, sees](QWidget& window) {
        const Hand hand{window};
        return open(window, 1) && hand.sees("Found them.") && hand.click("More") &&
               hand.pick(entry) && hand.sees(sees);
    };
}

}  // namespace

std::vector<Screen> timerScreens() {
    return {
        {"timers", timed, opens(1)},
        {"timers-choosing", timed, picks("Disappearing messages…", "How long")},
        {"timers-day", timed, picks("Go to a date…", "Go there")},
        {"selecting", timed, choosesTwo},
        {"archived", putAway, clicks({"Archived (1)"})},
    };
}

}  // namespace starling::test
