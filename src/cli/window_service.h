// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The verbs of starling-cli, done over the account that a window has open: a thread for each call,
/// which may wait as in starling-cli itself. Owned by main, and outlives the window; lend() and
/// takeBack() on the home executor of the Client, the rest on one thread, which never waits here.
/// docs/adr/0027-verbs-in-the-window.md.
#pragma once

#include "starling/client.h"

#include <list>
#include <memory>

namespace starling::cli {

class LentClient;

class WindowService {
public:
    /// With somebody who calls and does not say what for.
    explicit WindowService(Millis patience = Millis{5000});
    ~WindowService();  ///< Ends what is under way, and waits for that.
    WindowService(const WindowService&) = delete;
    WindowService& operator=(const WindowService&) = delete;

    /// An account is open. takeBack() comes before it goes: verbs under way end with an error.
    void lend(Client& client);
    void takeBack();

    /// Takes over the socket of somebody who calls. False, and it stays the caller's: no account is
    /// open, or there are too many calls.
    bool take(int descriptor);

private:
    class Conversation;
    void forgetEnded();

    const Millis patience_;
    std::shared_ptr<LentClient> lent_;
    std::list<std::unique_ptr<Conversation>> calls_;
};

}  // namespace starling::cli
