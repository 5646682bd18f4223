// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/passphrase_dialog.h"
#include "dialogs/settings_dialog.h"
#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "window/chat_page.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace starling::test {

namespace {

using namespace starling::ui;
using Made = std::unique_ptr<QWidget>;

/// As long as a name may be, and twice: with and without a place to break.
const std::string kLongName =
    "Bobolink of the Reservoir and of all the Meadows by the Old Mill, who Comes Back Every March";
const std::string kUnbroken(100, 'W');

Made longNames(Look& look) {
    auto client = std::make_unique<FakeClient>(person(1), kLongName);
    client->world.network = network(2);
    client->meet(person(3), kUnbroken);
    client->say(person(3), person(3), kUnbroken + kUnbroken);
    client->meet(person(2), kLongName);
    client->say(person(2), person(2), "My name is long.");
    client->meet(person(7), kLongName).isRequest = true;
    client->say(person(7), person(7), "So is mine.");
    return chat(look, std::move(client));
}

Made withBob(Look& look, const std::function<void(FakeClient&, Conversation&)>& how) {
    auto client = newcomer();
    client->say(person(2), person(2), "Sunday at nine, then?");
    how(*client, client->meet(person(2), "Bob"));
    return chat(look, std::move(client));
}

/// A dialog that waits, closed, over the window.
template <class Make>
auto over(Make make) {
    return [make](Look& look) {
        auto whole = main(look);
        make(look, *whole)->setObjectName("over");
        return whole;
    };
}

bool openDialog(QWidget& window) {
    window.findChild<QDialog*>("over")->open();
    QApplication::processEvents();
    return true;
}

auto presses(Qt::Key key, int times) {
    return [key, times](QWidget& window) {
        const Hand hand{window};
        if (!hand.sees("Carol")) return false;
        for (int each = 0; each < times; ++each)
            hand.press(key);
        return true;
    };
}

auto path(const NetworkStatus& status) {
    return [status](QWidget& window) {
        clientOf(window).world.network = status;
        clientOf(window).tell(ConnectionChanged{true, {}});
        clientOf(window).tell(NetworkChanged{status});
        Hand{window}.press(Qt::Key_P, Qt::ControlModifier);
        return Hand{window}.sees("Entry node");
    };
}

NetworkStatus building() {
    auto status = network(1);
    status.paths.resize(1);
    status.paths[0].working = false;
    status.swarm.clear();
    return status;
}

std::vector<Screen> rareDialogs() {
    const auto settings = [](Look& look, QWidget& window) {
        auto& bridge = static_cast<ChatPage&>(window).bridge();
        return new SettingsDialog{
            look, {bridge, "session", {}, false, "/profiles/alice/.local/share/starling"}, &window};
    };
    const auto passphrase = [](bool has) {
        return [has](Look& look, QWidget& window) {
            return new PassphraseDialog{look, has, &window};
        };
    };
    return {
        {"settings", over(settings), openDialog},
        {"settings-danger", over(settings),
         [](QWidget& window) {
             if (!openDialog(window)) return false;
             Hand{window}.find("Clear data")->setFocus();
             auto* area = window.findChild<QDialog*>("over")->findChild<QScrollArea*>();
             area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
             return true;
         }},
        {"settings-search", over(settings),
         [](QWidget& window) {
             if (!openDialog(window)) return false;
             const Hand hand{window};
             return hand.type("Search the settings", "receipt") && hand.sees("Read receipts");
         }},
        {"passphrase-set", over(passphrase(false)), openDialog},
        {"passphrase-change", over(passphrase(true)), openDialog},
        {"path-one", main, path(network(1))},
        {"path-building", main, path(building())},
        {"menu", main,
         [](QWidget& window) { return open(window, 2) && Hand{window}.click("More"); }},
        {"block", main,
         [](QWidget& window) {
             const Hand hand{window};
             return hand.click("Message requests") && hand.clickRow("quince") &&
                    hand.click("Block") && hand.sees("Cancel");
         }},
    };
}

std::vector<Screen> rareConversations() {
    return {
        {"request", main,
         [](QWidget& window) {
             const Hand hand{window};
             return hand.click("Message requests") && hand.clickRow("quince") &&
                    hand.sees("Answer");
         }},
        {"blocked",
         [](Look& look) { return withBob(look, [](auto&, auto& bob) { bob.isBlocked = true; }); },
         [](QWidget& window) {
             const Hand hand{window};
             if (!hand.type("Search", "Bob")) return false;
             hand.press(Qt::Key_Return);
             return hand.sees("Unblock");
         }},
        {"hello",
         [](Look& look) {
             return withBob(look, [](auto& client, auto&) { client.world.messages.clear(); });
         },
         [](QWidget& window) {
             return Hand{window}.clickRow("Bob") && Hand{window}.sees("Say hello");
         }},
        {"not-sent",
         [](Look& look) {
             return withBob(look, [](auto& client, auto&) {
                 client.say(person(2), person(1), "Nine it is.", MessageState::Failed).reason =
                     "No node of the recipient's swarm took the message.";
             });
         },
         opens(1)},
        {"not-read",
         [](Look& look) {
             return withBob(look, [](auto& client, auto&) {
                 client.world.historyFails = Error{Errc::Storage, "disk"};
             });
         },
         [](QWidget& window) {
             return Hand{window}.clickRow("Bob") && Hand{window}.sees("Try again");
         }},
        {"too-long", main,
         [](QWidget& window) {
             return open(window, 2) && paste(window, QString{"starling "}.repeated(230));
         }},
        {"long-names", longNames, opens(1)},
        {"long-names-request", longNames,
         [](QWidget& window) {
             const Hand hand{window};
             return hand.click("Message requests") && hand.clickRow("So is mine") &&
                    hand.sees("Answer");
         }},
        {"long-names-own-id", longNames,
         [](QWidget& window) {
             Hand{window}.press(Qt::Key_I, Qt::ControlModifier);
             return Hand{window}.sees("Copy ID");
         }},
        {"keyboard-list", main, presses(Qt::Key_Tab, 4)},
        {"keyboard-foot", main, presses(Qt::Key_Tab, 7)},
    };
}

std::vector<Screen> rareBeginnings() {
    return {
        {"restore-shown", onboarding,
         [](QWidget& window) {
             return pastesWords(kMistyped)(window) && Hand{window}.click("Show");
         }},
        {"restore-proposals", onboarding,
         [](QWidget& window) {
             const Hand hand{window};
             if (!clicks({"I have an account", "Show"})(window)) return false;
             return hand.type("Word 1", "ab") && hand.sees("abbey");
         }},
        {"restoring", onboarding,
         [](QWidget& window) {
             const QString words = QStringList(13, "abbey").join(' ');
             return pastesWords(words.toUtf8().constData())(window) &&
                    clicks({"Restore", "Later"})(window);
         }},
        {"unnamed",
         [](Look& look) { return chat(look, std::make_unique<FakeClient>(person(1), "")); },
         [](QWidget& window) { return Hand{window}.sees("No conversations yet"); }},
    };
}

}  // namespace

std::vector<Screen> rareScreens() {
    auto out = rareBeginnings();
    for (const auto& more : {rareConversations(), rareDialogs()})
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

}  // namespace starling::test
