// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"

namespace starling::cli {

Exit run(Desk& desk, const ListConversations&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto list = desk.session.await<std::vector<Conversation>>(
        [&](auto done) { desk.session.client().conversations().list(std::move(done)); });
    if (!list) return desk.fail(list.error());
    for (const auto& conversation : *list)
        desk.console.conversation(conversation);
    return Exit::Ok;
}

Exit run(Desk& desk, const Block& verb) {
    const auto who = accountIn(verb.who);
    if (!who) return desk.fail(who.error());
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto now = desk.session.awaitAnyway<Conversation>([&](Answer<Conversation> done) {
        desk.session.client().conversations().setBlocked(*who, verb.blocked, std::move(done));
    });
    if (!now && now.error().code == Errc::NotFound)
        return desk.fail({Errc::Invalid, now.error().detail});
    if (!now) return desk.fail(now.error());
    desk.console.conversation(*now);
    return Exit::Ok;
}

}  // namespace starling::cli
