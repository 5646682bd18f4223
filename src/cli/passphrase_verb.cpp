// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"
#include "cli/verbs.h"

namespace starling::cli {

namespace {

using Act = ChangePassphrase::Act;
using Secrets = Session::Passphrases;

/// Of a file when one is named, else of the terminal.
Result<std::string> secretOf(const std::optional<std::string>& file, const char* option,
                             Result<std::string> (*ask)()) {
    return file ? readPassphraseFile(*file, option) : ask();
}

Result<Secrets> secretsFor(const Arguments& arguments, const ChangePassphrase& verb) {
    if (verb.act == Act::Set && arguments.passphraseFile)
        return Error{Errc::Invalid, "give the new passphrase with --new-passphrase-file"};
    Secrets secrets;
    if (verb.act != Act::Set) {
        auto present = secretOf(arguments.passphraseFile, "--passphrase-file", askPassphrase);
        if (!present) return present.error();
        secrets.present = *std::move(present);
    }
    if (verb.act != Act::Remove) {
        auto next = secretOf(verb.newFile, "--new-passphrase-file", askNewPassphrase);
        if (!next) return next.error();
        secrets.next = *std::move(next);
    }
    return secrets;
}

/// In words that fit the verb that was given.
Error whyNot(const Error& error, Act act) {
    if (act == Act::Set && error.code == Errc::WrongKey)
        return {error.code,
                "this profile has a passphrase already: use \"starling-cli passphrase change\""};
    if (act != Act::Set && error.code == Errc::Invalid)
        return {error.code, error.detail + ": use \"starling-cli passphrase set\""};
    return error;
}

}  // namespace

Exit run(Desk& desk, const ChangePassphrase& verb) {
    auto secrets = secretsFor(desk.arguments, verb);
    if (!secrets) return desk.fail(secrets.error());
    const auto changed =
        desk.session.changePassphrase(desk.arguments, *std::move(secrets), [&desk] {
            desk.console.note(
                "all messages are written anew under another key; if this is cut short, nothing is "
                "lost");
        });
    if (!changed) return desk.fail(whyNot(changed.error(), verb.act));
    desk.console.passphrase(verb.act == Act::Remove, *changed);
    return Exit::Ok;
}

}  // namespace starling::cli
