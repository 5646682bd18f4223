// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/screen_steps.h"

#include "journeys/people.h"
#include "onboarding/onboarding.h"
#include "panes/conversation_pane.h"
#include "panes/list_pane.h"
#include "window/chat_page.h"

#include <QApplication>
#include <QClipboard>

namespace starling::test {

using namespace starling::ui;

const char* const kMistyped =
    "abbey bakery cactus dapper eagle fabrics gables haggled icebarg jackets kernels lagoon";

std::unique_ptr<QWidget> chat(Look& look, std::unique_ptr<FakeClient> client) {
    return std::make_unique<ChatPage>(look, std::move(client), true);
}

std::unique_ptr<QWidget> main(Look& look) {
    return chat(look, alice());
}

std::unique_ptr<QWidget> onboarding(Look& look) {
    AccountMaker nobody{[](ClientConfig, SignUp, Answer<std::unique_ptr<Client>>) {}};
    return std::make_unique<Onboarding>(look, std::move(nobody), "profile",
                                        NetworkChoice{"session", {}});
}

bool nothing(QWidget&) {
    return true;
}

FakeClient& clientOf(QWidget& window) {
    return static_cast<FakeClient&>(static_cast<ChatPage&>(window).bridge().client());
}

bool open(QWidget& window, int number) {
    auto& page = static_cast<ChatPage&>(window);
    const auto ready = Hand::waitFor([&] {
        page.list().openNth(number);
        return page.conversation().conversation().has_value();
    });
    return ready && Hand::waitFor([&] { return page.conversation().messages().rowCount() > 0; });
}

bool paste(QWidget& window, const QString& text) {
    QApplication::clipboard()->setText(text);
    Hand{window}.press(Qt::Key_V, Qt::ControlModifier);
    return true;
}

std::function<bool(QWidget&)> clicks(std::vector<const char*> names) {
    return [names = std::move(names)](QWidget& window) {
        const Hand hand{window};
        for (const auto* name : names)
            if (!hand.click(name)) return false;
        return true;
    };
}

std::function<bool(QWidget&)> opens(int number) {
    return [number](QWidget& window) { return open(window, number); };
}

std::function<bool(QWidget&)> pastesWords(const char* words) {
    return [words](QWidget& window) {
        const Hand hand{window};
        return hand.click("I have an account") &&
               Hand::waitFor([&] { return hand.find("Word 1") != nullptr; }) &&
               paste(window, words);
    };
}

}  // namespace starling::test
