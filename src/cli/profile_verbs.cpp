// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"
#include "cli/verbs.h"

namespace starling::cli {

namespace {

Result<std::string> ownName(const Desk& desk) {
    return desk.session.await<std::string>(
        [&](Client& client, Answer<std::string> done) { client.name(std::move(done)); });
}

Exit showOwn(const Desk& desk) {
    const auto name = ownName(desk);
    if (!name) return desk.fail(name.error());
    desk.console.own(desk.session.id(), *name);
    return Exit::Ok;
}

Exit drawId(const Desk& desk, bool inverted) {
    const auto& id = desk.session.id();
    const auto code = makeQr(id.hex());
    if (!code) return desk.fail(code.error());
    desk.console.qr(id, *code, inverted);
    return Exit::Ok;
}

/// What was hidden for good stays so; whoever sees the code has seen the words.
Exit drawRecovery(const Desk& desk, bool inverted) {
    const auto words = desk.session.await<WordsState>(
        [&](Client& client, Answer<WordsState> done) { client.wordsState(std::move(done)); });
    if (!words) return desk.fail(words.error());
    if (words->areHidden) {
        return desk.fail({Errc::Invalid,
                          "the recovery words were hidden on this device for good: another of your "
                          "devices may show them"});
    }
    std::string text;
    desk.session.with([&text](Client& client) { text = client.recoveryCode(); });
    const auto code = makeQr(text);
    wipe(text);
    if (!code) return desk.fail(code.error());
    desk.console.recoveryQr(*code, inverted);
    const auto noted = desk.session.awaitAnyway<WordsState>(
        [&](Client& client, Answer<WordsState> done) { client.noteWordsSeen(std::move(done)); });
    return noted ? Exit::Ok : desk.fail(noted.error());
}

/// As an answer of the register, and not of the disk or the profile.
Error saidByTheRegister(Error error) {
    const bool refused = error.code == Errc::NotFound || error.code == Errc::Corrupt ||
                         error.code == Errc::WrongNetwork;
    if (refused) error.code = Errc::Rejected;
    return error;
}

}  // namespace

Exit run(Desk& desk, const Name& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto name = verb.name
                          ? desk.session.awaitAnyway<std::string>([&](Client& client, auto done) {
                                client.setName(*verb.name, std::move(done));
                            })
                          : ownName(desk);
    if (!name) return desk.fail(name.error());
    desk.console.name(*name);
    if (verb.name) waitForDevices(desk.session);
    return Exit::Ok;
}

Exit run(Desk& desk, const ShowProfile& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    if (!verb.who) return showOwn(desk);
    const auto who = personIn(desk, *verb.who);
    if (!who) return desk.fail(who.error());
    if (*who == desk.session.id()) return showOwn(desk);
    const auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    for (const auto& person : *all) {
        if (person.id != *who) continue;
        desk.console.person(person);
        return Exit::Ok;
    }
    return desk.fail({Errc::Invalid, "nobody with this Session ID is known here"});
}

Exit run(Desk& desk, const DrawQr& verb) {
    if (verb.recovery && desk.arguments.json) {
        return desk.fail(
            {Errc::Invalid, "a recovery code is drawn for a person: leave --json out"});
    }
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    return verb.recovery ? drawRecovery(desk, verb.inverted) : drawId(desk, verb.inverted);
}

Exit run(Desk& desk, const Resolve& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto id = desk.session.await<AccountId>([&](Client& client, Answer<AccountId> done) {
        client.resolveName(verb.name, std::move(done));
    });
    if (!id) return desk.fail(saidByTheRegister(id.error()));
    desk.console.id(id->hex());
    return Exit::Ok;
}

}  // namespace starling::cli
