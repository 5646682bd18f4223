// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"

#include <algorithm>

namespace starling::cli {

namespace {

using Decision = std::function<void(Conversations&, const AccountId&, Answer<Conversation>)>;

/// Decides something about `who`, here at once and then on our other devices, and shows them.
Result<Conversation> decide(Desk& desk, const std::string& who, const Decision& decision) {
    if (auto opened = desk.open(); !opened) return opened.error();
    const auto id = personIn(desk, who);
    if (!id) return id.error();
    auto now =
        desk.session.awaitAnyway<Conversation>([&](Client& client, Answer<Conversation> done) {
            decision(client.conversations(), *id, std::move(done));
        });
    if (!now) return asArgument(now.error());
    desk.console.conversation(*now);
    return now;
}

Exit decideAndTell(Desk& desk, const std::string& who, const Decision& decision) {
    if (const auto decided = decide(desk, who, decision); !decided)
        return desk.fail(decided.error());
    waitForDevices(desk.session);
    return Exit::Ok;
}

std::string inLowerCase(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// From A to Z; those without a name at the end.
bool comesFirst(const Conversation& a, const Conversation& b) {
    const auto& one = a.shownName();
    const auto& other = b.shownName();
    if (one.empty() != other.empty()) return other.empty();
    const auto order = inLowerCase(one).compare(inLowerCase(other));
    return order != 0 ? order < 0 : a.id < b.id;
}

Timestamp fromNow(std::chrono::seconds period) {
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()) + period;
}

/// Shows what is set in a conversation that is there.
Exit showExpiry(Desk& desk, const std::string& with) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto id = personIn(desk, with);
    if (!id) return desk.fail(id.error());
    const auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    for (const auto& conversation : *all) {
        if (conversation.id != *id) continue;
        desk.console.expiry(conversation);
        return Exit::Ok;
    }
    return desk.fail({Errc::Invalid, "there is no conversation with them"});
}

Result<std::size_t> declineOne(Desk& desk, const std::string& who) {
    const auto id = personIn(desk, who);
    if (!id) return id.error();
    const auto gone =
        desk.session.awaitAnyway<ConversationId>([&](Client& client, Answer<ConversationId> done) {
            client.conversations().decline(*id, std::move(done));
        });
    if (!gone) return asArgument(gone.error());
    return std::size_t{1};
}

Result<std::size_t> declineAll(Desk& desk) {
    return desk.session.awaitAnyway<std::size_t>([&](Client& client, Answer<std::size_t> done) {
        client.conversations().declineAll(std::move(done));
    });
}

}  // namespace

Exit run(Desk& desk, const ListConversations&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    for (const auto& conversation : *all)
        if (!conversation.isHidden) desk.console.conversation(conversation);
    return Exit::Ok;
}

Exit run(Desk& desk, const ListContacts&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    std::sort(all->begin(), all->end(), comesFirst);
    const auto& own = desk.session.id();
    for (const auto& person : *all)
        if (person.isContact() && person.id != own) desk.console.contact(person);
    return Exit::Ok;
}

Exit run(Desk& desk, const ListRequests&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    for (const auto& conversation : *all)
        if (conversation.isRequest) desk.console.conversation(conversation);
    return Exit::Ok;
}

Exit run(Desk& desk, const Accept& verb) {
    const auto accepted =
        decide(desk, verb.who, [](Conversations& all, const AccountId& id, auto done) {
            all.accept(id, std::move(done));
        });
    if (!accepted) return desk.fail(accepted.error());
    return seeAllSent(desk, verb.timeout,
                      "They are accepted. They hear it when starling-cli runs again and the swarm "
                      "confirms.");
}

Exit run(Desk& desk, const Decline& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto gone = verb.all ? declineAll(desk) : declineOne(desk, verb.who);
    if (!gone) return desk.fail(gone.error());
    desk.console.declined(*gone);
    waitForDevices(desk.session);
    return Exit::Ok;
}

Exit run(Desk& desk, const Block& verb) {
    return decideAndTell(desk, verb.who, [&](Conversations& all, const AccountId& id, auto done) {
        all.setBlocked(id, verb.blocked, std::move(done));
    });
}

Exit run(Desk& desk, const Nickname& verb) {
    return decideAndTell(desk, verb.who, [&](Conversations& all, const AccountId& id, auto done) {
        all.setNickname(id, verb.name, std::move(done));
    });
}

Exit run(Desk& desk, const Mark& verb) {
    using As = Mark::As;
    const auto mark = [&](Conversations& all, const AccountId& id, Answer<Conversation> done) {
        switch (verb.as) {
            case As::Pinned:
            case As::NotPinned:
                return all.setPinned(id, verb.as == As::Pinned, std::move(done));
            case As::Muted:
                if (verb.period)
                    return all.setMutedUntil(id, fromNow(*verb.period), std::move(done));
                return all.setMuted(id, true, std::move(done));
            case As::NotMuted:
                return all.setMuted(id, false, std::move(done));
            case As::Archived:
            case As::NotArchived:
                return all.setArchived(id, verb.as == As::Archived, std::move(done));
            case As::Unread:
                return all.markUnread(id, std::move(done));
            case As::Read:
                return all.markRead(id, std::move(done));
        }
    };
    const auto told = decideAndTell(desk, verb.who, mark);
    // That it was read, to whoever may know it.
    constexpr std::chrono::seconds kPatience{15};
    if (told == Exit::Ok && verb.as == As::Read)
        waitForOutbox(desk.session, kPatience, [](const Event&) {});
    return told;
}

Exit run(Desk& desk, const Disappear& verb) {
    if (!verb.expiry) return showExpiry(desk, verb.with);
    const auto set =
        decide(desk, verb.with, [&](Conversations& all, const AccountId& id, auto done) {
            all.setExpiry(id, *verb.expiry, std::move(done));
        });
    if (!set) return desk.fail(set.error());
    return seeAllSent(
        desk, verb.timeout,
        "It is set. They hear it when starling-cli runs again and the swarm confirms.");
}

}  // namespace starling::cli
