// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What starling-cli prints and reads. The thread of its verb.
#pragma once

#include "cli/output.h"
#include "starling/client.h"
#include "starling/qr.h"

#include <optional>
#include <string>

namespace starling::cli {

class Console {
public:
    explicit Console(bool json, Output& output = standardOutput())
        : json_{json}, output_{&output} {}

    Output& output() const { return *output_; }

    void account(const std::string& id, const std::string& words) const;
    void id(const std::string& id) const;
    /// `name` is what the other side is called, for a line that says what somebody did.
    void message(const Message& message, const std::string& name = "") const;
    void erased(MessageId message) const;
    void privacy(const Privacy& privacy) const;
    void path(const NetworkStatus& status) const;

    /// A line on standard error when the database was damaged, or the last program crashed.
    void opening(const Opening& opening) const;
    void repaired(const std::optional<Salvaged>& salvaged) const;

    void name(const std::string& name) const;  ///< Our own.
    void own(const AccountId& id, const std::string& name) const;
    void conversation(const Conversation& conversation) const;
    void contact(const Conversation& contact) const;
    void person(const Conversation& person) const;  ///< All that is known.
    void expiry(const Conversation& conversation) const;
    void declined(std::size_t requests) const;
    void synced(const SyncState& state) const;
    /// `members` of the swarm confirmed it, when they were asked.
    void wiped(const std::string& folder, std::optional<std::size_t> members) const;

    /// The code of `id`, for a program or drawn for a person.
    void qr(const AccountId& id, const QrCode& code, bool inverted) const;
    /// For a person only.
    void recoveryQr(const QrCode& code, bool inverted) const;

    void passphrase(bool removed, const Rekeyed& rekeyed) const;

    /// One line on standard error that is no failure.
    void note(const std::string& text) const;

    /// One line on standard error that says what is wrong and what to do.
    void failure(const Error& error) const;

private:
    void printLine(const std::string& text) const { output_->out(text + '\n'); }
    void printAside(const std::string& text) const { output_->err(text + '\n'); }
    void draw(const QrCode& code, bool inverted) const;

    bool json_;
    Output* output_;
};

/// All of standard input, at most `limit` bytes, without the line break at its end.
Result<std::string> readStandardInput(std::size_t limit);

/// The first line of PATH, or the next of the open file descriptor N for "fd:N"; `option` named it.
Result<std::string> readPassphraseFile(const std::string& where, const char* option);

/// True when `word` is typed on the terminal after `question`; Errc::Invalid when there is none.
Result<bool> confirmed(const std::string& question, const std::string& word);

/// Asks on the terminal without echo; Errc::WrongKey with advice when there is no terminal.
Result<std::string> askPassphrase();

/// The same, twice; Errc::Invalid when the two differ.
Result<std::string> askNewPassphrase();

}  // namespace starling::cli
