// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody in front of a window of their own: the real window over the real engine, a profile
/// folder, and hands. For the demonstration and the journeys. Window thread.
#pragma once

#include "demo/hand.h"
#include "window/chat_page.h"
#include "window/main_window.h"

#include <memory>

namespace starling::ui {

class Seat {
public:
    /// Nothing is open yet.
    Seat(Look& look, const QString& profileFolder, const QString& network);
    ~Seat();

    void sitDown();  ///< Starts the window.
    void leave();    ///< Closes it; the profile stays.

    /// From the first screen to the main page, as a person goes. False when a step does not come.
    bool createAccount(const QString& name, const QString& passphrase = {});
    bool restoreAccount(const QString& words, const QString& name);
    /// The beginning of that, up to where the account is looked for.
    bool enterWords(const QString& words);

    QString id() const;
    /// Pastes the id into "New message" and writes.
    bool writeToStranger(const QString& id, const QString& text);
    bool openConversation(const QString& name);
    bool openFirstRequest();
    bool write(const QString& text);  ///< In the conversation that is open.

    /// What the open conversation shows, oldest first: "Alice: text".
    QStringList transcript() const;

    MainWindow& window() const { return *window_; }
    Hand hand() const { return Hand{*window_}; }

private:
    bool isOpen() const;
    bool isOpen(const QString& id) const;

    Look& look_;
    QString profileFolder_;
    QString network_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace starling::ui
