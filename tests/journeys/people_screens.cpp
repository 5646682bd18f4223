// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "panes/list_pane.h"
#include "window/chat_page.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>

namespace starling::test {

namespace {

using namespace starling::ui;
using Made = std::unique_ptr<QWidget>;

const AccountId kAlice = person(1);
const AccountId kBob = person(2);

Conversation& contact(FakeClient& client, int who, const std::string& name) {
    auto& each = client.meet(person(who), name);
    each.isApproved = each.hasApprovedUs = true;
    return each;
}

/// Everything a row can have.
std::unique_ptr<FakeClient> marked() {
    auto client = alice();
    client->meet(kAlice, {}).isPinned = true;
    auto& bob = contact(*client, 2, "Bob");
    bob.nickname = "Bob from the mill";
    bob.isMuted = true;
    bob.unread = 18;
    bob.isPinned = true;
    auto& carol = contact(*client, 3, "Carol");
    carol.unread = 0;
    carol.isMarkedUnread = true;
    client->meet(person(4), "بوب").isApproved = true;
    client->say(person(4), person(4), "", MessageState::Received);
    client->meet(person(4), {}).lastKind = MessageKind::RequestAccepted;
    return client;
}

Made withMarks(Look& look) {
    return chat(look, marked());
}

/// Bob has accepted, and so have we.
Made withControlLines(Look& look) {
    auto client = newcomer();
    contact(*client, 2, "Bob");
    client->say(kBob, kAlice, "Hello Bob, it is Alice.", MessageState::Sent);
    client->say(kBob, kBob, "").kind = MessageKind::RequestAccepted;
    client->say(kBob, kBob, "Hello Alice!");
    client->say(kBob, kAlice, "", MessageState::Sent).kind = MessageKind::RequestAccepted;
    client->say(kBob, kAlice, "There you are.", MessageState::Sent);
    return chat(look, std::move(client));
}

Made pending(Look& look) {
    auto client = newcomer();
    client->meet(kBob, {}).isApproved = true;
    client->say(kBob, kAlice, "Hello Bob, we met at the seed swap.", MessageState::Sent);
    return chat(look, std::move(client));
}

Made manyContacts(Look& look) {
    auto client = marked();
    contact(*client, 10, "Émile");
    contact(*client, 11, "Erin");
    contact(*client, 12, "אלון");
    contact(*client, 13, "7 of 9");
    contact(*client, 14, "");
    return chat(look, std::move(client));
}

bool newMessage(QWidget& window, const QString& typed) {
    const Hand hand{window};
    if (!hand.sees("Note to Self")) return false;
    hand.press(Qt::Key_N, Qt::ControlModifier);
    return typed.isEmpty() ? hand.sees("Contacts") : hand.type("Session ID", typed);
}

bool rowMenu(QWidget& window) {
    if (!Hand{window}.sees("Bob")) return false;
    auto& list = static_cast<QListView&>(static_cast<ChatPage&>(window).list().list());
    list.setCurrentIndex(list.model()->index(0, 0));
    QContextMenuEvent byKey{QContextMenuEvent::Keyboard, {}, {}};
    QApplication::sendEvent(list.viewport(), &byKey);
    return Hand{window}.sees("Details");
}

bool profile(QWidget& window) {
    return rowMenu(window) && Hand{window}.pick("Details") && Hand{window}.sees("Profile");
}

bool clearing(QWidget& window) {
    const Hand hand{window};
    return hand.click("Message requests") && hand.click("Clear all") && hand.sees("Cancel");
}

}  // namespace

std::vector<Screen> peopleScreens() {
    return {
        {"list-marks", withMarks, [](QWidget& window) { return Hand{window}.sees("Carol"); }},
        {"row-menu", withMarks, rowMenu},
        {"contacts", manyContacts, [](QWidget& window) { return newMessage(window, {}); }},
        {"contacts-found", manyContacts, [](QWidget& window) { return newMessage(window, "e"); }},
        {"look-up", manyContacts, [](QWidget& window) { return newMessage(window, "bobolink"); }},
        {"look-up-failed", manyContacts,
         [](QWidget& window) {
             return newMessage(window, "bobolink") && Hand{window}.click("Look up “bobolink”") &&
                    Hand{window}.sees("Nobody has registered");
         }},
        {"profile", withMarks, profile},
        {"profile-code", withMarks,
         [](QWidget& window) { return profile(window) && Hand{window}.click("Show QR code"); }},
        {"nickname", withMarks,
         [](QWidget& window) { return profile(window) && Hand{window}.click("Change nickname…"); }},
        {"control-line", withControlLines, opens(1)},
        {"pending", pending, opens(1)},
        {"requests-clear", main, clearing},
        {"requests-none", main,
         [](QWidget& window) {
             return clearing(window) && Hand{window}.click("Delete all") &&
                    Hand{window}.sees("No message requests");
         }},
        {"hide-notes", main,
         [](QWidget& window) {
             const Hand hand{window};
             return hand.clickRow("Note to Self") && hand.click("More") &&
                    hand.pick("Hide Note to Self…") && hand.sees("Cancel");
         }},
    };
}

}  // namespace starling::test
