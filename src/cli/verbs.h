// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What each verb does: straight-line, from arguments to exit status. A thread a
/// verb: in starling-cli the main one.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/session.h"

namespace starling::cli {

/// What every verb works with. The session is not open yet.
struct Desk {
    const Arguments& arguments;
    Session& session;
    Console console;
    std::optional<std::string> input = {};  ///< Standard input, once it was read.
    std::optional<Exit> elsewhere = {};     ///< How the verb ended in the window.

    /// Opens the session and says what a person should know about that. When a window has the
    /// profile open, the verb is done there instead, and what is left here is to return fail().
    Result<void> open(bool checkDatabase = false);

    /// What the window's copy of this verb gets as well.
    Result<std::string> readInput(std::size_t limit);

    /// How to return from a verb.
    Exit fail(const Error& error) const;
};

Exit run(Desk& desk, const Create& verb);
Exit run(Desk& desk, const Restore& verb);
Exit run(Desk& desk, const ShowId& verb);
Exit run(Desk& desk, const Name& verb);
Exit run(Desk& desk, const ShowProfile& verb);
Exit run(Desk& desk, const DrawQr& verb);
Exit run(Desk& desk, const Resolve& verb);
Exit run(Desk& desk, const Sync& verb);
Exit run(Desk& desk, const Wipe& verb);
Exit run(Desk& desk, const ShowPath& verb);
Exit run(Desk& desk, const Repair& verb);
Exit run(Desk& desk, const ChangePassphrase& verb);
Exit run(Desk& desk, const Send& verb);
Exit run(Desk& desk, const Retry& verb);
Exit run(Desk& desk, const Cancel& verb);
Exit run(Desk& desk, const ListConversations& verb);
Exit run(Desk& desk, const ListContacts& verb);
Exit run(Desk& desk, const ListRequests& verb);
Exit run(Desk& desk, const Accept& verb);
Exit run(Desk& desk, const Decline& verb);
Exit run(Desk& desk, const Block& verb);
Exit run(Desk& desk, const Nickname& verb);
Exit run(Desk& desk, const Mark& verb);
Exit run(Desk& desk, const Disappear& verb);
Exit run(Desk& desk, const Reply& verb);
Exit run(Desk& desk, const React& verb);
Exit run(Desk& desk, const Delete& verb);
Exit run(Desk& desk, const Forward& verb);
Exit run(Desk& desk, const ChangePrivacy& verb);
Exit run(Desk& desk, const Export& verb);
Exit run(Desk& desk, const History& verb);
Exit run(Desk& desk, const Search& verb);
Exit run(Desk& desk, const Listen& verb);
Exit run(Desk& desk, const Echo& verb);
Exit run(Desk& desk, const Chat& verb);

/// Until nothing waits in the outbox, or patience or the program ends. `meanwhile` gets the events.
void waitForOutbox(Session& session, std::chrono::seconds patience,
                   const std::function<void(const Event&)>& meanwhile);

/// Waits until their swarm has `message`, prints it, and lets our other devices hear of it.
Exit seeItSent(Desk& desk, Message message, Session::Deadline deadline);

/// Until nothing waits any more, then Ok; Errc::TimedOut with `advice` when it takes too long.
Exit seeAllSent(Desk& desk, std::chrono::seconds patience, const char* advice);

constexpr std::size_t kMaxTextBytes = 65'536;

/// Until our swarm has what was decided here, for our other devices, but not for long: without a
/// network it leaves with a later verb.
void waitForDevices(Session& session);

// Of a session that is open.

Result<std::vector<Conversation>> allConversations(const Desk& desk);

/// Whoever `text` means: an id, the nickname of one person, or a contact's name that no other has.
/// Errc::Invalid with advice for anything else.
Result<AccountId> personIn(const Desk& desk, const std::string& text);

/// Prints it with the name of whoever did something.
void print(const Desk& desk, const Message& message);

/// To a program, somebody or something that is not there is an argument that cannot be used.
inline Error asArgument(Error error) {
    if (error.code == Errc::NotFound) error.code = Errc::Invalid;
    return error;
}

}  // namespace starling::cli
