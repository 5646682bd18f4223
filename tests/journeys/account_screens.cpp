// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/blocked_dialog.h"
#include "dialogs/clear_dialog.h"
#include "dialogs/devices_dialog.h"
#include "dialogs/recovery_dialog.h"
#include "dialogs/ticked_list.h"
#include "journeys/people.h"
#include "journeys/screen_steps.h"
#include "onboarding/unlock_page.h"
#include "widgets/line_field.h"
#include "window/chat_page.h"

#include <QApplication>

namespace starling::test {

namespace {

using namespace starling::ui;
using Made = std::unique_ptr<QWidget>;
using Prepare = std::function<bool(QWidget&)>;

Made withBlocked(Look& look) {
    auto client = alice();
    client->meet(person(2), "Bob").isBlocked = true;
    client->meet(person(3), "Carol").isApproved = true;
    client->meet(person(3), "Carol").isBlocked = true;
    client->meet(person(8), "").isBlocked = true;
    return chat(look, std::move(client));
}

Made reminded(Look& look) {
    auto client = alice();
    client->world.words = {true, true, false, false};
    return chat(look, std::move(client));
}

Made withPassphrase(Look& look) {
    auto client = alice();
    client->world.passphrase = "correct horse";
    return chat(look, std::move(client));
}

Made justMade(Look& look) {
    auto client = newcomer();
    client->world.words.isFromHere = true;
    return chat(look, std::move(client));
}

/// Opens a dialog over the window, and then goes on.
template <class T, class... Arguments>
Prepare opensOver(Prepare then, Arguments... arguments) {
    return [=](QWidget& window) {
        auto& page = static_cast<ChatPage&>(window);
        const auto& look = window.property("look").value<Look*>();
        (new T{*look, page.bridge(), arguments..., &window})->open();
        QApplication::processEvents();
        return then(window);
    };
}

/// The window, which remembers its look for what is opened over it.
auto remembering(std::function<Made(Look&)> make) {
    return [make = std::move(make)](Look& look) {
        auto whole = make(look);
        whole->setProperty("look", QVariant::fromValue(&look));
        return whole;
    };
}

bool tickTwo(QWidget& window) {
    auto* list = window.findChild<TickedList*>();
    if (!Hand::waitFor([&] { return list->model()->rowCount() == 3; })) return false;
    for (const int row : {0, 1})
        list->selectionModel()->select(list->model()->index(row, 0), QItemSelectionModel::Select);
    return Hand{window}.sees("Unblock 2…");
}

bool failToClear(QWidget& window) {
    clientOf(window).world.wipeFails = Error{Errc::Offline, "The network cannot be reached."};
    return clicks({"This device and the network", "Clear…", "Clear"})(window) &&
           Hand{window}.sees("could not be cleared");
}

bool waitForNetwork(QWidget& window) {
    clientOf(window).world.answers = false;
    return clicks({"This device and the network", "Clear…", "Clear"})(window) &&
           Hand{window}.sees("Clearing the network");
}

std::vector<Screen> recoveryScreens() {
    const auto plain = remembering(main);
    const auto locked = remembering(withPassphrase);
    const auto open = [](Prepare then) {
        return opensOver<RecoveryDialog>(std::move(then), false);
    };
    return {
        {"recovery", plain, open(nothing)},
        {"recovery-words", plain, open(clicks({"Show words"}))},
        {"recovery-qr", plain, open(clicks({"View QR"}))},
        {"recovery-hide", plain, open(clicks({"Hide for good…"}))},
        {"recovery-hide-sure", plain, open(clicks({"Hide for good…", "Continue"}))},
        {"recovery-passphrase", locked, opensOver<RecoveryDialog>(nothing, true)},
        {"recovery-passphrase-wrong", locked,
         opensOver<RecoveryDialog>(
             [](QWidget& window) {
                 return clicks({"Continue"})(window) &&
                        Hand{window}.sees("That is not the passphrase");
             },
             true)},
        {"recovery-banner", reminded,
         [](QWidget& window) { return Hand{window}.sees("Save your recovery words…"); }},
    };
}

std::vector<Screen> deviceScreens() {
    const auto plain = remembering(main);
    return {
        {"blocked-list", remembering(withBlocked), opensOver<BlockedDialog>(tickTwo)},
        {"blocked-nobody", plain, opensOver<BlockedDialog>([](QWidget& window) {
             return Hand{window}.sees("Nobody is blocked");
         })},
        {"devices", plain, opensOver<DevicesDialog>([](QWidget& window) {
             return Hand{window}.sees("Everything is the same");
         })},
        {"devices-problem", plain, opensOver<DevicesDialog>([](QWidget& window) {
             clientOf(window).tell(
                 SyncChanged{{true, false,
                              "The network cannot be reached. It is tried again by "
                              "itself."}});
             return Hand{window}.sees("do not agree");
         })},
        {"clear", plain, opensOver<ClearDialog>(nothing)},
        {"clear-sure", plain,
         opensOver<ClearDialog>(clicks({"This device and the network", "Clear…"}))},
        {"clear-waiting", plain, opensOver<ClearDialog>(waitForNetwork)},
        {"clear-failed", plain, opensOver<ClearDialog>(failToClear)},
        {"unlock-forgotten", [](Look& look) { return Made{new UnlockPage{look}}; },
         [](QWidget& window) {
             auto& page = static_cast<UnlockPage&>(window);
             page.field().setText("wrong horse");
             for (int each = 0; each < 3; ++each)
                 page.tellWrong();
             return true;
         }},
        {"restore-scan", onboarding, clicks({"I have an account", "Scan a QR code"})},
        {"empty-made", justMade,
         [](QWidget& window) {
             // Narrow, the list is all there is.
             return Hand{window}.sees("Account created") ||
                    Hand{window}.sees("No conversations yet");
         }},
    };
}

}  // namespace

std::vector<Screen> accountScreens() {
    auto out = recoveryScreens();
    for (const auto& more : deviceScreens())
        out.push_back(more);
    return out;
}

}  // namespace starling::test
