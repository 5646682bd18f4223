// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/screens.h"

#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "onboarding/unlock_page.h"
#include "widgets/line_field.h"
#include "window/notice_page.h"

namespace starling::test {

namespace {

using namespace starling::ui;
using Made = std::unique_ptr<QWidget>;

bool goOffline(QWidget& window) {
    if (!open(window, 2)) return false;
    clientOf(window).tell(ConnectionChanged{false, "No node of the network can be reached."});
    clientOf(window).tell(NetworkChanged{network(0)});
    return Hand{window}.sees("Offline");
}

bool searchFor(QWidget& window, const char* text) {
    const Hand hand{window};
    return hand.type("Search", text) && hand.sees(text);
}

std::vector<Screen> onboardingScreens() {
    return {
        {"welcome", onboarding, nothing},
        {"network", onboarding, clicks({"Network and proxy"})},
        {"name", onboarding,
         [](QWidget& window) {
             return Hand{window}.click("Create an account") &&
                    Hand{window}.type("Display name", "Alice");
         }},
        {"protect", onboarding,
         [](QWidget& window) {
             const Hand hand{window};
             return hand.click("Create an account") && hand.type("Display name", "Alice") &&
                    hand.click("Continue") && hand.sees("Later");
         }},
        {"restore", onboarding, clicks({"I have an account"})},
        {"restore-wrong", onboarding, pastesWords(kMistyped)},
        {"unlock", [](Look& look) { return Made{new UnlockPage{look}}; }, nothing},
        {"unlock-wrong", [](Look& look) { return Made{new UnlockPage{look}}; },
         [](QWidget& window) {
             auto& page = static_cast<UnlockPage&>(window);
             page.field().setText("wrong horse");
             page.tellWrong();
             return true;
         }},
        {"trouble",
         [](Look& look) {
             return Made{new NoticePage{look, "Starling cannot start",
                                        troubleInWords({Errc::InUse, {}}),
                                        NoticePage::Buttons::RetryAndQuit}};
         },
         nothing},
    };
}

std::vector<Screen> mainScreens() {
    return {
        {"empty", [](Look& look) { return chat(look, newcomer()); },
         [](QWidget& window) { return Hand{window}.sees("No conversations yet"); }},
        {"list", main, [](QWidget& window) { return Hand{window}.sees("Carol"); }},
        {"conversation", main, opens(2)},
        {"unread", main, opens(1)},
        {"offline", main, goOffline},
        {"loading",
         [](Look& look) {
             auto client = alice();
             client->world.answers = false;
             return chat(look, std::move(client));
         },
         [](QWidget& window) {
             return Hand::waitFor([&] { return Hand{window}.sees("Loading", 500); }, 2000);
         }},
        {"failed",
         [](Look& look) {
             auto client = alice();
             client->world.listFails = Error{Errc::Storage, "disk"};
             return chat(look, std::move(client));
         },
         [](QWidget& window) { return Hand{window}.sees("Try again"); }},
        {"search", main, [](QWidget& window) { return searchFor(window, "the"); }},
        {"search-nothing", main, [](QWidget& window) { return searchFor(window, "marzipan"); }},
        {"requests", main, clicks({"Message requests"})},
    };
}

std::vector<Screen> dialogScreens() {
    return {
        {"new-message", main,
         [](QWidget& window) {
             const Hand hand{window};
             hand.press(Qt::Key_N, Qt::ControlModifier);
             return hand.type("Session ID", "05a1b2c3");
         }},
        {"own-id", main,
         [](QWidget& window) {
             Hand{window}.press(Qt::Key_I, Qt::ControlModifier);
             return Hand{window}.sees("Copy ID");
         }},
        {"path", main,
         [](QWidget& window) {
             clientOf(window).tell(ConnectionChanged{true, {}});
             clientOf(window).tell(NetworkChanged{network(2)});
             Hand{window}.press(Qt::Key_P, Qt::ControlModifier);
             return Hand{window}.sees("Entry node");
         }},
        {"path-offline", main,
         [](QWidget& window) {
             clientOf(window).world.network = network(0);
             clientOf(window).tell(ConnectionChanged{false, "No node can be reached."});
             clientOf(window).tell(NetworkChanged{network(0)});
             Hand{window}.press(Qt::Key_P, Qt::ControlModifier);
             return Hand{window}.sees("Entry node");
         }},
        {"keys", main,
         [](QWidget& window) {
             Hand{window}.press(Qt::Key_F1);
             return Hand{window}.sees("Keyboard shortcuts");
         }},
    };
}

}  // namespace

const std::vector<Screen>& screens() {
    static const auto all = [] {
        auto out = onboardingScreens();
        for (auto more : {mainScreens(), dialogScreens(), rareScreens(), peopleScreens(),
                          accountScreens(), talkScreens(), timerScreens()})
            out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return all;
}

}  // namespace starling::test
