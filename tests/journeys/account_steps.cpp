// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/account_steps.h"

#include "ui/support/frames.h"

#include <memory>

namespace starling::test {

using namespace starling::ui;

QStringList wordsOf(const Seat& seat) {
    auto& client = seat.window().chat()->bridge().client();
    return QString::fromStdString(client.recoveryWords()).split(' ');
}

bool readsInOrder(const Hand& hand, const QStringList& wanted) {
    auto next = wanted.begin();
    for (const auto& each : hand.texts())
        if (next != wanted.end() && each == *next) ++next;
    return next == wanted.end();
}

bool hasHeardOfWords(const Seat& seat) {
    letFramesPass();  // What the engine told is passed on once a frame.
    auto& bridge = seat.window().chat()->bridge();
    const auto answered = std::make_shared<bool>(false);
    bridge.client().wordsState([answered](const Result<WordsState>&) { *answered = true; });
    return Hand::waitFor([&] { return *answered && bridge.words().isKnown(); });
}

bool isGone(const Hand& hand, const QString& name) {
    return Hand::waitFor([&] { return hand.find(name) == nullptr; });
}

bool retype(const Hand& hand, const QString& field, const QString& text) {
    if (!hand.click(field)) return false;
    hand.press(Qt::Key_A, Qt::ControlModifier);
    hand.press(Qt::Key_Backspace);
    hand.type(text);
    return true;
}

bool openSettings(const Seat& seat) {
    return seat.hand().click("Settings") && seat.hand().sees("Session ID");
}

bool openRecoveryWords(const Seat& seat) {
    return openSettings(seat) && seat.hand().click("Show the recovery words");
}

bool rename(const Seat& seat, const QString& name) {
    const auto hand = seat.hand();
    return openSettings(seat) && hand.click("Change the display name") &&
           retype(hand, "Display name", name) && hand.click("Save") && isGone(hand, "Save");
}

bool restart(Seat& seat) {
    seat.leave();
    seat.sitDown();
    return Hand::waitFor([&] { return seat.window().chat() != nullptr; });
}

}  // namespace starling::test
